import { wasMissed } from '../appointments/attendance';
import { MEDICINE_DAYS } from '../appointments/medicine-notes';
import { isCentreDay, isFederalHoliday } from '../calendar/centre-days';
import { outlastsTrip } from '../guide/centre-standing';
import { journeyHome, journeyIn, landingDay } from '../itinerary/journeys';
import { dayAt, namedDay, placedWith, type TripLayout } from '../itinerary/layout';
import type { TravelMode } from '../itinerary/types';
import type { FindingParams } from '../check/types';
import {
  arrivalOffset, centreDaysBeforeSurgery, followUpSpan, plannedFollowUp,
} from '../recovery/windows';
import { STEP_IDS, type PlanStep, type StepId } from './types';

/** Days from the day the plan is made, for what should be done at once: calls first, then bookings. */
const CALL_WITHIN = 3;
const BOOK_WITHIN = 4;
const TWO_WEEKS_BEFORE = -14;

/** `by` as an offset from surgery day; `soon` counts from the day the plan is made, `today` is each day anew. */
interface Task {
  readonly id: StepId;
  readonly by: { readonly soon: number } | { readonly offset: number } | 'today';
  readonly params?: FindingParams;
}

function dateTasks(layout: TripLayout): Task[] {
  const day = dayAt(layout, 0);
  if (!day) return [{ id: 'set-date', by: { soon: CALL_WITHIN } }];
  if (isCentreDay(day)) return [];
  const reason = isFederalHoliday(day) ? 'holiday' : 'weekend';
  return [{ id: 'confirm-date', by: { soon: CALL_WITHIN }, params: { day, reason } }];
}

/** Closed, or closed before the trip is through there. */
const isNoUse = (layout: TripLayout): boolean => layout.trip.centre?.status === 'CLOSED' && !outlastsTrip(layout.trip.centre, layout);

function centreTasks(layout: TripLayout): Task[] {
  const { centre } = layout.trip;
  const by = { soon: CALL_WITHIN };
  if (!centre) return [{ id: 'choose-centre', by }];
  const params = { centre: centre.name };
  if (isNoUse(layout)) return [{ id: 'replace-centre', by, params }, { id: 'ask-for-records', by, params }];
  return centre.status === 'UNVERIFIED' ? [{ id: 'verify-centre', by, params }] : [];
}

function preOpTasks(layout: TripLayout): Task[] {
  const { centre, profile } = layout.trip;
  const visit = placedWith(layout, 'APPOINTMENT', 'PRE_OP').find(({ item }) => !wasMissed(item));
  // A closed centre answers no calls: the words then speak of "your centre".
  const params = { centre: centre && !isNoUse(layout) ? centre.name : '' };
  if (visit) return [{ id: 'call-pre-op', by: { soon: CALL_WITHIN }, params: { ...params, day: namedDay(layout, visit.span.from) } }];
  return profile.preOpVisit ? [{ id: 'call-late', by: 'today', params }] : [];
}

const WAYS_IN: Readonly<Record<TravelMode, StepId | null>> = {
  FLY: 'book-flight-in', TRAIN: 'book-train-in', CAR: 'plan-drive-in', LOCAL: null,
};
const WAYS_HOME: Readonly<Record<TravelMode, StepId | null>> = {
  FLY: 'book-flight-home', TRAIN: 'book-train-home', CAR: 'plan-drive-home', LOCAL: null,
};

function stayTask(layout: TripLayout, from: number, until: number): Task[] {
  if (from >= until) return [];
  const params = {
    nights: until - from, hospitalNights: layout.trip.profile.nights,
    from: namedDay(layout, from), until: namedDay(layout, until), surgery: namedDay(layout, 0),
  };
  return [{ id: 'book-stay', by: { soon: BOOK_WITHIN }, params }];
}

function travelTasks(layout: TripLayout): Task[] {
  const [wayIn, wayHome] = [WAYS_IN[layout.trip.home.mode], WAYS_HOME[layout.trip.home.mode]];
  const [arrival, home] = [journeyIn(layout), journeyHome(layout)];
  if (!wayIn || !wayHome || !arrival || !home) return [];
  const by = { soon: BOOK_WITHIN };
  return [
    { id: wayIn, by, params: { day: namedDay(layout, landingDay(arrival)) } },
    { id: wayHome, by, params: { day: namedDay(layout, home.span.from), wordNeeded: layout.trip.procedure === 'consultation' ? 'no' : 'yes' } },
    ...stayTask(layout, landingDay(arrival), home.span.from),
    { id: 'pack', by: { offset: landingDay(arrival) - 2 } },
    ...flyingTasks(layout, landingDay(arrival)),
  ];
}

function flyingTasks(layout: TripLayout, arrival: number): Task[] {
  const { home, profile } = layout.trip;
  const wheelchair: Task[] = home.mode === 'FLY' && profile.lift ? [{ id: 'ask-wheelchair', by: { offset: arrival - 2 } }] : [];
  const bag: Task[] = profile.lift
    ? [{ id: 'plan-bag-home', by: { offset: (journeyHome(layout)?.span.from ?? 1) - 1 } }]
    : [];
  return [...wheelchair, ...bag];
}

function escortTasks({ trip }: TripLayout): Task[] {
  const { state } = trip.escort;
  if (trip.profile.escort === 'no' || state === 'accepted' || state === 'centre') return [];
  const id = trip.profile.escort === 'yes' ? 'ask-escort' : 'ask-escort-if-sedated';
  return [{ id, by: { offset: TWO_WEEKS_BEFORE } }];
}

function followUpTasks(layout: TripLayout): Task[] {
  const window = followUpSpan(layout.trip.profile);
  const planned = plannedFollowUp(layout);
  if (!window || !planned) return [];
  const params = {
    day: namedDay(layout, planned.span.from),
    first: namedDay(layout, window.from),
    last: namedDay(layout, window.until - 1),
    phone: layout.trip.profile.followUpByPhone ? 'yes' : 'no',
  };
  const askToFly: Task[] = layout.trip.home.mode === 'FLY' && layout.trip.profile.followUpBeforeFlying
    ? [{ id: 'ask-to-fly', by: { offset: planned.span.from }, params: { day: params.day } }]
    : [];
  return [{ id: 'ask-follow-up', by: { offset: TWO_WEEKS_BEFORE }, params }, ...askToFly];
}

const [FIRST_ASK, LAST_ASK] = MEDICINE_DAYS;

/** Early enough to stop some, and once more; a plan made late asks once. */
function medicineTasks(days: StepDays | null): Task[] {
  const first: Task[] = days !== null && days.madeOn >= -LAST_ASK ? [] : [{ id: 'ask-medicines', by: { offset: -FIRST_ASK } }];
  return [...first, { id: 'ask-medicines-again', by: { offset: -LAST_ASK } }];
}

function surgeryTasks(layout: TripLayout, days: StepDays | null): Task[] {
  if (layout.trip.procedure === 'consultation') return [];
  const dayBefore = { offset: centreDaysBeforeSurgery(layout, 1) };
  return [
    { id: 'ask-tests', by: { offset: TWO_WEEKS_BEFORE } },
    ...medicineTasks(days),
    { id: 'ask-hospital-time', by: dayBefore },
    { id: 'ask-fasting', by: dayBefore },
  ];
}

/** The days that due days count from, as offsets from surgery day. */
export interface StepDays {
  readonly today: number;
  /** When the plan was made. */
  readonly madeOn: number;
}

/** What is due soon is due before the trip begins; nothing is due before the plan was made. */
function dueOffset(by: Task['by'], { today, madeOn }: StepDays, start: number): number {
  if (by === 'today') return today;
  const offset = 'soon' in by ? Math.min(madeOn + by.soon, start - 1) : by.offset;
  return Math.max(madeOn, offset);
}

/** Null: as soon as you can. */
const ownOffset = (by: Task['by']): number | null => (by !== 'today' && 'offset' in by ? by.offset : null);

function stepOf({ id, by, params = {} }: Task, layout: TripLayout, days: StepDays | null, start: number): PlanStep {
  if (days === null) return { id, by: null, byOffset: ownOffset(by), params };
  return { id, by: dayAt(layout, dueOffset(by, days, start)), byOffset: null, params };
}

function inOrder(a: PlanStep, b: PlanStep): number {
  if (a.by !== b.by) return (a.by ?? '') < (b.by ?? '') ? -1 : 1;
  const [one, other] = [a.byOffset ?? -Infinity, b.byOffset ?? -Infinity];
  if (one !== other) return one < other ? -1 : 1;
  return STEP_IDS.indexOf(a.id) - STEP_IDS.indexOf(b.id);
}

/** What to do, by when, in order. `days` is null while the surgery date is unknown. */
export function draftSteps(layout: TripLayout, days: StepDays | null): readonly PlanStep[] {
  const start = Math.min(arrivalOffset(layout), 0);
  return [
    ...dateTasks(layout), ...centreTasks(layout), ...preOpTasks(layout), ...travelTasks(layout),
    ...escortTasks(layout), ...followUpTasks(layout), ...surgeryTasks(layout, days),
  ].map((task) => stepOf(task, layout, days, start)).sort(inOrder);
}
