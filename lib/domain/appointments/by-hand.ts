import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../calendar/zones';
import { gatherFacts, isOver, type TripFacts } from '../check/facts';
import { placeAt } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { type DaysThatFit, daysThatFit } from './by-hand-days';
import { missingVisits, type NeededPurpose } from './needed';

/** How far asking for an appointment by phone has come. */
export interface ByHandCall {
  /** How often nobody answered since somebody did. */
  readonly tries: number;
  readonly triedAt: Instant | null;
  readonly askedAt: Instant | null;
  readonly who: string;
  readonly note: string;
  /** They call back by the end of that day; null when they did not say. */
  readonly callBackOn: Day | null;
}

export type CallsByItem = ReadonlyMap<string, ByHandCall>;

interface Facts {
  /** Null while the surgery date is unknown. */
  readonly fit: DaysThatFit | null;
  readonly call: ByHandCall | null;
}

/** An appointment that somebody has to ask for. */
export interface OpenAppointment extends Facts {
  readonly step: 'to-call' | 'asked';
  /** Names its card: the same while the appointment is the same. */
  readonly key: string;
  /** Null: the plan needs it and nobody has put it on the plan. */
  readonly item: Item | null;
  readonly purpose: Item['purpose'];
  readonly place: Item['place'];
  /** They said that they call back, and the day is over. */
  readonly isOverdue: boolean;
}

export interface BookedAppointment {
  readonly item: Item;
  readonly call: ByHandCall | null;
}

export interface AppointmentList {
  readonly toCall: readonly OpenAppointment[];
  readonly asked: readonly OpenAppointment[];
  readonly booked: readonly BookedAppointment[];
  /** What is behind the patient: booked ones that are over, and those that nobody booked in time. */
  readonly over: readonly BookedAppointment[];
}

/** The id of a card on the screen, for those who lead to it. */
export const cardKey = (item: Pick<Item, 'id'>): string => `appointment-${item.id}`;
export const neededKey = (purpose: NeededPurpose): string => `needed-${purpose}`;

const STEPS = { PLANNED: 'to-call', ASKED: 'asked' } as const;

function isPast({ layout, now, today }: TripFacts, { when }: Item): boolean {
  if (when.type === 'timed') return when.endsAt <= now;
  const span = placeAt(layout, when);
  return span !== null && isOver(span, today);
}

/** A day that passed while others are left is still to call for. */
function isMissed(facts: TripFacts, item: Item): boolean {
  const fit = daysThatFit(facts, item);
  return isPast(facts, item) && (fit === null || fit.last < dayIn(NEW_YORK, facts.now));
}

function openOf(facts: TripFacts, item: Item, calls: CallsByItem): OpenAppointment {
  const call = calls.get(item.id) ?? null;
  const step = item.state === 'ASKED' ? STEPS.ASKED : STEPS.PLANNED;
  const callBackOn = step === 'asked' ? (call?.callBackOn ?? null) : null;
  const isOverdue = callBackOn !== null && callBackOn < dayIn(NEW_YORK, facts.now);
  const { purpose, place } = item;
  return { step, key: cardKey(item), item, purpose, place, fit: daysThatFit(facts, item), call, isOverdue };
}

function neededOf(facts: TripFacts, purpose: NeededPurpose): OpenAppointment {
  const wanted = { purpose, place: 'CENTRE' } as const;
  return { step: 'to-call', key: neededKey(purpose), item: null, ...wanted, fit: daysThatFit(facts, wanted), call: null, isOverdue: false };
}

/** In order of time; days are only counted on a trip without a date. */
function startOf({ when }: Item): number {
  if (when.type === 'timed') return when.startsAt.getTime();
  return when.type === 'days' ? startOfDay(when.from, NEW_YORK).getTime() : when.from;
}

const inOrder = (a: Item, b: Item): number => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);

function firstDay({ item, fit }: OpenAppointment): number {
  if (item) return startOf(item);
  const day = fit?.days[0] ?? fit?.first;
  return day ? startOfDay(day, NEW_YORK).getTime() : 0;
}

/** Every appointment of the trip, and those that it still needs, by how far they are. Overdue ones come first. */
export function appointmentList(trip: Trip, calls: CallsByItem, now: Instant): AppointmentList {
  const facts = gatherFacts(trip, now);
  const items = trip.items.filter(({ kind }) => kind === 'APPOINTMENT').sort(inOrder);
  const isDone = (item: Item): boolean => (item.state === 'BOOKED' ? isPast(facts, item) : isMissed(facts, item));
  const open = items.filter((item) => item.state !== 'BOOKED' && !isDone(item)).map((item) => openOf(facts, item, calls));
  const needed = missingVisits(facts).map((purpose) => neededOf(facts, purpose));
  const shown = (item: Item): BookedAppointment => ({ item, call: calls.get(item.id) ?? null });
  return {
    toCall: [...open.filter(({ step }) => step === 'to-call'), ...needed].sort((a, b) => firstDay(a) - firstDay(b)),
    asked: open.filter(({ step }) => step === 'asked').sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue)),
    booked: items.filter((item) => item.state === 'BOOKED' && !isDone(item)).map(shown),
    over: items.filter(isDone).map(shown),
  };
}
