import { addDays } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { dayIn, instantOf, NEW_YORK, settled, wallTimeIn } from '../calendar/zones';
import { dayAt, type TripLayout } from '../itinerary/layout';
import type { Item, When } from '../itinerary/types';
import type { FindingParams } from './types';

/** What `lib/text` names an item by: what somebody typed, else its kind and purpose. */
export function nameParams(item: Item): FindingParams {
  return { title: item.title, kind: item.kind, purpose: item.purpose ?? '' };
}

/** The New York day on which the item starts; none while nothing says so. */
export function startDays({ when }: Item): readonly Day[] {
  if (when.type === 'offset') return [];
  return [when.type === 'days' ? when.from : dayIn(NEW_YORK, when.startsAt)];
}

/** Somebody has been asked, a flight was chosen, or there is a code to name on the phone: only people can move it. */
export function isArranged({ state, legs, booking }: Item): boolean {
  return state !== 'PLANNED' || legs.length > 0 || (booking !== null && booking.code !== '');
}

/** Nothing is arranged yet and no clock time is set, so that it moves without asking anybody. */
export function isOnlyPlanned(item: Item): boolean {
  return !isArranged(item) && item.when.type !== 'timed';
}

function flagged(layout: TripLayout, offset: number): readonly Day[] {
  const day = dayAt(layout, offset);
  return day ? [day] : [];
}

/** The days where the ribbon shows a flag; none while the surgery date is unknown. */
export function flagDays(layout: TripLayout, ...offsets: readonly number[]): readonly Day[] {
  return offsets.flatMap((offset) => flagged(layout, offset));
}

/** The same clock time that many days later; a skipped one becomes the next, of a repeated one the first counts. */
function shiftedMoment(at: Instant, zone: Zone, days: number): Instant {
  const { day, time } = wallTimeIn(zone, at);
  return settled(instantOf(addDays(day, days), time, zone));
}

/** The same clock time and length, that many days later. */
export function shifted(when: When, days: number): When {
  if (when.type === 'offset') return { type: 'offset', from: when.from + days, until: when.until + days };
  if (when.type === 'days') return { type: 'days', from: addDays(when.from, days), until: addDays(when.until, days) };
  const startsAt = shiftedMoment(when.startsAt, when.startsZone, days);
  const length = when.endsAt.getTime() - when.startsAt.getTime();
  return { ...when, startsAt, endsAt: new Date(startsAt.getTime() + length) };
}
