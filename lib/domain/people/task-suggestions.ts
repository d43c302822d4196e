import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { journeyDay, journeyHome, journeysByWay } from '../itinerary/journeys';
import { dayAt, layOut, placedWith, type TripLayout } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { homeBag, type HomeBagState } from '../packing/home-bag';
import { centreDaysBeforeSurgery } from '../recovery/windows';
import type { Due, Task, TaskKind } from './types';

export const SUGGESTION_IDS = ['get-records', 'call-insurer', 'write-questions', 'fill-prescriptions', 'drive-to-airport', 'lift-bag'] as const;
export type SuggestionId = (typeof SUGGESTION_IDS)[number];

/** Something that a trip like this asks of people. It is offered, never added by itself. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly kind: TaskKind;
  readonly due: Due | null;
}

const TWO_WEEKS_BEFORE = -14;
const HALF_AN_HOUR_MS = 1_800_000;
/** From the door to the gate. */
const BEFORE_DEPARTURE_MS = 6 * HALF_AN_HOUR_MS;

const TOO_HEAVY: readonly HomeBagState[] = ['needs-plan', 'escort-lost', 'plan-impossible', 'still-too-heavy'];

const dayDue = (on: Day | null): Due | null => on && { type: 'day', on };

/** On the way to the plane, to the half hour; the day alone where the flight has no time yet. */
function leaveBy(flight: Item): Due | null {
  const { when } = flight;
  if (when.type !== 'timed') return dayDue(journeyDay(flight));
  const at = new Date(Math.floor((when.startsAt.getTime() - BEFORE_DEPARTURE_MS) / HALF_AN_HOUR_MS) * HALF_AN_HOUR_MS);
  return { type: 'moment', on: dayIn(when.startsZone, at), at, zone: when.startsZone };
}

function beforeSurgery(layout: TripLayout): readonly Suggestion[] {
  const preOp = placedWith(layout, 'APPOINTMENT', 'PRE_OP')[0];
  const twoWeeks = dayDue(dayAt(layout, TWO_WEEKS_BEFORE));
  const questions = preOp ? [{ id: 'write-questions', kind: 'QUESTION', due: dayDue(dayAt(layout, preOp.span.from)) } as const] : [];
  const early = [{ id: 'get-records', kind: 'OTHER', due: twoWeeks }, { id: 'call-insurer', kind: 'INSURER', due: twoWeeks }] as const;
  if (layout.trip.procedure === 'consultation') return [...early, ...questions];
  return [...early, ...questions, { id: 'fill-prescriptions', kind: 'PRESCRIPTION', due: dayDue(dayAt(layout, centreDaysBeforeSurgery(layout, 1))) }];
}

function onTheWay(layout: TripLayout): readonly Suggestion[] {
  const flight = journeysByWay(layout.trip).out[0];
  const home = journeyHome(layout);
  const isTooHeavy = home !== null && TOO_HEAVY.includes(homeBag(layout).state);
  return [
    ...(flight?.kind === 'FLIGHT' ? [{ id: 'drive-to-airport', kind: 'DRIVE', due: leaveBy(flight) } as const] : []),
    ...(isTooHeavy ? [{ id: 'lift-bag', kind: 'LIFT_BAG', due: dayDue(dayAt(layout, home.span.from)) } as const] : []),
  ];
}

/** Words of one's own can say anything: what falls on the same day is taken for the same. */
const isThere = ({ kind, due }: Suggestion, tasks: readonly Task[]): boolean =>
  tasks.some((task) => task.kind === kind && (kind !== 'OTHER' || task.due?.on === due?.on));

/** What is late is due today while it still helps: before the surgery. */
function inTime(suggestion: Suggestion, layout: TripLayout, today: Day): Suggestion | null {
  const { due } = suggestion;
  const surgery = dayAt(layout, 0);
  if (due === null || due.on >= today) return suggestion;
  if (due.type === 'moment' || surgery === null || today >= surgery) return null;
  return { ...suggestion, due: { type: 'day', on: today } };
}

/** What the plan asks for that is not on the list yet, in the order in which it is due. */
export function suggestTasks(trip: Trip, tasks: readonly Task[], now: Instant): readonly Suggestion[] {
  const layout = layOut(trip);
  const today = dayIn(NEW_YORK, now);
  return [...beforeSurgery(layout), ...onTheWay(layout)]
    .flatMap((one) => inTime(one, layout, today) ?? [])
    .filter((one) => !isThere(one, tasks));
}
