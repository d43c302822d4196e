import type { Made } from './make-item';
import { problem } from '../problem';
import type { Placed } from './layout';
import type { Trip } from './types';
import { FIRST_WALKING, type WalkingNumbers } from './walking-numbers';

/** Minutes on foot that the outings of a gentle day may add up to; `offset` counts from surgery day. */
export function walkingBudget({ profile, walking }: Pick<Trip, 'profile' | 'walking'>, offset: number): number {
  const { firstMinutes, moreMinutes, mostMinutes } = walking ?? FIRST_WALKING;
  const gentleDaysBefore = Math.max(offset - (profile.quietDays + 1), 0);
  return Math.min(firstMinutes + gentleDaysBefore * moreMinutes, mostMinutes);
}

/** Minutes on foot count on the outing's first day. */
export function minutesOnFoot(offset: number, outings: readonly Placed[]): number {
  return outings.reduce((sum, { item, span }) => sum + (span.from === offset ? (item.walkMinutes ?? 0) : 0), 0);
}

/** The trip with its own numbers; null brings Mendway's back. */
export function withWalking(trip: Trip, walking: WalkingNumbers | null): Made<Trip> {
  if (walking && walking.firstMinutes > walking.mostMinutes) return { problems: [problem('mostMinutes', 'walks-less-later', { first: walking.firstMinutes })] };
  return { made: { ...trip, walking } };
}
