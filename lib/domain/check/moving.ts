import { addDays, daysBetween, twoYearsAfter } from '../calendar/days';
import { overlaps } from '../calendar/spans';
import type { ClockTime, Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, type Turn, wallTimeIn } from '../calendar/zones';
import { KINDS } from '../itinerary/kinds';
import { dayAt, placeAt } from '../itinerary/layout';
import { type Made, momentOf } from '../itinerary/make-item';
import type { Item, Trip, When } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import { gatherFacts, type TripFacts } from './facts';
import { onDayWithRoom } from './gentle-room';
import { isArranged, isOnlyPlanned, shifted } from './item-facts';

/** Moves without asking anybody: nothing is booked. What is booked is changed in its form, where its new times are typed. */
export function canMove(item: Item): boolean {
  if (isArranged(item) || item.when.type === 'offset' || KINDS[item.kind].form === null) return false;
  return KINDS[item.kind].form === 'plan' || isOnlyPlanned(item);
}

/** The New York day on which an item starts, and its time on the clocks of its place; whole days have none. */
export function startOf({ when }: Item): { readonly day: Day; readonly time: ClockTime | null } | null {
  if (when.type === 'offset') return null;
  if (when.type === 'days') return { day: when.from, time: null };
  return { day: dayIn(NEW_YORK, when.startsAt), time: wallTimeIn(when.startsZone, when.startsAt).time };
}

function atTime(when: When, time: ClockTime, turn: Turn | null): Made<When> {
  if (when.type !== 'timed') return { made: when };
  const start = momentOf('time', wallTimeIn(when.startsZone, when.startsAt).day, time, when.startsZone, turn);
  if ('problems' in start) return start;
  const length = when.endsAt.getTime() - when.startsAt.getTime();
  return { made: { ...when, startsAt: start.made, endsAt: new Date(start.made.getTime() + length) } };
}

/**
 * The item on that New York day, as long as before. Without a typed time it keeps its own, and one that the clocks skip
 * becomes the next; a typed one is refused then, and asked about when the clocks show it twice and `turn` is null.
 */
export function movedTo(item: Item, day: Day, time: ClockTime | null, turn: Turn | null = 'first'): Made<When> {
  const start = startOf(item);
  if (!start) return { problems: [problem('day', 'move-needs-date')] };
  const when = shifted(item.when, daysBetween(start.day, day));
  return time === null ? { made: when } : atTime(when, time, turn);
}

/** Whether the day takes no outings. */
export function isClosedDay(trip: Trip, day: Day, now: Instant): boolean {
  const { layout, closedDays } = gatherFacts(trip, now);
  const span = placeAt(layout, { type: 'days', from: day, until: addDays(day, 1) });
  return span !== null && closedDays.some((closed) => overlaps(closed.span, span));
}

/** Nobody plans a surgery, or moves a thing, into the past of New York, or further than two years ahead. */
export function dayProblem(day: Day, now: Instant, field = 'day'): Problem | null {
  const today = dayIn(NEW_YORK, now);
  if (day < today) return problem(field, 'day-past');
  return day > twoYearsAfter(today) ? problem(field, 'day-too-far') : null;
}

/** The next gentle days that have room for an outing, its own left out; none for what quiet days do not refuse. */
export function daysWithRoom(facts: TripFacts, { id }: Item, most: number): readonly Day[] {
  const placed = facts.layout.placed.find(({ item }) => item.id === id);
  if (placed?.item.kind !== 'OUTING' || placed.item.when.type === 'offset') return [];
  const days: Day[] = [];
  for (let from = facts.openDays.from; days.length < most;) {
    const room = onDayWithRoom({ ...facts, openDays: { from, until: facts.openDays.until } }, placed);
    const day = room && dayAt(facts.layout, room.offset);
    if (!day) break;
    if (room.offset !== placed.span.from) days.push(day);
    from = room.offset + 1;
  }
  return days;
}
