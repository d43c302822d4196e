import type { Instant } from '../calendar/types';

/** Somebody's own calendar feed, as the screen of the trip's people tells of it. */
export interface OwnFeed {
  readonly madeAt: Instant;
  /** When a calendar program last asked for it; null until one has. */
  readonly lastReadAt: Instant | null;
}
