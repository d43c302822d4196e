import type { Instant } from '../calendar/types';
import { LONGEST_SITTING_MINUTES } from '../itinerary/ideas';
import type { Item } from '../itinerary/types';

export interface StandUp {
  /** Minutes after the journey began. */
  readonly after: number;
  readonly at: Instant;
}

/** How somebody stands up on the way: the car stops, in a train one walks in the aisle. */
export interface StandUps {
  readonly how: 'stop' | 'walk';
  /** Longest time of sitting, in minutes. */
  readonly every: number;
  /** Length of the journey, in minutes. */
  readonly minutes: number;
  readonly times: readonly StandUp[];
}

const MS_A_MINUTE = 60_000;

/**
 * When to stand up on a train or car journey, so that nobody sits longer than `every` minutes. Null while the journey
 * has no clock times. Those of somebody's drive are its own: what they add to the way is not known here.
 */
export function standUps({ kind, when }: Pick<Item, 'kind' | 'when'>, every = LONGEST_SITTING_MINUTES): StandUps | null {
  if (when.type !== 'timed' || every <= 0) return null;
  const start = when.startsAt.getTime();
  const minutes = Math.round((when.endsAt.getTime() - start) / MS_A_MINUTE);
  const count = Math.max(0, Math.ceil(minutes / every) - 1);
  const times = Array.from({ length: count }, (_, index) => {
    const after = (index + 1) * every;
    return { after, at: new Date(start + after * MS_A_MINUTE) };
  });
  return { how: kind === 'CAR' ? 'stop' : 'walk', every, minutes, times };
}
