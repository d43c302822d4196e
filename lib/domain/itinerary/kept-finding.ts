import type { Instant } from '../calendar/types';

/** A warning that somebody leaves as it is, and why. */
export interface KeptFinding {
  readonly findingKey: string;
  readonly reason: string;
  readonly keptBy: string;
  readonly keptAt: Instant;
}
