'use server';

import { setHours } from '@/lib/data/desk-settings-hours';
import { typedWeek } from '@/lib/domain/appointments/typed-week';
import { hoursForm } from '@/lib/input/desk-settings-hours';
import { deskAction } from '@/lib/server/action';
import { refused } from '@/lib/server/outcome';
import { settingsOutcome } from '@/lib/server/settings-outcome';

export const set = deskAction({
  deed: 'change-desk',
  schema: hoursForm,
  async run({ access, now }, { lines, ...form }) {
    const week = typedWeek(lines);
    if ('problems' in week) return refused(week.problems);
    return settingsOutcome(await setHours(access, { ...form, weekly: week.typed }, now), 'hours', access.centreId);
  },
});
