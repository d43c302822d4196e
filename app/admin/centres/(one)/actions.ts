'use server';

import { addCentre, setCentre } from '@/lib/data/admin-centre';
import { setSecondFactor } from '@/lib/data/centre-second-factor';
import { setCentreFasting, setCentrePacking } from '@/lib/data/admin-centres';
import { midnightProblems } from '@/lib/domain/appointments/midnight';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { startOf } from '@/lib/domain/access/centre-asks';
import { addCentreForm, centreSecondFactorForm, setCentreForm } from '@/lib/input/admin-centre-forms';
import { centreFastingForm, centrePackingForm } from '@/lib/input/admin-forms';
import { administratorAction } from '@/lib/server/action';
import { adminOutcome } from '@/lib/server/admin-outcome';
import { done, refused } from '@/lib/server/outcome';
import { queueNews } from '@/lib/server/tell-centre-news';

export const change = administratorAction({
  deed: 'set-centre-packing',
  schema: centrePackingForm,
  async run({ access, now }, { centreId, ...rule }) {
    if (rule.checkedOn && rule.checkedOn > dayIn(NEW_YORK, now)) return refused([problem('checkedOn', 'day-not-yet')]);
    return (await setCentrePacking(access, centreId, rule, now)) ? done('/admin/centres?done=yes') : refused([problem(null, 'not-found')]);
  },
});

export const fast = administratorAction({
  deed: 'set-centre-fasting',
  schema: centreFastingForm,
  async run({ access, now }, { centreId, rule, fastingSource: source, fastingCheckedOn: checkedOn }) {
    const problems = midnightProblems({ rule });
    if (checkedOn && checkedOn > dayIn(NEW_YORK, now)) return refused([problem('fastingCheckedOn', 'day-not-yet')]);
    if (problems.length > 0) return refused(problems);
    return (await setCentreFasting(access, centreId, { rule, source, checkedOn }, now)) ? done('/admin/centres?done=yes') : refused([problem(null, 'not-found')]);
  },
});

export const askSecondFactor = administratorAction({
  deed: 'ask-second-factor',
  needsProof: true,
  schema: centreSecondFactorForm,
  async run({ access, now }, { centreId, from }) {
    return (await setSecondFactor(access, centreId, startOf(from, now), now)) ? done(`/admin/centres/${encodeURIComponent(centreId)}`) : refused([problem(null, 'not-found')]);
  },
});

export const add = administratorAction({
  deed: 'add-centre',
  schema: addCentreForm,
  run: async ({ access, now }, typed) => adminOutcome(await addCentre(access, typed, now), '/admin/centres?done=yes'),
});

export const save = administratorAction({
  deed: 'set-centre',
  schema: setCentreForm,
  run: async ({ access, now }, edit) => adminOutcome(await setCentre(access, { ...edit, telling: queueNews }, now), '/admin/centres?done=yes'),
});
