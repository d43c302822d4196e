import { addDays, daysBetween } from '../calendar/days';
import type { ClockTime, Day, Instant, Zone } from '../calendar/types';
import { dayIn, wallTimeIn } from '../calendar/zones';
import type { Made } from '../itinerary/make-item';
import { type Problem, problem } from '../problem';
import { isAhead } from './list-view';
import { type OwnClock, ownClock } from './own-clock';
import { isQuiet } from './quiet-hours';
import { timeInNewYork } from './reader-zone';
import { reminderListOf } from './reminder-list';
import type { ReminderFacts, ReminderLine, ReminderPerson, ReminderWish } from './types';

/** When somebody wants to be reminded, as they typed it: on their own clocks. */
export interface TypedTime {
  readonly day: Day;
  readonly time: ClockTime;
}

/** As the database has it too. */
const MOST_DAYS_BEFORE = 365;

/** A reminder that its reader can still change, stop or begin again; null: it was told, or the plan does not have it. */
export const openReminder = (facts: ReminderFacts, userId: string, key: string, now: Instant): ReminderLine | null =>
  reminderListOf(facts, userId, now).find((line) => line.key === key && isAhead(line, now)) ?? null;

/** What follows its thing, as the week after coming home, keeps its day: only its hour can be another. */
export const keepsItsDay = ({ anchorOn, dueAt }: Pick<ReminderLine, 'anchorOn' | 'dueAt'>, zone: Zone): boolean => dayIn(zone, dueAt) > anchorOn;

interface Wanted extends TypedTime {
  readonly wish: Extract<ReminderWish, { type: 'moved' }>;
  readonly at: Instant;
  readonly zone: Zone;
}

interface Asking {
  readonly facts: ReminderFacts;
  readonly person: ReminderPerson;
  readonly line: ReminderLine;
  readonly clock: OwnClock;
  readonly now: Instant;
}

const minuteOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * What somebody wants of a reminder of theirs. Refused beside its field: after the thing, more than a year before, in the
 * past, in their own quiet hours, and whenever the plan would not tell it then; with a time that would do, where there is one.
 */
export function typedWish(facts: ReminderFacts, line: ReminderLine, typed: TypedTime, now: Instant): Made<ReminderWish> {
  const person = facts.people.find(({ userId }) => userId === line.userId);
  if (!person) throw new Error('a reminder is for somebody on the trip');
  return wishOf({ facts, person, line, now, clock: ownClock(person, timeInNewYork(facts.trip), facts.trip.home.zone) }, typed);
}

function wishOf(asking: Asking, typed: TypedTime): Made<ReminderWish> {
  const { line, clock, now } = asking;
  const isFixed = keepsItsDay(line, clock.zoneAt(line.dueAt));
  const wrongDay = isFixed ? null : dayProblem(line, typed.day);
  if (wrongDay) return { problems: [wrongDay] };
  const wanted = wantedOf(asking, isFixed ? { ...typed, day: dayIn(clock.zoneAt(line.dueAt), line.dueAt) } : typed);
  const wrong = pastProblem(wanted, now) ?? quietProblem(asking, wanted) ?? untoldProblem(asking, wanted);
  return wrong ? { problems: [wrong] } : { made: wanted.wish };
}

function wantedOf({ line, clock }: Asking, { day, time }: TypedTime): Wanted {
  const minute = minuteOf(time);
  const at = clock.onDay(day, minute);
  return { day, time, at, zone: clock.zoneAt(at), wish: { type: 'moved', daysBefore: Math.max(daysBetween(day, line.anchorOn), 0), minute } };
}

function dayProblem({ anchorOn }: ReminderLine, day: Day): Problem | null {
  if (day > anchorOn) return problem('day', 'reminder-after', { day: anchorOn });
  return day < addDays(anchorOn, -MOST_DAYS_BEFORE) ? problem('day', 'reminder-too-early', { days: MOST_DAYS_BEFORE }) : null;
}

/** Beside the day, unless it is the hour alone that has passed. */
const pastProblem = ({ day, at, zone }: Wanted, now: Instant): Problem | null =>
  (at <= now ? problem(day < dayIn(zone, now) ? 'day' : 'time', 'reminder-past') : null);

function quietProblem(asking: Asking, { at, zone }: Wanted): Problem | null {
  const { line, person, clock } = asking;
  if (line.isUrgent || !isQuiet(at, person.reach, zone)) return null;
  const [refusal, free] = [problem('time', 'reminder-quiet'), clock.after(at)];
  return isQuiet(free, person.reach, clock.zoneAt(free)) ? refusal : insteadAt(asking, refusal, free);
}

/** The refusal with the other time on a button, where that time would be taken. */
function insteadAt(asking: Asking, refusal: Problem, at: Instant): Problem {
  const zone = asking.clock.zoneAt(at);
  const { day, time } = wallTimeIn(zone, at);
  if (!('made' in wishOf(asking, { day, time }))) return refusal;
  return { ...refusal, choices: [{ name: 'better', value: `${day}T${time}`, code: 'reminder-free-at', params: { day, freeAt: at.toISOString(), zone } }] };
}

/** Tries it out: the plan leaves aside what would come too late, and tells nothing before its time that must not come early. */
function untoldProblem({ facts, person, line, now }: Asking, { wish, at, zone }: Wanted): Problem | null {
  const people = [{ ...person, wishes: new Map([...person.wishes, [line.key, wish]]) }];
  const tried = reminderListOf({ ...facts, people }, person.userId, now).find(({ key, anchorOn }) => key === line.key && anchorOn === line.anchorOn);
  if (tried?.dueAt.getTime() === at.getTime()) return null;
  if (!tried || tried.dueAt < at) return problem('time', 'reminder-too-late');
  return problem('time', 'reminder-not-before', { day: dayIn(zone, tried.dueAt), startsAt: tried.dueAt.toISOString(), zone });
}
