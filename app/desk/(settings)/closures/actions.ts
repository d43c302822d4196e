'use server';

import { addException, removeException } from '@/lib/data/desk-settings-closures';
import { typedHours } from '@/lib/domain/appointments/typed-week';
import { exceptionForm } from '@/lib/input/desk-settings-closures';
import { removeExceptionForm } from '@/lib/input/desk-settings-forms';
import { deskAction } from '@/lib/server/action';
import { refused } from '@/lib/server/outcome';
import { settingsOutcome } from '@/lib/server/settings-outcome';

export const add = deskAction({
  deed: 'change-desk',
  schema: exceptionForm,
  async run({ access, now }, { hours, ...form }) {
    const judged = hours ? typedHours(hours) : { typed: null };
    if ('problems' in judged) return refused(judged.problems);
    return settingsOutcome(await addException(access, { ...form, hours: judged.typed }, now), 'closures', access.centreId);
  },
});

export const remove = deskAction({
  deed: 'change-desk',
  schema: removeExceptionForm,
  async run({ access, now }, { exceptionId, confirmed: isConfirmed }) {
    return settingsOutcome(await removeException(access, { exceptionId, isConfirmed }, now), 'closures', access.centreId);
  },
});
