/** When a copy was made, by two clocks: the server's, which is right, and the device's, which may not be. */
export interface KeptStamp {
  /** Milliseconds since 1970, as all here. */
  readonly at: number;
  readonly here: number;
  /** The page itself must not be shown after that. */
  readonly until: number | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Nothing stays on a device longer. */
export const LONGEST_KEPT_MS = 30 * DAY;

/** What is said of a clock that differs by less is right to the minute that people think in. */
const NEAR_MS = 5 * MINUTE;

/** The right time now: what has passed on the device's clock since, which can have been set back, but time has not. */
export const rightNow = ({ at, here }: Omit<KeptStamp, 'until'>, hereNow: number): number => at + Math.max(0, hereNow - here);

/** Whether a copy may be shown no more. */
export function isOver(stamp: KeptStamp, hereNow: number): boolean {
  const now = rightNow(stamp, hereNow);
  return now >= stamp.at + LONGEST_KEPT_MS || (stamp.until !== null && now >= stamp.until);
}

export interface LastSync {
  readonly at: number;
  /** As far as the device's clock lets us know. */
  readonly now: number;
  /** The device's clock is wrong or was set: the time is right, but the reader's own clock says another. */
  readonly isAbout: boolean;
}

export function lastSync(stamp: Omit<KeptStamp, 'until'>, hereNow: number): LastSync {
  const isAbout = Math.abs(stamp.here - stamp.at) > NEAR_MS || hereNow < stamp.here;
  return { at: stamp.at, now: rightNow(stamp, hereNow), isAbout };
}
