import type { RecoveryProfile } from '../recovery/profile';

/** Mendway's own starting numbers, from no medical source: the care team decides. */
const FIRST_DAY_MINUTES = 20;
const MORE_EACH_DAY = 10;
const MOST_MINUTES = 60;

/** Minutes on foot that the outings of a gentle day may add up to; `offset` counts from surgery day. */
export function walkingBudget({ quietDays }: RecoveryProfile, offset: number): number {
  const gentleDaysBefore = Math.max(offset - (quietDays + 1), 0);
  return Math.min(FIRST_DAY_MINUTES + gentleDaysBefore * MORE_EACH_DAY, MOST_MINUTES);
}
