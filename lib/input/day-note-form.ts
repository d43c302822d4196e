import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import { dayField, requiredLine } from './fields';

/** A line for one day. */
export const dayNoteForm = z.object({ title: requiredLine(120), day: dayField });

/** The day that a link to the page for adding names; an odd one is left out. */
export const addDayForm = z.object({
  day: z.string().transform((text) => parseDay(text) ?? undefined).optional().catch(undefined),
});
