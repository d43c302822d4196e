/** A calendar date with no zone, `YYYY-MM-DD`. Made only by `parseDay` and the functions beside it. */
export type Day = string & { readonly brand: 'Day' };

/** A clock time, `HH:MM`, 24 hours. */
export type ClockTime = string & { readonly brand: 'ClockTime' };

/** An IANA zone name that this machine's `Intl` knows, such as `America/New_York`. */
export type Zone = string & { readonly brand: 'Zone' };

/** A moment, in UTC. */
export type Instant = Date;

/** Half-open: `from` belongs to it, `until` does not. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}
