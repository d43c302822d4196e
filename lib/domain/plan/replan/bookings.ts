import { isCentreDay } from '../../calendar/centre-days';
import type { FindingParams } from '../../check/types';
import { dayAt, namedDay, wholeDays, type OffsetSpan, type TripLayout } from '../../itinerary/layout';
import type { DeskBooking, Item, When } from '../../itinerary/types';
import { arrivalOffset, followUpSpan } from '../../recovery/windows';
import { keep, rebook, type Decision } from './decisions';
import { askedDay, dayOfPlace, draftKey, whenOnDay, type Side, type Sides } from './sides';
import type { Reason } from './types';

/** A booking that is this many days off still does: changing it would cost more than the days. */
export const SPARE_DAYS = 2;

/** The days of the journeys on one side; null where nobody can say. */
export interface Ends {
  readonly arrive: number | null;
  readonly home: number | null;
}

/** Where a booking should be on one side of the event, and whether it does as it is. */
export interface Wish {
  /** Null where no day can be named. */
  readonly span: OffsetSpan | null;
  readonly fits: boolean;
  readonly reason: Reason;
  readonly params?: FindingParams;
}

const oneDay = (offset: number): OffsetSpan => ({ from: offset, until: offset + 1 });
const isWithin = (offset: number, span: OffsetSpan): boolean => offset >= span.from && offset < span.until;

const isMain = ({ mains }: Sides, item: Item): boolean => mains.get(draftKey(item)) === item.id;

/** In New York by the profile's day, and as early as before, if people chose to come early. */
function arrivalWish(sides: Sides, side: Side, item: Item, place: OffsetSpan): Wish {
  const latest = Math.max(side.drafts.get(draftKey(item))?.span.from ?? arrivalOffset(side.layout), arrivalOffset(side.layout));
  const before = sides.old.places.get(item.id);
  const wanted = Math.min(latest, before ? dayOfPlace(item, before) : latest);
  const day = dayOfPlace(item, place);
  return { span: oneDay(wanted), fits: day <= latest && day >= wanted - SPARE_DAYS, reason: day > latest ? 'lands-late' : 'lands-early' };
}

function preOpWish(side: Side, item: Item, place: OffsetSpan): Wish {
  if (!side.trip.profile.preOpVisit) return { span: null, fits: false, reason: 'not-needed' };
  const span = side.drafts.get(draftKey(item))?.span ?? null;
  return { span, fits: isWithin(place.from, { from: arrivalOffset(side.layout), until: 0 }), reason: 'pre-op' };
}

function followUpWish(sides: Sides, side: Side, item: Item, place: OffsetSpan): Wish {
  const asked = side === sides.next ? askedDay(sides) : null;
  if (asked !== null) return { span: oneDay(asked), fits: false, reason: 'follow-up' };
  const window = followUpSpan(side.trip.profile);
  if (!window) return { span: null, fits: false, reason: 'not-needed' };
  const span = side.drafts.get(draftKey(item))?.span ?? null;
  const params = { first: namedDay(side.layout, window.from), last: namedDay(side.layout, window.until - 1) };
  return { span, fits: isWithin(place.from, window), reason: 'follow-up', params };
}

/** Visits are on centre days. */
function onCentreDay(layout: TripLayout, item: Item, offset: number): number {
  if (item.kind !== 'APPOINTMENT') return offset;
  let later = offset;
  for (let day = dayAt(layout, later); day && !isCentreDay(day); day = dayAt(layout, later)) later += 1;
  return later;
}

/** What happens on the day of a journey goes along with it; everything else keeps its distance from surgery. */
export function sameDistance(before: number, old: Ends, next: Ends): number | null {
  if (before === old.arrive) return next.arrive;
  return before === old.home ? next.home : before;
}

/** The only stay, left behind by an earlier move that nobody has called about yet: it should last from end to end. */
function isLeftBehind({ old }: Sides, before: OffsetSpan, { arrive, home }: Ends): boolean {
  const stays = old.layout.placed.filter(({ item }) => item.kind === 'STAY');
  return stays.length === 1 && before.from !== arrive && before.until !== home;
}

/** A stay begins and ends with the journeys when it did so before. */
function stayWish(sides: Sides, place: OffsetSpan, before: OffsetSpan, ends: EndsOfSides): Wish {
  const leftBehind = isLeftBehind(sides, before, ends.old);
  const from = leftBehind ? ends.next.arrive : sameDistance(before.from, ends.old, ends.next);
  const until = leftBehind ? ends.next.home : sameDistance(before.until, ends.old, ends.next);
  if (from === null || until === null) return { span: null, fits: false, reason: 'home-open' };
  const isLongEnough = place.from <= from && place.until >= until;
  const isTooLong = place.from < from - SPARE_DAYS || place.until > until + SPARE_DAYS;
  return { span: { from, until: Math.max(until, from + 1) }, fits: isLongEnough && !isTooLong, reason: 'stay' };
}

function otherWish({ next, isMoved }: Sides, item: Item, place: OffsetSpan, before: OffsetSpan, ends: EndsOfSides): Wish {
  const wanted = item.kind === 'TRANSFER' ? (sameDistance(before.from, ends.old, ends.next) ?? before.from) : before.from;
  const day = isMoved ? onCentreDay(next.layout, item, wanted) : wanted;
  return { span: { from: day, until: day + before.until - before.from }, fits: place.from === day, reason: 'new-day' };
}

export interface EndsOfSides {
  readonly old: Ends;
  readonly next: Ends;
}

function wishOf(sides: Sides, side: Side, item: Item, ends: EndsOfSides): Wish {
  const place = side.places.get(item.id);
  if (!place) return { span: null, fits: true, reason: 'new-day' };
  if (sides.journeys.arrive === item.id) return arrivalWish(sides, side, item, place);
  if (isMain(sides, item)) {
    if (item.purpose === 'PRE_OP') return preOpWish(side, item, place);
    if (item.purpose === 'FOLLOW_UP') return followUpWish(sides, side, item, place);
  }
  const before = sides.old.places.get(item.id) ?? place;
  const own = side === sides.old ? { old: ends.old, next: ends.old } : ends;
  return item.kind === 'STAY' ? stayWish(sides, place, before, own) : otherWish(sides, item, place, before, own);
}

const dayOfWish = ({ layout }: Side, { span }: Wish): string | null =>
  span && `${namedDay(layout, span.from)} ${namedDay(layout, span.until)}`;

/** The wished day in the item's own clock time; a day that is past cannot be asked for. */
function wishedWhen({ layout, today }: Side, item: Item, { span }: Wish): When | null {
  if (!span || (today !== null && span.from < today)) return null;
  if (item.kind === 'STAY') return wholeDays(layout, span);
  return whenOnDay(layout, item, span.from) ?? wholeDays(layout, oneDay(span.from));
}

/** Listed when the event made it unfit, or wants it on another day than before; what was wrong already is trip check's. */
export function decideByWish(sides: Sides, item: Item, before: Wish, after: Wish): Decision {
  if (after.fits) return keep(item);
  const isNews = before.fits || dayOfWish(sides.old, before) !== dayOfWish(sides.next, after);
  return isNews ? rebook(item, wishedWhen(sides.next, item, after), after.reason, after.params) : keep(item);
}

/** Without a surgery day nothing can be rebooked for a day; people ask what a change would cost, or cancel. */
export function decideUndated({ event, old }: Sides, item: Item): Decision {
  if (old.layout.surgeryNumber === null && event.type !== 'surgery-cancelled') return keep(item, 'waits-for-date');
  const reason = event.type === 'surgery-cancelled' ? 'cancelled' : 'date-open';
  return rebook(item, null, reason);
}

/**
 * When surgery moves, each time at the centre's desk is asked about, one that still fits too: only people can say that
 * it stays. After the move it may lie outside the days in which the desk has that service.
 */
function decideAtDesk({ next }: Sides, item: Item, { window }: DeskBooking, { decided, after }: { decided: Decision; after: Wish }): Decision {
  const days = window && { from: window.first, until: window.last + 1 };
  const place = next.places.get(item.id);
  if (days && place && !isWithin(place.from, days)) {
    const to = after.span && isWithin(after.span.from, days) ? wishedWhen(next, item, after) : null;
    return rebook(item, to, 'outside-window', { first: namedDay(next.layout, days.from), last: namedDay(next.layout, days.until - 1) });
  }
  return decided.kind === 'rebook' ? decided : rebook(item, item.when, 'still-fits');
}

/** What becomes of something that is arranged with somebody else: it is never moved here, only asked about. */
export function decideBooking(sides: Sides, item: Item, ends: EndsOfSides): Decision {
  if (sides.next.layout.surgeryNumber === null) return decideUndated(sides, item);
  const after = wishOf(sides, sides.next, item, ends);
  const decided = decideByWish(sides, item, wishOf(sides, sides.old, item, ends), after);
  return item.desk && sides.isMoved ? decideAtDesk(sides, item, item.desk, { decided, after }) : decided;
}
