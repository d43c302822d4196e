import { isCentreDay } from '../../calendar/centre-days';
import { overlaps } from '../../calendar/spans';
import { gatherFacts, type ClosedDays, type TripFacts } from '../../check/facts';
import { journeyHome, journeyIn, landingDay } from '../../itinerary/journeys';
import { dayAt, placeAt, type OffsetSpan } from '../../itinerary/layout';
import type { Item, Trip, When } from '../../itinerary/types';
import { whenOnDay, type Sides } from './sides';

/** How far from its old distance something is looked for a day. */
const FARTHEST = 60;

/** The trip without the items that still look for a day: as it will be once the calls are made, and as it is until then. */
export interface Worlds {
  readonly hoped: Trip;
  readonly real: Trip;
}

export interface Room {
  readonly facts: TripFacts;
  /** In either of the two worlds. */
  readonly closedDays: readonly ClosedDays[];
  readonly taken: Map<number, number>;
  /** From landing to take-off. */
  readonly stay: OffsetSpan;
}

export function roomIn({ hoped, real }: Worlds, { now }: Sides): Room {
  const facts = gatherFacts(hoped, now);
  const closedDays = hoped === real ? facts.closedDays : [...facts.closedDays, ...gatherFacts(real, now).closedDays];
  return { facts, closedDays, taken: new Map(facts.takenDays), stay: stayIn(facts) };
}

/** Those who live here are always here. */
function stayIn({ trip, layout, openDays }: TripFacts): OffsetSpan {
  if (trip.home.mode === 'LOCAL') return { from: -Infinity, until: Infinity };
  const [arrive, home] = [journeyIn(layout), journeyHome(layout)];
  return { from: arrive ? landingDay(arrive) : -Infinity, until: home ? home.span.from : openDays.until };
}

/** Visits at the stay or the centre are welcome on every day. */
export function needsOpenDay({ kind, place }: Item): boolean {
  return kind === 'OUTING' || (kind === 'VISIT' && (place === null || place === 'ELSEWHERE'));
}

function isOpen({ closedDays }: Room, item: Item, span: OffsetSpan): boolean {
  if (!needsOpenDay(item)) return true;
  const onSurgeryDay = item.kind === 'OUTING' && overlaps(span, { from: 0, until: 1 });
  return !onSurgeryDay && !closedDays.some((closed) => overlaps(closed.span, span));
}

function isRoomy({ taken }: Room, item: Item, span: OffsetSpan): boolean {
  if (item.kind !== 'OUTING') return true;
  for (let offset = span.from; offset < span.until; offset += 1) {
    if ((taken.get(offset) ?? 0) > 0) return false;
  }
  return true;
}

/** Guests and outings are between landing and take-off, visits to the doctor on centre days. */
function isInBounds({ facts, stay }: Room, item: Item, span: OffsetSpan): boolean {
  if (facts.today !== null && span.from <= facts.today) return false;
  if (item.kind === 'OUTING' || item.kind === 'VISIT') return span.from >= stay.from && span.until <= stay.until;
  const day = item.kind === 'APPOINTMENT' ? dayAt(facts.layout, span.from) : null;
  return day === null || isCentreDay(day);
}

/** The item's places by nearness to where it should be; of two as near, the later one. */
function* nearest(offset: number): Generator<number> {
  yield offset;
  for (let away = 1; away <= FARTHEST; away += 1) {
    yield offset + away;
    yield offset - away;
  }
}

export interface Found {
  readonly when: When;
  readonly span: OffsetSpan;
}

function at({ facts }: Room, item: Item, offset: number): Found | null {
  const when = whenOnDay(facts.layout, item, offset);
  const span = when && placeAt(facts.layout, when);
  return when && span?.from === offset ? { when, span } : null;
}

/** Whether the item may stay where it is, however full the day: that is people's own choice. */
export function staysOpen(room: Room, item: Item): boolean {
  const span = placeAt(room.facts.layout, item.when);
  return span !== null && isOpen(room, item, span);
}

function canTake(room: Room, item: Item, span: OffsetSpan, keepsCompany: boolean): boolean {
  return isInBounds(room, item, span) && isOpen(room, item, span) && (keepsCompany || isRoomy(room, item, span));
}

/** How many days the item touches; clock times are shifted only for days that could take as many. */
function lengthOn({ facts }: Room, item: Item): number {
  const place = placeAt(facts.layout, item.when);
  return place ? place.until - place.from : 1;
}

/**
 * The days that could take the item, the nearest first. On the wished day itself it keeps its company; what was for
 * the days after surgery stays after it.
 */
export function* daysFor(room: Room, item: Item, wished: number): Generator<Found> {
  const earliest = wished >= 0 ? 0 : -Infinity;
  const length = lengthOn(room, item);
  for (const offset of nearest(wished)) {
    const keepsCompany = offset === wished;
    if (offset < earliest || !canTake(room, item, { from: offset, until: offset + length }, keepsCompany)) continue;
    const found = at(room, item, offset);
    if (found && canTake(room, item, found.span, keepsCompany)) yield found;
  }
}

/** Takes the room of an outing, or gives it back. */
export function occupy({ taken }: Room, item: Item, span: OffsetSpan, by: 1 | -1): void {
  if (item.kind !== 'OUTING' && item.kind !== 'APPOINTMENT') return;
  for (let offset = span.from; offset < span.until; offset += 1) taken.set(offset, (taken.get(offset) ?? 0) + by);
}
