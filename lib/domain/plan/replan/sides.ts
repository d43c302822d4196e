import { daysBetween } from '../../calendar/days';
import type { Instant } from '../../calendar/types';
import { journeyHome, journeyIn, landingDay } from '../../itinerary/journeys';
import { layOut, placeAt, todayOf, wholeDays, type OffsetSpan, type Placed, type TripLayout } from '../../itinerary/layout';
import type { Item, Trip, When } from '../../itinerary/types';
import { shifted } from '../../check/item-facts';
import { plannedFollowUp } from '../../recovery/windows';
import { draftItems } from '../draft-items';
import { beforeEvent, afterEvent } from './event-facts';
import type { ReplanEvent } from './types';

/** The trip on one side of the event, its items where they are. */
export interface Side {
  readonly trip: Trip;
  readonly layout: TripLayout;
  readonly today: number | null;
  readonly places: ReadonlyMap<string, OffsetSpan>;
  /** Where a new plan would put what Mendway drafts, by `draftKey`. */
  readonly drafts: ReadonlyMap<string, Placed>;
}

/** Both sides of the event, and what the decisions share. */
export interface Sides {
  readonly event: ReplanEvent;
  readonly now: Instant;
  readonly old: Side;
  readonly next: Side;
  /** Whether surgery is on another day, has one at last, or has none any more. */
  readonly isMoved: boolean;
  /** The first of each kind that the plan drafts; further ones are people's own. */
  readonly mains: ReadonlyMap<string, string>;
  /** The journeys that count: the one that brings the patient to New York, and the one home. */
  readonly journeys: { readonly arrive: string | null; readonly home: string | null };
}

export const draftKey = ({ kind, purpose }: Pick<Item, 'kind' | 'purpose'>): string => `${kind}:${purpose ?? ''}`;

function sideOf(trip: Trip, now: Instant): Side {
  const layout = layOut(trip);
  const bare: TripLayout = { trip: { ...trip, items: [] }, surgeryNumber: layout.surgeryNumber, placed: [] };
  const today = todayOf(layout, now);
  const drafted = draftItems(bare, today).flatMap((item): Placed[] => {
    const span = placeAt(bare, item.when);
    return span ? [{ item, span }] : [];
  });
  return {
    trip,
    layout,
    today,
    places: new Map(layout.placed.map(({ item, span }) => [item.id, span])),
    drafts: new Map(drafted.map((placed) => [draftKey(placed.item), placed])),
  };
}

function mainsOf(old: Side, next: Side): ReadonlyMap<string, string> {
  const unplaced = next.layout.placed.filter(({ item }) => !old.places.has(item.id));
  const mains = new Map<string, string>();
  for (const { item } of [...old.layout.placed, ...unplaced]) {
    const key = draftKey(item);
    if ((old.drafts.has(key) || next.drafts.has(key)) && !mains.has(key)) mains.set(key, item.id);
  }
  for (const counts of [plannedFollowUp(old.layout), journeyIn(old.layout), journeyHome(old.layout)]) {
    if (counts && mains.has(draftKey(counts.item))) mains.set(draftKey(counts.item), counts.item.id);
  }
  return mains;
}

function journeysOf(old: Side, next: Side): Sides['journeys'] {
  const arrive = journeyIn(old.layout) ?? journeyIn(next.layout);
  const home = journeyHome(old.layout) ?? journeyHome(next.layout);
  return { arrive: arrive?.item.id ?? null, home: home?.item.id ?? null };
}

export function sidesOf(trip: Trip, event: ReplanEvent, now: Instant): Sides {
  const before = beforeEvent(trip, event);
  const old = sideOf(before, now);
  const next = sideOf(afterEvent(before, event), now);
  const isMoved = old.layout.surgeryNumber !== next.layout.surgeryNumber;
  return { event, now, old, next, isMoved, mains: mainsOf(old, next), journeys: journeysOf(old, next) };
}

/** The last day of a journey counts when it brings people here, the first of everything else. */
export function dayOfPlace(item: Item, span: OffsetSpan): number {
  return item.purpose === 'ARRIVE' ? landingDay({ item, span }) : span.from;
}

/**
 * The item's own time, so that it lies on that day of the layout; clock times stay. Null where the same clock time
 * falls on another day here, as it can in other zones.
 */
export function whenOnDay(layout: TripLayout, item: Item, offset: number): When | null {
  const place = placeAt(layout, item.when);
  if (!place) return item.when.type === 'timed' ? null : wholeDays(layout, { from: offset, until: offset + lengthOf(item.when) });
  if (item.when.type === 'offset') return wholeDays(layout, { from: offset, until: offset + lengthOf(item.when) });
  const days = offset - dayOfPlace(item, place);
  if (days === 0) return item.when;
  const when = shifted(item.when, days);
  const landed = placeAt(layout, when);
  return landed && dayOfPlace(item, landed) === offset ? when : null;
}

function lengthOf(when: Exclude<When, { type: 'timed' }>): number {
  if (when.type === 'offset') return when.until - when.from;
  return daysBetween(when.from, when.until);
}

/**
 * The day on which the surgeon wants to see the patient, said together with a hold; null without one, and where a
 * follow-up lies on it already.
 */
export function askedDay({ event, next }: Sides): number | null {
  if (event.type !== 'hold-set' || event.followUpOn === null) return null;
  const asked = placeAt(next.layout, { type: 'days', from: event.followUpOn, until: event.followUpOn });
  const isThere = next.layout.placed.some(({ item, span }) => item.purpose === 'FOLLOW_UP' && span.from === asked?.from);
  return asked === null || isThere ? null : asked.from;
}

function isPlacePast({ today, layout }: Side, when: When): boolean {
  const place = placeAt(layout, when);
  return today !== null && place !== null && place.until <= today;
}

/** Over before today; what is counted from surgery day only when it is over on both sides. */
export function isPast({ when }: Item, { now, next, old }: Sides): boolean {
  if (when.type === 'timed') return when.endsAt <= now;
  if (when.type === 'offset') return isPlacePast(old, when) && isPlacePast(next, when);
  return isPlacePast(old.today === null ? next : old, when);
}
