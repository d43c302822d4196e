import { addDays } from '../../calendar/days';
import type { Day, Instant } from '../../calendar/types';
import { arrivalOn } from '../../arrivals/landing';
import { nonstopWatch, type WatchStep } from '../../flights/watch';
import type { WatchedFlight } from '../../flights/watched';
import { journeyDay } from '../../itinerary/journeys';
import { dayAt, type TripLayout } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { isInAskBeforeDays } from '../../recovery/flight-home';
import { keyOfFlight } from '../keys';
import type { ReminderFacts } from '../types';
import { isHeldHome } from './held';
import { at, morning, type Occasion, occasion, startOf, timeParams } from './occasion';

/** Mendway's own number: a form goes to the surgeon and back to the airline in so many days. */
const FORMS_DAYS = 5;
const CHECK_IN_MS = 24 * 3_600_000;

interface Leaving {
  readonly way: 'out' | 'home';
  readonly item: Item;
  /** On the clocks of where it leaves. */
  readonly on: Day;
  readonly at: Instant;
}

function leavingOf(way: Leaving['way'], item: Item | null): Leaving | null {
  const [on, leavesAt] = item ? [journeyDay(item), startOf(item)] : [null, null];
  return item && on && leavesAt ? { way, item, on, at: leavesAt } : null;
}

const about = ({ way, item, on }: Leaving) => ({ itemId: item.id, params: { way, day: on, ...timeParams(item) } });

const nameOf = ({ way, on, at: endsAt }: Leaving, what: string) => ({ key: keyOfFlight(way, what), anchorOn: on, kind: 'flight', endsAt } as const);

/** Never early: airlines open it 24 hours before, to the minute. */
function checkIn(leaving: Leaving): Occasion {
  const due = at(new Date(leaving.at.getTime() - CHECK_IN_MS));
  return occasion({ ...nameOf(leaving, 'check-in'), word: 'check-in', due }, { ...about(leaving), mayBeEarly: false });
}

/** Recommended 48 hours before: told on a morning that leaves that much. */
const wheelchair = (leaving: Leaving, by: Instant): Occasion =>
  occasion({ ...nameOf(leaving, 'help'), word: 'wheelchair', due: { type: 'morning-by', at: by } }, { ...about(leaving), isMedical: true });

/** At a visit it is asked for, so it is told the day before. */
function letter(leaving: Leaving, { due, params }: WatchStep): readonly Occasion[] {
  if (due.type !== 'day') return [];
  const on = params.ask === 'visit' ? addDays(due.on, -1) : due.on;
  const { itemId, params: { day } } = about(leaving);
  return [occasion({ ...nameOf(leaving, 'letter'), word: 'letter', due: morning(on) }, { itemId, params: { day, ...params }, isMedical: true })];
}

/** A booked connection that nobody decided to keep, while it can still be changed. */
function lookAgain(leaving: Leaving, { due, params }: WatchStep): readonly Occasion[] {
  if (due.type !== 'day' || params.why !== 'connection') return [];
  const { itemId, params: { way } } = about(leaving);
  return [occasion({ ...nameOf(leaving, 'look-again-stop'), word: 'look-again', due: morning(due.on) }, { itemId, params: { way, why: 'connection' } })];
}

function ofStep(leaving: Leaving, step: WatchStep): readonly Occasion[] {
  if (step.state === 'done' || step.waitsFor !== null) return [];
  switch (step.task) {
    case 'book':
      return [];
    case 'look-again':
      return lookAgain(leaving, step);
    case 'letter':
      return letter(leaving, step);
    case 'wheelchair':
      return step.due.type === 'moment' ? [wheelchair(leaving, step.due.at)] : [];
    case 'check-in':
      return [checkIn(leaving)];
  }
}

/** Airlines may want a form where somebody flies soon after surgery: while one asks before flying. */
function forms({ trip }: ReminderFacts, leaving: Leaving, { flight, direction, facts }: WatchedFlight): readonly Occasion[] {
  if (direction === 'out' || !flight || flight.item.state !== 'BOOKED' || !isInAskBeforeDays(trip, flight)) return [];
  const on = dayAt(facts.layout, flight.span.from - FORMS_DAYS);
  if (!on) return [];
  const { itemId, params: { day } } = about(leaving);
  return [occasion({ ...nameOf(leaving, 'forms'), word: 'airline-forms', due: morning(on) }, { itemId, params: { day }, isMedical: true })];
}

function ofFlight(facts: ReminderFacts, watched: WatchedFlight, steps: readonly WatchStep[]): readonly Occasion[] {
  const leaving = leavingOf(watched.direction, watched.flight?.item ?? null);
  if (!leaving || (watched.direction === 'home' && isHeldHome(facts.trip, watched.homeState))) return [];
  const own = steps.filter(({ direction }) => direction === watched.direction);
  return [...own.flatMap((step) => ofStep(leaving, step)), ...forms(facts, leaving, watched)];
}

/** A moment before every trip: what is planned is worked out as if nothing lay behind, and its end says what does. */
export const BEFORE_ALL = new Date(0);

/** What is to do about the flights of a trip with a surgery day. */
export function flightOccasions(facts: ReminderFacts, watched: readonly WatchedFlight[]): readonly Occasion[] {
  const steps = watched.length > 0 ? nonstopWatch(facts.trip, BEFORE_ALL, facts.madeOn) : [];
  return watched.flatMap((one) => ofFlight(facts, one, steps));
}

/** While the surgery has no day, a flight to New York that is booked all the same. Of one home nobody can say whether it may leave. */
export function flightWithoutPlan(layout: TripLayout): readonly Occasion[] {
  const item = arrivalOn(layout);
  const leaving = leavingOf('out', item);
  return leaving && leaving.item.kind === 'FLIGHT' && leaving.item.state === 'BOOKED' && leaving.item.when.type === 'timed' ? [checkIn(leaving)] : [];
}
