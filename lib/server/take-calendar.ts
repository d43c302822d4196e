import { z } from 'zod';
import { problem } from '@/lib/domain/problem';
import { addFlightImport } from '@/lib/data/flight-imports';
import { listAirports } from '@/lib/data/reference';
import { calendarText, readCalendar } from '@/lib/input/calendar-file';
import type { Limit } from './limits';
import { done, type Outcome, refused } from './outcome';
import { type Perform, performTrip, type TripContext } from './perform';

type Context = TripContext<'change-itinerary'>;

/** A file made for it keeps the processor busy for seconds; nobody has that many calendars. */
export const CALENDARS: Limit = { points: 20, seconds: 5 * 60 };

/** Reads the flights out of a calendar's text and leads to them; nothing is on the trip before the person says so. */
export async function takeCalendar({ access, now }: Context, text: string): Promise<Outcome> {
  const zones = new Map((await listAirports()).map(({ iata, zone }) => [iata, zone]));
  const result = readCalendar(text, (iata) => zones.get(iata) ?? null);
  if ('problem' in result) return refused([result.problem]);
  const id = await addFlightImport(access, result.read, now);
  return done(`/trips/${access.tripId}/flights/import/${id}`);
}

/** What the file handler hands over. */
const calendarFileForm = z.object({ file: z.union([z.instanceof(Uint8Array), z.literal('too-large')], 'required') });

/** Takes a calendar's file and has its text read. */
export const calendarFile = (take: (context: Context, text: string) => Promise<Outcome>): Perform => performTrip({
  deed: 'change-itinerary',
  schema: calendarFileForm,
  limit: CALENDARS,
  async run(context, { file }) {
    if (file === 'too-large') return refused([problem('calendar', 'calendar-too-large')]);
    const read = calendarText(file);
    return 'problem' in read ? refused([read.problem]) : take(context, read.text);
  },
});

export const takeCalendarFile: Perform = calendarFile(takeCalendar);
