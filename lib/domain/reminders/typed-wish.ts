import { addDays, daysBetween, dayNumber } from '../calendar/days';
import type { ClockTime, Day, Instant, Zone } from '../calendar/types';
import { dayIn, instantOf, settled, wallTimeIn } from '../calendar/zones';
import type { Made } from '../itinerary/make-item';
import type { Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import { afterQuiet, isQuiet } from './quiet-hours';
import { zoneOfReader } from './reader-zone';
import type { ReminderLine, ReminderPerson, ReminderWish } from './types';

/** When somebody wants to be reminded, as they typed it: on their own clocks. */
export interface TypedTime {
  readonly day: Day;
  readonly time: ClockTime;
}

/** Whose clocks those are. */
export interface WishReader extends Pick<ReminderPerson, 'standing' | 'reach'> {
  readonly trip: Trip;
}

/** As the database has it too. */
export const MOST_DAYS_BEFORE = 365;

interface Moment {
  readonly at: Instant;
  readonly zone: Zone;
}

type Wanted = TypedTime & Moment;

const MS_A_DAY = 86_400_000;

/** When that is: the clock hangs where they are that day; on the day of a journey where they are at noon. */
export function momentOfTyped({ trip, standing, reach }: WishReader, { day, time }: TypedTime): Moment {
  const zone = zoneOfReader(trip, standing, reach, new Date((dayNumber(day) + 0.5) * MS_A_DAY));
  return { zone, at: settled(instantOf(day, time, zone)) };
}

/**
 * What somebody wants of a reminder. Refused beside its field: after the thing or when it helps nobody any more, in the
 * past, more than a year before, and in their own quiet hours, with the first free time after them in its place.
 */
export function typedWish(line: ReminderLine, typed: TypedTime, reader: WishReader, now: Instant): Made<ReminderWish> {
  const wanted = { ...typed, ...momentOfTyped(reader, typed) };
  const wrong = dayProblem(line, typed.day) ?? momentProblem(line, wanted, now) ?? quietProblem(line, wanted, reader);
  return wrong ? { problems: [wrong] } : { made: { type: 'moved', daysBefore: daysBetween(typed.day, line.anchorOn), minute: minuteOf(typed.time) } };
}

const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function dayProblem({ anchorOn }: ReminderLine, day: Day): Problem | null {
  if (day > anchorOn) return problem('day', 'reminder-after', { day: anchorOn });
  return day < addDays(anchorOn, -MOST_DAYS_BEFORE) ? problem('day', 'reminder-too-early', { days: MOST_DAYS_BEFORE }) : null;
}

/** Beside the day, unless it is the hour alone that is wrong. */
function momentProblem({ usefulUntil }: ReminderLine, { day, zone, at }: Wanted, now: Instant): Problem | null {
  if (at <= now) return problem(day < dayIn(zone, now) ? 'day' : 'time', 'reminder-past');
  if (at < usefulUntil) return null;
  return problem(day > dayIn(zone, usefulUntil) ? 'day' : 'time', 'reminder-too-late', { untilDay: dayIn(zone, usefulUntil), untilAt: usefulUntil.toISOString(), zone });
}

function quietProblem(line: ReminderLine, { at, zone }: Wanted, { reach }: WishReader): Problem | null {
  if (line.isUrgent || !isQuiet(at, reach, zone)) return null;
  const free = afterQuiet(at, reach, zone);
  const { day, time } = wallTimeIn(zone, free);
  const isOfUse = day <= line.anchorOn && free < line.usefulUntil;
  const choice = { name: 'better', value: `${day}T${time}`, code: 'reminder-free-at', params: { day, freeAt: free.toISOString(), zone } };
  return { ...problem('time', 'reminder-quiet'), ...(isOfUse && { choices: [choice] }) };
}
