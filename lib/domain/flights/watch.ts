import { dayNumber } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { NEW_YORK, startOfDay } from '../calendar/zones';
import { gatherFacts } from '../check/facts';
import { stopsOf } from '../check/rules/connection';
import { LETTER_DAYS, letterChance } from '../check/rules/fly-letter';
import type { FindingParams } from '../check/types';
import { dayAt } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { isInAskBeforeDays } from '../recovery/flight-home';
import { departureOf, type Direction, isBooked, type WatchedFlight, watchedFlights } from './watched';

export const WATCH_TASKS = ['book', 'look-again', 'letter', 'wheelchair', 'check-in'] as const;
export type WatchTask = (typeof WATCH_TASKS)[number];

/** A day for what may be done all day, a moment for what hangs on the departure. */
export type WatchDue =
  | { readonly type: 'day'; readonly on: Day }
  | { readonly type: 'moment'; readonly at: Instant; readonly zone: Zone };

/** What a step waits for: seats on sale, the end of a snooze, a booked flight, its clock time, the surgeon's yes. */
export type WaitsFor = 'sale' | 'snooze' | 'booking' | 'time' | 'word';

/** One thing to do about a flight, without words: what reminders deliver. */
export interface WatchStep {
  /** The same over re-plans and releases, so that nobody is reminded twice: `home-check-in`. */
  readonly id: `${Direction}-${WatchTask}`;
  readonly direction: Direction;
  readonly task: WatchTask;
  /** `due`: its day or moment is there. `next`: the first one ahead. `waiting`: something else comes first. */
  readonly state: 'done' | 'due' | 'next' | 'later' | 'waiting';
  readonly waitsFor: WaitsFor | null;
  readonly due: WatchDue;
  /** The flight on the itinerary; null where none is planned yet. */
  readonly itemId: string | null;
  readonly params: FindingParams;
}

interface Task {
  readonly task: WatchTask;
  readonly due: WatchDue;
  readonly isDone?: boolean;
  readonly waitsFor?: WaitsFor | null;
  readonly params?: FindingParams;
}

const AN_HOUR_MS = 3_600_000;
const CHECK_IN_HOURS = 24;
const WHEELCHAIR_HOURS = 48;
const LOOK_AGAIN_DAYS = 14;

/** Never after the day of the flight. The watch has days only on a dated trip, so there always is one. */
function onDay({ facts, day }: WatchedFlight, offset: number): WatchDue {
  const on = dayAt(facts.layout, Math.min(offset, day));
  if (on === null) throw new Error('a watched flight has a day');
  return { type: 'day', on };
}

/** Hours before the departure as moments go, whatever the clocks do; without a clock time the days before it. */
function before(watched: WatchedFlight, hours: number): WatchDue {
  const departure = departureOf(watched);
  if (!departure) return onDay(watched, watched.day - hours / 24);
  return { type: 'moment', at: new Date(departure.at.getTime() - hours * AN_HOUR_MS), zone: departure.zone };
}

const offsetOf = ({ facts: { layout } }: WatchedFlight, day: Day): number => dayNumber(day) - (layout.surgeryNumber ?? 0);

function isSnoozed(watched: WatchedFlight): boolean {
  const until = watched.facts.trip.nonstopSnoozedUntil;
  return until !== null && watched.today < offsetOf(watched, until);
}

function book(watched: WatchedFlight): Task {
  const { facts: { trip }, today, saleOn, bookBy } = watched;
  const params = { nonstop: trip.routes?.nonstop ?? 'unknown' };
  if (isBooked(watched)) return { task: 'book', due: onDay(watched, bookBy), isDone: true, params };
  if (today < saleOn) return { task: 'book', due: onDay(watched, saleOn), waitsFor: 'sale', params };
  return { task: 'book', due: onDay(watched, bookBy), waitsFor: isSnoozed(watched) ? 'snooze' : null, params };
}

/** After a snooze, and while a connection is booked that nobody decided to keep. */
function lookAgain(watched: WatchedFlight): readonly Task[] {
  const { facts: { trip }, flight } = watched;
  if (!isBooked(watched)) {
    const until = trip.nonstopSnoozedUntil;
    return until === null ? [] : [{ task: 'look-again', due: onDay(watched, offsetOf(watched, until)), params: { why: 'snooze' } }];
  }
  if (!flight || stopsOf(flight.item) === 0) return [];
  const kept = trip.kept.find(({ findingKey }) => findingKey === `connection:${flight.item.id}`);
  const params = { why: kept ? 'kept' : 'connection', reason: kept?.reason ?? '' };
  return [{ task: 'look-again', due: onDay(watched, lookAgainDay(watched)), isDone: kept !== undefined, params }];
}

/** While the booking can still be changed, where somebody knows until when. */
function lookAgainDay(watched: WatchedFlight): number {
  const changeBy = watched.flight?.item.booking?.changeBy;
  return changeBy ? offsetOf(watched, changeBy) : Math.max(watched.bookBy, watched.day - LOOK_AGAIN_DAYS);
}

function letter(watched: WatchedFlight): readonly Task[] {
  const { facts, flight, day } = watched;
  if (watched.direction === 'out' || !flight || !isInAskBeforeDays(facts.trip, flight)) return [];
  const { offset, ask } = letterChance(facts.layout, day);
  return [{ task: 'letter', due: onDay(watched, offset), params: { ask, days: LETTER_DAYS } }];
}

/** While lifting is limited: after surgery for as many weeks as the plan says, and before it because of the pain. */
function wheelchair(watched: WatchedFlight): readonly Task[] {
  const { facts: { trip: { profile: { lift } } }, direction, day, flight } = watched;
  if (!lift || (direction === 'home' && day >= lift.weeks * 7)) return [];
  const askedOn = flight?.item.booking?.assistanceAskedOn ?? null;
  const due = before(watched, WHEELCHAIR_HOURS);
  return [{ task: 'wheelchair', due, isDone: askedOn !== null, waitsFor: needsFlight(watched), params: { askedOn: askedOn ?? '' } }];
}

function needsFlight(watched: WatchedFlight): WaitsFor | null {
  if (!isBooked(watched)) return 'booking';
  return departureOf(watched) ? null : 'time';
}

const MAY_CHECK_IN: readonly WatchedFlight['homeState'][] = ['cleared', 'needs-no-word'];

function checkIn(watched: WatchedFlight): Task {
  const needsWord = watched.direction === 'home' && !MAY_CHECK_IN.includes(watched.homeState);
  return { task: 'check-in', due: before(watched, CHECK_IN_HOURS), waitsFor: needsFlight(watched) ?? (needsWord ? 'word' : null) };
}

const momentOf = (due: WatchDue): number => (due.type === 'moment' ? due.at : startOfDay(due.on, NEW_YORK)).getTime();

function stateOf({ isDone, waitsFor, due }: Task, now: Instant): 'done' | 'due' | 'later' | 'waiting' {
  if (isDone) return 'done';
  if (waitsFor) return 'waiting';
  return momentOf(due) <= now.getTime() ? 'due' : 'later';
}

function stepsOf(watched: WatchedFlight, now: Instant): readonly WatchStep[] {
  const { direction, flight } = watched;
  const tasks = [book(watched), ...lookAgain(watched), ...letter(watched), ...wheelchair(watched), checkIn(watched)];
  return tasks.map((one) => ({
    id: `${direction}-${one.task}`, direction, task: one.task, state: stateOf(one, now), waitsFor: one.isDone ? null : (one.waitsFor ?? null),
    due: one.due, itemId: flight?.item.id ?? null, params: one.params ?? {},
  }));
}

/**
 * What is due when about the flights, in order of time: from the day the surgery has a day until each flight leaves.
 * `madeOn` is the New York day on which the plan was saved: days to book count from it.
 */
export function nonstopWatch(trip: Trip, now: Instant, madeOn: Day): readonly WatchStep[] {
  const steps = watchedFlights(gatherFacts(trip, now), madeOn).flatMap((watched) => stepsOf(watched, now));
  const ordered = steps.toSorted((a, b) => momentOf(a.due) - momentOf(b.due));
  const first = ordered.findIndex(({ state }) => state === 'later');
  return ordered.map((step, index) => (index === first ? { ...step, state: 'next' } : step));
}
