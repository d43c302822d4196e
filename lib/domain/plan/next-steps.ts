import { wasMissed } from '../appointments/attendance';
import { dayNumber } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { layOut, todayOf, type TripLayout } from '../itinerary/layout';
import type { Item, Purpose, Trip } from '../itinerary/types';
import { isHomeBagPlanned } from '../packing/home-bag';
import { isClearedToFly } from '../recovery/flight-home';
import { draftSteps, type StepDays } from './draft-steps';
import type { PlanStep, StepId } from './types';

export interface NextStep {
  readonly step: PlanStep;
  readonly isDone: boolean;
}

const isBooked = (purpose: Purpose) => (trip: Trip): boolean =>
  trip.items.some((item) => item.purpose === purpose && item.state === 'BOOKED' && !wasMissed(item));

const hasAskedForWheelchair = ({ items }: Trip): boolean =>
  items.some(({ purpose, booking }) => purpose === 'ARRIVE' && booking !== null && booking.assistanceAskedOn !== null);

const hasStay = ({ items }: Trip): boolean => items.some(({ kind }: Item) => kind === 'STAY');

/** Steps whose end the trip itself shows; the others are advice, and end with their day. */
const DONE_WHEN: Partial<Record<StepId, (trip: Trip) => boolean>> = {
  'call-pre-op': isBooked('PRE_OP'),
  'book-flight-in': isBooked('ARRIVE'),
  'book-train-in': isBooked('ARRIVE'),
  'plan-drive-in': isBooked('ARRIVE'),
  'book-flight-home': isBooked('GO_HOME'),
  'book-train-home': isBooked('GO_HOME'),
  'plan-drive-home': isBooked('GO_HOME'),
  'book-stay': hasStay,
  'ask-follow-up': isBooked('FOLLOW_UP'),
  'ask-wheelchair': hasAskedForWheelchair,
  'ask-to-fly': isClearedToFly,
  pack: ({ packing }) => packing?.unpacked === 0,
  'plan-bag-home': (trip) => isHomeBagPlanned(layOut(trip)),
};

/** Steps that surgery day ends, though they have no day of their own. */
const BEFORE_SURGERY: readonly StepId[] = [
  'call-pre-op', 'call-late', 'book-flight-in', 'book-train-in', 'plan-drive-in', 'choose-centre', 'replace-centre', 'verify-centre',
];

/** The last day of a step that ends with its day, as an offset; null for those that stay until they are done. */
function lastDays(layout: TripLayout, madeOn: number): ReadonlyMap<StepId, number | null> {
  return new Map(draftSteps(layout, null).map(({ id, byOffset }) => {
    const own = byOffset === null ? null : Math.max(byOffset, madeOn);
    return [id, own ?? (BEFORE_SURGERY.includes(id) ? 0 : null)];
  }));
}

/**
 * What to do next on a saved trip, in order; what is over and was not done is left out. `madeOn` is the New York day
 * on which the trip was saved: due days count from it, so that they stay where they are when they are missed.
 */
export function nextSteps(trip: Trip, now: Instant, madeOn: Day): readonly NextStep[] {
  const layout = layOut(trip);
  const days = stepDays(layout, now, madeOn);
  const last = days && lastDays(layout, days.madeOn);
  const isOver = (id: StepId): boolean => days !== null && (last?.get(id) ?? days.today) < days.today;
  return draftSteps(layout, days)
    .map((step) => ({ step, isDone: DONE_WHEN[step.id]?.(trip) ?? false }))
    .filter(({ step, isDone }) => isDone || !isOver(step.id));
}

function stepDays(layout: TripLayout, now: Instant, madeOn: Day): StepDays | null {
  const today = todayOf(layout, now);
  if (today === null || layout.surgeryNumber === null) return null;
  return { today, madeOn: dayNumber(madeOn) - layout.surgeryNumber };
}
