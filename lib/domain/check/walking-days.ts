import { namedDay } from '../itinerary/layout';
import { minutesOnFoot, walkingBudget } from '../itinerary/walking';
import type { TripFacts } from './facts';

/** A longer list helps nobody; the budget stays the same long before. */
const MOST_DAYS = 30;

/** A gentle day, and how much is on foot. */
export interface WalkingDay {
  /** As words name it: `YYYY-MM-DD`, or `D+7` while the surgery date is unknown. */
  readonly day: string;
  readonly budget: number;
  /** Minutes on foot of the outings that are planned. */
  readonly planned: number;
  readonly isToday: boolean;
}

/** The gentle days that are left, today included; none while a hold closes them. */
export function walkingDays({ trip, layout, gentle, today }: TripFacts): readonly WalkingDay[] {
  if (trip.hold) return [];
  const from = Math.max(gentle.from, today ?? -Infinity);
  const until = Math.min(gentle.until, from + MOST_DAYS);
  const outings = layout.placed.filter(({ item }) => item.kind === 'OUTING');
  const offsets = Array.from({ length: Math.max(until - from, 0) }, (_, index) => from + index);
  return offsets.map((offset) => ({
    day: namedDay(layout, offset), budget: walkingBudget(trip, offset), planned: minutesOnFoot(offset, outings), isToday: offset === today,
  }));
}
