const MINUTE_MS = 60_000;

/** Between one try and the next: the last of nine comes within a day of the first. */
const WAITS_MS: readonly number[] = [1, 5, 15, 45, 120, 240, 360, 480].map((minutes) => minutes * MINUTE_MS);
export const MOST_TRIES = WAITS_MS.length + 1;

/** So much of a wait is left to chance: what failed together is not tried again together. */
const CHANCE = 0.2;
/** Whatever the other side asks for: a day later most of it helps nobody. */
const LONGEST_MS = 12 * 60 * MINUTE_MS;

export interface FailedTry {
  /** With this one. */
  readonly tries: number;
  /** What the other side asked for, at least. */
  readonly waitMs?: number;
}

/** How long to wait before the next try; null after the last. `chance`: from 0 to 1, another one each time. */
export function waitBefore({ tries, waitMs = 0 }: FailedTry, chance: number): number | null {
  const wait = WAITS_MS[Math.max(tries, 1) - 1];
  if (wait === undefined) return null;
  return Math.round(Math.min(Math.max(wait, waitMs), LONGEST_MS) * (1 + CHANCE * chance));
}
