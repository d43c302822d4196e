'use server';

import { resetProcedure, setProcedure } from '@/lib/data/admin-procedures';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { editedProfile } from '@/lib/domain/recovery/edited-profile';
import { resetProcedureForm, setProcedureForm } from '@/lib/input/admin-procedure-forms';
import { administratorAction } from '@/lib/server/action';
import { adminOutcome } from '@/lib/server/admin-outcome';
import { refused } from '@/lib/server/outcome';

const LISTED = '/admin/procedures?done=yes';

export const change = administratorAction({
  deed: 'set-procedure',
  schema: setProcedureForm,
  async run({ access, now }, { procedure, version, from, typed }) {
    if (from.checkedOn > dayIn(NEW_YORK, now)) return refused([problem('checkedOn', 'day-not-yet')]);
    const profile = editedProfile(procedure, typed);
    if ('problems' in profile) return refused(profile.problems);
    return adminOutcome(await setProcedure(access, { procedure, profile: profile.made, from, version }, now), LISTED);
  },
});

export const takeBack = administratorAction({
  deed: 'reset-procedure',
  schema: resetProcedureForm,
  run: async ({ access, now }, back) => adminOutcome(await resetProcedure(access, back, now), LISTED),
});
