import { addDays } from '../calendar/days';
import type { ClockTime } from '../calendar/types';
import { NEW_YORK, startOfDay } from '../calendar/zones';
import { type Made, momentOf } from '../itinerary/make-item';
import type { Item, Trip, When } from '../itinerary/types';

const withWhen = (trip: Trip, when: When): Trip => ({
  ...trip,
  items: trip.items.map((item): Item => (item.kind === 'SURGERY' ? { ...item, when } : item)),
});

/** Surgery as a whole day again: an hour belongs to the day that it was given for. */
export function withoutSurgeryHour(trip: Trip): Trip {
  const { surgery } = trip;
  if (surgery.state === 'unknown' || surgeryHour(trip) === null) return trip;
  return withWhen(trip, { type: 'days', from: surgery.on, until: addDays(surgery.on, 1) });
}

/** The trip with the hour at which the hospital expects the patient; the day lasts until midnight. Null: not known. */
export function withSurgeryHour(trip: Trip, time: ClockTime | null): Made<Trip> {
  const { surgery } = trip;
  if (surgery.state === 'unknown' || time === null) return { made: withoutSurgeryHour(trip) };
  const start = momentOf('time', surgery.on, time, NEW_YORK);
  if ('problems' in start) return start;
  const endsAt = startOfDay(addDays(surgery.on, 1), NEW_YORK);
  return { made: withWhen(trip, { type: 'timed', startsAt: start.made, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK }) };
}

/** When the hospital expects the patient; null while it is not known. */
export function surgeryHour({ items }: Trip): Date | null {
  const when = items.find(({ kind }) => kind === 'SURGERY')?.when;
  return when?.type === 'timed' ? when.startsAt : null;
}
