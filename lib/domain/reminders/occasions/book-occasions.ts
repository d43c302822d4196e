import { dayNumber } from '../../calendar/days';
import type { Day, Instant } from '../../calendar/types';
import { isBooked, type WatchedFlight } from '../../flights/watched';
import { dayAt } from '../../itinerary/layout';
import type { Trip } from '../../itinerary/types';
import { keyOfFlight } from '../keys';
import { endOfDay, inSeries, morning, type Occasion, occasion, startOf } from './occasion';

/** Within so many days of the flight it is told more often, and sharper. */
const LAST_DAYS = 30;
const EVERY = { last: 5, before: 10 } as const;
/** Nobody is told twice within so many days of the first. */
const REST_DAYS = 3;

const isAnswered = ({ kept }: Trip): boolean => kept.some(({ findingKey }) => /^nonstop-(not-booked|unknown):/.test(findingKey));

/** How many days before the flight it is told again, from the last to the first. */
function* countdown(most: number): Generator<number> {
  for (let days = EVERY.last; days <= most; days += days < LAST_DAYS ? EVERY.last : EVERY.before) yield days;
}

interface Slot {
  readonly name: string;
  readonly offset: number;
}

/** Once some days after the plan was made or the sale began, by when it should be booked, then counted from the flight. */
function slotsOf({ bookBy, day }: WatchedFlight): readonly Slot[] {
  const later = [...countdown(day - bookBy)].map((days) => ({ name: String(days), offset: day - days }));
  return [{ name: 'first', offset: bookBy }, ...later.filter(({ offset }) => offset >= bookBy + REST_DAYS)];
}

const leavesAt = ({ flight }: WatchedFlight, on: Day): Instant => (flight && startOf(flight.item)) ?? endOfDay(on);

function bookOn(watched: WatchedFlight, anchorOn: Day, { name, offset }: Slot): readonly Occasion[] {
  const { direction: way, day, facts: { layout, trip }, flight } = watched;
  const on = dayAt(layout, offset);
  if (!on) return [];
  const word = day - offset <= LAST_DAYS ? 'book-soon' : 'book-nonstop';
  return [occasion(
    { key: keyOfFlight(way, `book-${name}`), anchorOn, kind: 'flight', word, due: morning(on), endsAt: leavesAt(watched, anchorOn) },
    { itemId: flight?.item.id ?? null, params: { way, day: anchorOn, nonstop: trip.routes?.nonstop ?? 'unknown' } },
  )];
}

/** The end of a snooze is a day of its own: the same flight may be snoozed again. */
function lookAgain(watched: WatchedFlight, on: Day, anchorOn: Day): Occasion {
  const { direction: way, flight } = watched;
  return occasion(
    { key: keyOfFlight(way, 'look-again'), anchorOn: on, kind: 'flight', word: 'look-again', due: morning(on), endsAt: leavesAt(watched, anchorOn) },
    { itemId: flight?.item.id ?? null, params: { way, why: 'snooze' }, isOfADate: false },
  );
}

/**
 * To book a flight, from the day on which the trip has a surgery day and seats are on sale until one is booked or
 * somebody answered: every 10 days, every 5 in the last 30, none before the end of a snooze. The numbers are Mendway's own.
 */
export function bookOccasions(watched: WatchedFlight): readonly Occasion[] {
  const { facts: { layout, trip }, day, direction } = watched;
  const anchorOn = dayAt(layout, day);
  if (!anchorOn || isBooked(watched) || (direction === 'out' && isAnswered(trip))) return [];
  const { nonstopSnoozedUntil: until } = trip;
  const sleepsUntil = until && layout.surgeryNumber !== null ? dayNumber(until) - layout.surgeryNumber : -Infinity;
  const slots = slotsOf(watched).filter(({ offset }) => offset > sleepsUntil);
  const again = until && sleepsUntil < day ? [lookAgain(watched, until, anchorOn)] : [];
  return inSeries([...again, ...slots.flatMap((slot) => bookOn(watched, anchorOn, slot))]);
}
