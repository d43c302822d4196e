import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import { parseClockTime } from '@/lib/domain/calendar/zones';
import { REMINDER_SCREENS } from '@/lib/domain/reminders/mention';
import type { TypedTime } from '@/lib/domain/reminders/typed-wish';
import { asked, dayField, oneOf, optional, requiredLine, timeField } from './fields';

/** The longest key that a reminder can have: a few words and the id of an item. */
const keyField = requiredLine(100);

const screenField = optional(oneOf(REMINDER_SCREENS)).catch(null);

export const reminderForm = z.object({ key: keyField });

/** "2027-03-08T09:00": the first free time after quiet hours, on a button beside the refused one. */
const betterField = z.string().transform((text, context): TypedTime => {
  const [day, time] = [parseDay(text.slice(0, 10)), parseClockTime(text.slice(11))];
  if (day && time) return { day, time };
  context.addIssue({ code: 'custom', message: 'invalid-time' });
  return z.NEVER;
});

/** A reminder to another day and hour. `anchorOn`: the day of the thing as the form showed it. */
export const moveReminderForm = z.object({
  key: keyField, anchorOn: dayField, day: dayField, time: timeField, better: optional(betterField).catch(null), back: screenField,
});

/** One reminder in an address. */
export const reminderAddress = z.object({ key: asked(keyField), back: screenField });
