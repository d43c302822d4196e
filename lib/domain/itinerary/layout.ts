import { dayNumber, dayOfNumber } from '../calendar/days';
import type { Span } from '../calendar/spans';
import type { Day, Instant } from '../calendar/types';
import { dayNumberIn, NEW_YORK } from '../calendar/zones';
import type { Item, ItemKind, Purpose, Trip, When } from './types';

/** Days from surgery day, which is 0. The axis on which dated and undated trips are alike. */
export type OffsetSpan = Span<number>;

export interface Placed {
  readonly item: Item;
  /** The New York days that the item touches. */
  readonly span: OffsetSpan;
}

/** A trip laid out along its days, in order of time. */
export interface TripLayout {
  readonly trip: Trip;
  readonly surgeryNumber: number | null;
  /** Items with days on a trip without a surgery date have no place yet and are left out. */
  readonly placed: readonly Placed[];
}

function dayNumbersOf(when: Exclude<When, { type: 'offset' }>): OffsetSpan {
  if (when.type === 'days') return { from: dayNumber(when.from), until: dayNumber(when.until) };
  const lastMoment = new Date(Math.max(when.endsAt.getTime() - 1, when.startsAt.getTime()));
  return { from: dayNumberIn(NEW_YORK, when.startsAt), until: dayNumberIn(NEW_YORK, lastMoment) + 1 };
}

function spanOf(when: When, surgeryNumber: number | null): OffsetSpan | null {
  if (when.type === 'offset') return when;
  if (surgeryNumber === null) return null;
  const { from, until } = dayNumbersOf(when);
  return { from: from - surgeryNumber, until: until - surgeryNumber };
}

function startMoment(item: Item): number {
  return item.when.type === 'timed' ? item.when.startsAt.getTime() : -Infinity;
}

/** In order of time; what has no clock time comes first on its day. Ids settle the rest. */
function inOrder(a: Placed, b: Placed): number {
  const days = a.span.from - b.span.from;
  if (days !== 0) return days;
  const [one, other] = [startMoment(a.item), startMoment(b.item)];
  if (one !== other) return one < other ? -1 : 1;
  return a.item.id < b.item.id ? -1 : 1;
}

function surgeryNumberOf(trip: Trip): number | null {
  return trip.surgery.state === 'dated' ? dayNumber(trip.surgery.on) : null;
}

export function layOut(trip: Trip): TripLayout {
  const surgeryNumber = surgeryNumberOf(trip);
  const placed: Placed[] = [];
  for (const item of trip.items) {
    const span = spanOf(item.when, surgeryNumber);
    if (span) placed.push({ item, span });
  }
  return { trip, surgeryNumber, placed: placed.sort(inOrder) };
}

/** Where an item would lie if it were at that time. */
export function placeAt(layout: TripLayout, when: When): OffsetSpan | null {
  return spanOf(when, layout.surgeryNumber);
}

/** The day at that offset; null while the surgery date is unknown. */
export function dayAt(layout: TripLayout, offset: number): Day | null {
  return layout.surgeryNumber === null ? null : dayOfNumber(layout.surgeryNumber + offset);
}

/** The day for words: `YYYY-MM-DD`, or `D+3` and `D-2` while the surgery date is unknown. */
export function namedDay(layout: TripLayout, offset: number): string {
  return dayAt(layout, offset) ?? `D${offset < 0 ? '' : '+'}${offset}`;
}

/** Today in New York, as an offset; null while the surgery date is unknown. */
export function todayOf(layout: TripLayout, now: Instant): number | null {
  return layout.surgeryNumber === null ? null : dayNumberIn(NEW_YORK, now) - layout.surgeryNumber;
}

export function placedWith(layout: TripLayout, kind: ItemKind, purpose: Purpose): readonly Placed[] {
  return layout.placed.filter(({ item }) => item.kind === kind && item.purpose === purpose);
}

/** Whole days for a drafted item: days when the trip is dated, else offsets. */
export function wholeDays(layout: TripLayout, span: OffsetSpan): When {
  const from = dayAt(layout, span.from);
  const until = dayAt(layout, span.until);
  return from && until ? { type: 'days', from, until } : { type: 'offset', ...span };
}
