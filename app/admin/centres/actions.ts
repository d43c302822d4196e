'use server';

import { setCentrePacking } from '@/lib/data/admin-centres';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { centrePackingForm } from '@/lib/input/admin-forms';
import { administratorAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const change = administratorAction({
  deed: 'set-centre-packing',
  schema: centrePackingForm,
  async run({ access, now }, { centreId, ...rule }) {
    if (rule.checkedOn && rule.checkedOn > dayIn(NEW_YORK, now)) return refused([problem('checkedOn', 'day-not-yet')]);
    return (await setCentrePacking(access, centreId, rule, now)) ? done('/admin/centres?done=yes') : refused([problem(null, 'not-found')]);
  },
});
