import type { Proof } from './proof';

/** When a centre begins to ask its staff for a second factor. `week`: nobody finds the board closed at six in the morning. */
export const ASKING_STARTS = ['now', 'week', 'off'] as const;
export type AskingStart = (typeof ASKING_STARTS)[number];

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Null: it does not ask. */
export function startOf(start: AskingStart, now: Date): Date | null {
  if (start === 'off') return null;
  return start === 'now' ? now : new Date(now.getTime() + WEEK_MS);
}

/** From when on somebody who has none will need one there; null: they have one, or nothing is ahead. */
export const secondFactorSoon = (since: Date | null, proof: Proof | undefined, now: Date): Date | null =>
  since !== null && since > now && !proof?.hasSecondFactor ? since : null;
