import type { Sent } from './wire';

/** One call of the run. */
export interface Call extends Sent {
  /** What it is about: `trips/[tripId]/escort setEscort`, `GET guide`. */
  readonly of: string;
  /** How it was sent, for whoever reads of a failure. */
  readonly how: string;
  /** Its body is longer than any may be: who refuses it need not take it in. */
  readonly isTooLong: boolean;
}

/** The longest form that is taken (Next's own limit for a server action). */
export const LONGEST_BODY = 1_000_000;
