import type { Instant } from '../calendar/types';
import { layOut, todayOf } from '../itinerary/layout';
import type { Item, Purpose, Trip } from '../itinerary/types';
import { draftSteps } from './draft-steps';
import type { PlanStep, StepId } from './types';

export interface NextStep {
  readonly step: PlanStep;
  readonly isDone: boolean;
}

const isBooked = (purpose: Purpose) => (trip: Trip): boolean =>
  trip.items.some((item) => item.purpose === purpose && item.state === 'BOOKED');

const hasStay = ({ items }: Trip): boolean => items.some(({ kind }: Item) => kind === 'STAY');

const mayFly = ({ clearances }: Trip): boolean => clearances.findLast(({ kind }) => kind === 'fly')?.word === 'yes';

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
  'ask-to-fly': mayFly,
};

/** Steps that surgery day ends, though they have no day of their own. */
const BEFORE_SURGERY: readonly StepId[] = [
  'call-pre-op', 'call-late', 'book-flight-in', 'book-train-in', 'plan-drive-in', 'choose-centre', 'replace-centre', 'verify-centre',
];

/** What to do next on a saved trip, in order; what is over and was not done is left out. */
export function nextSteps(trip: Trip, now: Instant): readonly NextStep[] {
  const layout = layOut(trip);
  const today = todayOf(layout, now);
  const ownDays = new Map(draftSteps(layout, null).map(({ id, byOffset }) => [id, byOffset]));
  const lapsed = (id: StepId): boolean => {
    if (today === null) return false;
    const offset = ownDays.get(id) ?? (BEFORE_SURGERY.includes(id) ? 0 : null);
    return offset !== null && offset < today;
  };
  return draftSteps(layout, today)
    .map((step) => ({ step, isDone: DONE_WHEN[step.id]?.(trip) ?? false }))
    .filter(({ step, isDone }) => isDone || !lapsed(step.id));
}
