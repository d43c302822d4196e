'use server';

import { mayDo } from '@/lib/domain/access/deeds';
import { isMedicalFinding } from '@/lib/domain/check/medical-findings';
import { applyFix } from '@/lib/server/apply-fix';
import { notFoundOutcome, tripDone } from '@/lib/server/outcome';
import { tripAction } from '@/lib/server/action';
import { shareWithCentre, stopKeepingFinding } from '@/lib/data/trip-words';
import { fixForm, sharingForm, stopKeepingForm } from '@/lib/input/trip-forms';

export const fixFinding = tripAction({ deed: 'change-itinerary', schema: fixForm, run: applyFix });

export const checkAgain = tripAction({
  deed: 'change-itinerary',
  schema: stopKeepingForm,
  async run({ access, now }, { findingKey }) {
    if (isMedicalFinding(findingKey) && !mayDo('see-medical', access.standing)) return notFoundOutcome;
    await stopKeepingFinding(access, findingKey, now);
    return tripDone(access);
  },
});

export const setSharing = tripAction({
  deed: 'share-with-centre',
  schema: sharingForm,
  async run({ access, now }, { share }) {
    if (!(await shareWithCentre(access, share === 'yes', now))) return notFoundOutcome;
    return tripDone(access);
  },
});
