import { z } from 'zod';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';

const foundFlight = z.object({
  event: z.number(),
  title: z.string(),
  leg: z.record(z.string(), z.string()),
  bookingCode: z.string(),
  seat: z.string(),
  departsAt: z.coerce.date().nullable(),
  arrivesAt: z.coerce.date().nullable(),
}) satisfies z.ZodType<FoundFlight>;

const NOTE_CODES = [
  'cancelled', 'no-flight', 'repeats', 'no-number', 'several-numbers', 'strange-airline', 'no-from', 'no-to', 'several-ends', 'several-codes',
  'no-start', 'no-end', 'whole-day', 'not-a-time', 'unknown-zone', 'time-needs-airport',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** What was not understood: of which event, in which of its lines. */
const readingNote = z.object({ event: z.number(), title: z.string(), property: z.string(), code: z.enum(NOTE_CODES), zone: z.string().optional() });
export type ReadingNote = z.infer<typeof readingNote>;

/** All that a calendar told, as it is kept until somebody has looked at it. */
export const calendarReading = z.object({ flights: z.array(foundFlight), notes: z.array(readingNote) });
export type CalendarReading = z.infer<typeof calendarReading>;
