'use server';

import type { TripAccess } from '@/lib/data/open-trip';
import { lengthenQuietDays, recordNumber } from '@/lib/data/trip-numbers';
import { longerQuietDaysForm, numberForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripPartDone } from '@/lib/server/outcome';
import { tellOfNumber } from '@/lib/server/tell-members';

const listed = (access: TripAccess) => tripPartDone(access, 'numbers?done=yes');

export const sayNumber = tripAction({
  deed: 'record-word',
  schema: numberForm,
  async run({ access, now }, { version, ...said }) {
    const problems = await recordNumber(access, said, { now, seenVersion: version, tell: tellOfNumber(access, now) });
    return problems.length > 0 ? refused(problems) : listed(access);
  },
});

export const addQuietDays = tripAction({
  deed: 'change-itinerary',
  schema: longerQuietDaysForm,
  async run({ access, now }, { value, version }) {
    const problems = await lengthenQuietDays(access, value, { now, seenVersion: version });
    return problems.length > 0 ? refused(problems) : listed(access);
  },
});
