import { addDays, laterDay } from '../calendar/days';
import type { Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { isSame } from '../history/same';
import { blankItem } from '../itinerary/blank-item';
import { layOut, todayOf, type TripLayout } from '../itinerary/layout';
import type { Item, Trip, When } from '../itinerary/types';
import { draftItems } from '../plan/draft-items';
import { type Problem, problem } from '../problem';
import type { Service, Slot } from './types';

/** An appointment that nobody has booked at a desk. */
const isFree = ({ kind, desk }: Pick<Item, 'kind' | 'desk'>): boolean => kind === 'APPOINTMENT' && desk === null;

/**
 * The item that a booking fills: the named one, else the one that the plan needs it for. Null: it gets one of its own.
 */
export function itemToFill({ items }: Trip, { purpose }: Pick<Service, 'purpose'>, forItemId: string | null): Item | null {
  const named = items.find((item) => item.id === forItemId && isFree(item));
  if (named) return named;
  return items.find((item) => purpose !== null && item.purpose === purpose && isFree(item) && item.state !== 'BOOKED') ?? null;
}

/** Whether a booking of that service may fill the item. */
export const canFill = (item: Pick<Item, 'kind' | 'purpose' | 'desk'>, { purpose }: Pick<Service, 'purpose'>): boolean =>
  isFree(item) && (item.purpose === null || purpose === null || item.purpose === purpose);

const timedAt = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>): When =>
  ({ type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK });

/** `lib/text` names what the plan needs, in the reader's language; all else goes by the centre's word for it. */
const titleOf = ({ purpose, name }: Service, was: Item | null): string => was?.title || (purpose === null || purpose === 'TEST' ? name : '');

export interface BookedTime extends Pick<Slot, 'startsAt' | 'endsAt'> {
  /** Of an item that is made for it. */
  readonly itemId: string;
  readonly forItemId: string | null;
  /** What the person wrote for themselves; empty: what stands there stays. */
  readonly note: string;
}

/** The trip with the booking on its itinerary, and the item that it is. */
export function withBooked(trip: Trip, service: Service, time: BookedTime): { readonly trip: Trip; readonly item: Item } {
  const was = itemToFill(trip, service, time.forItemId);
  const base = was ?? blankItem(time.itemId, 'APPOINTMENT', timedAt(time), { purpose: service.purpose });
  const item: Item = { ...base, when: timedAt(time), state: 'BOOKED', place: service.place, title: titleOf(service, was), note: time.note || base.note };
  const items = was ? trip.items.map((one) => (one === was ? item : one)) : [...trip.items, item];
  return { trip: { ...trip, items }, item };
}

/** The trip with the booked item at another time. */
export function withMoved(trip: Trip, itemId: string, time: Pick<Slot, 'startsAt' | 'endsAt'>): Trip {
  return { ...trip, items: trip.items.map((item) => (item.id === itemId ? { ...item, when: timedAt(time) } : item)) };
}

/** Where the plan itself would have an appointment of that kind; null where it needs none. */
function draftLike(trip: Trip, { purpose }: Item, now: Instant): Item | null {
  const layout: TripLayout = { ...layOut({ ...trip, items: [] }), placed: [] };
  const draft = draftItems(layout, todayOf(layout, now)).find((one) => one.kind === 'APPOINTMENT' && one.purpose !== null && one.purpose === purpose);
  return draft ?? null;
}

/** Nothing is planned for a day that is past. */
function fromToday({ when }: Item, now: Instant): When {
  if (when.type !== 'days') return when;
  const today = dayIn(NEW_YORK, now);
  const from = laterDay(when.from, today);
  return from === when.from ? when : { type: 'days', from, until: laterDay(when.until, addDays(today, 1)) };
}

/**
 * The trip without the booking: what the plan needs goes back to "to call" on its planned day; what it needs no more, or
 * has another of, goes.
 */
export function withoutBooked(trip: Trip, itemId: string, now: Instant): Trip {
  const item = trip.items.find(({ id }) => id === itemId);
  const others = trip.items.filter((one) => one !== item);
  const draft = item && draftLike(trip, item, now);
  const isCovered = others.some(({ kind, purpose }) => kind === 'APPOINTMENT' && purpose === item?.purpose);
  if (!item || !draft || isCovered) return { ...trip, items: others };
  const planned: Item = { ...item, state: 'PLANNED', when: fromToday(draft, now), place: draft.place, booking: item.booking && { ...item.booking, code: '' }, desk: null };
  return { ...trip, items: trip.items.map((one) => (one === item ? planned : one)) };
}

/** What only the desk changes of an item that is booked there. */
const DESKS_OWN = ['kind', 'purpose', 'state', 'when', 'place'] as const satisfies readonly (keyof Item)[];

const isAtDesk = ({ desk }: Item): boolean => desk !== null;
const isComing = ({ when }: Item, now: Instant): boolean => when.type === 'timed' && when.endsAt > now;

/**
 * Why an edit that goes around the desk is refused: it would move, change or remove what is booked there, or leave the
 * centre at which something is booked. Title and note are the person's own.
 */
export function deskProblems(before: Trip, after: Trip, now: Instant): readonly Problem[] {
  const booked = before.items.filter(isAtDesk);
  if (booked.length === 0) return [];
  if (before.centre?.id !== after.centre?.id && booked.some((item) => isComing(item, now))) {
    return [problem('centreId', 'centre-has-bookings', { name: before.centre?.name ?? '' })];
  }
  const later = new Map(after.items.map((item) => [item.id, item]));
  const isLeft = (item: Item): boolean => {
    const then = later.get(item.id);
    return then !== undefined && DESKS_OWN.every((field) => isSame(item[field], then[field]));
  };
  return booked.every(isLeft) ? [] : [problem(null, 'desk-booked')];
}
