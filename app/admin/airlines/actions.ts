'use server';

import { addCarryOnLimit, setCarryOnLimit } from '@/lib/data/admin-airline-limits';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { carryOnLimitForm } from '@/lib/input/admin-forms';
import { administratorAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

const listed = done('/admin/airlines?done=yes');

export const change = administratorAction({
  deed: 'set-airline-limit',
  schema: carryOnLimitForm,
  async run({ access, now }, limit) {
    if (limit.checkedOn > dayIn(NEW_YORK, now)) return refused([problem('checkedOn', 'day-not-yet')]);
    return (await setCarryOnLimit(access, limit, now)) ? listed : refused([problem(null, 'not-found')]);
  },
});

export const add = administratorAction({
  deed: 'add-airline-limit',
  schema: carryOnLimitForm,
  async run({ access, now }, limit) {
    if (limit.checkedOn > dayIn(NEW_YORK, now)) return refused([problem('checkedOn', 'day-not-yet')]);
    return (await addCarryOnLimit(access, limit, now)) ? listed : refused([problem('airline', 'airline-listed-already')]);
  },
});
