import { followDueArrivals } from '@/lib/data/arrival-news';
import { keepSome, nextRecheck } from '@/lib/data/arrivals-kept';
import type { RunningLoop } from './loop';
import { startTripRounds } from './trip-rounds';

/** Keeps the lines of all boards up to date until stopped: at once when one is due, and when time alone makes it another. */
export const startKeepingArrivals = (): RunningLoop => startTripRounds({
  follow: followDueArrivals, some: keepSome, next: nextRecheck,
  failures: { one: 'an arrival was not kept', all: 'arrivals were not kept' },
});
