'use server';

import { beginReminder, moveReminder, stopReminder } from '@/lib/data/reminder-wishes';
import { reminderId } from '@/components/trip/reminder-href';
import { moveReminderForm, reminderForm } from '@/lib/input/reminder-forms';
import { tripAction } from '@/lib/server/action';
import { done, redrawnWith, refused } from '@/lib/server/outcome';

export const stopOwnReminder = tripAction({
  deed: 'set-reminders',
  schema: reminderForm,
  async run({ access, now }, { key }) {
    const problems = await stopReminder(access, key, now);
    return problems.length > 0 ? refused(problems) : redrawnWith({ code: 'reminder-stopped' });
  },
});

export const beginOwnReminder = tripAction({
  deed: 'set-reminders',
  schema: reminderForm,
  async run({ access, now }, { key }) {
    const problems = await beginReminder(access, key, now);
    return problems.length > 0 ? refused(problems) : redrawnWith({ code: 'reminder-begun' });
  },
});

/** Back to where the form was opened from. */
export const moveOwnReminder = tripAction({
  deed: 'set-reminders',
  schema: moveReminderForm,
  async run({ access, now }, { key, anchorOn, day, time, better, back }) {
    const problems = await moveReminder(access, { key, anchorOn, ...(better ?? { day, time }) }, now);
    return problems.length > 0 ? refused(problems) : done(`/trips/${access.tripId}/${back ?? 'reminders'}#${reminderId(key)}`);
  },
});
