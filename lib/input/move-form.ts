import { z } from 'zod';
import { TURNS } from '@/lib/domain/calendar/zones';
import { betterChoice } from './better-choice';
import { CALENDAR_VIEWS } from './calendar-address';
import { dayField, oneOf, optional, timeField, versionField } from './fields';

/** An item to another day. `view`: on the calendar, which then shows a refusal on the day itself. */
export const moveForm = z.object({
  itemId: z.uuid('not-found'),
  version: versionField,
  day: dayField,
  time: optional(timeField),
  timeTurn: optional(oneOf(TURNS)),
  view: optional(oneOf(CALENDAR_VIEWS)).catch(null),
  ...betterChoice,
});
export type MoveForm = z.infer<typeof moveForm>;
