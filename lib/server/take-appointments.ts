import { readAppointments } from '@/lib/input/appointment-import';
import { done, type Outcome, refused } from './outcome';
import type { Perform, TripContext } from './perform';
import { sealReading } from './sealed-reading';
import { calendarFile } from './take-calendar';

type Context = TripContext<'change-itinerary'>;

/** Reads the appointments out of a calendar's text and leads to them; nothing is on the trip, or kept, before the person says so. */
export async function takeAppointments({ access: { tripId } }: Context, text: string): Promise<Outcome> {
  const result = readAppointments(text);
  if ('problem' in result) return refused([result.problem]);
  return done(`/trips/${tripId}/appointments/import/found?e=${sealReading(tripId, result.read)}`);
}

export const takeAppointmentsFile: Perform = calendarFile(takeAppointments);
