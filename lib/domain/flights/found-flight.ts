import type { Instant } from '../calendar/types';

/** A flight that a calendar tells of: the fields of one leg as a person would type them, empty where the file is silent. */
export interface FoundFlight {
  /** Counted from 1, in the order of the file. */
  readonly event: number;
  readonly title: string;
  readonly leg: Readonly<Record<string, string>>;
  readonly bookingCode: string;
  readonly seat: string;
  readonly departsAt: Instant | null;
  readonly arrivesAt: Instant | null;
}
