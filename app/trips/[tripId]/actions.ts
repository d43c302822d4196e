'use server';

import { problem } from '@/lib/domain/problem';
import { mayDo } from '@/lib/domain/access/deeds';
import { isMedicalFinding } from '@/lib/domain/check/medical-findings';
import { applyFix } from '@/lib/server/apply-fix';
import { notFoundOutcome, redrawnWith, refused, tripDone } from '@/lib/server/outcome';
import { tripAction } from '@/lib/server/action';
import { addNote } from '@/lib/data/offline-deeds';
import { shareWithCentre, stopKeepingFinding } from '@/lib/data/trip-words';
import { noteForm } from '@/lib/input/offline-deeds';
import { fixForm, sharingForm, stopKeepingForm } from '@/lib/input/trip-forms';

export const fixFinding = tripAction({ deed: 'change-itinerary', schema: fixForm, run: applyFix });

/** The same as a note that was written without a network: sent once more by a device that heard no answer, it is there once. */
export const writeNote = tripAction({
  deed: 'change-itinerary',
  schema: noteForm,
  async run({ access, now }, note) {
    const answer = await addNote(access, { kind: 'note', tripId: access.tripId, madeAt: now.toISOString(), ...note }, now);
    return answer.outcome === 'refused' ? refused([problem(null, answer.code)]) : redrawnWith({ code: 'note-saved' });
  },
});

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
