import type { Instant } from '../calendar/types';
import { type Problem, problem } from '../problem';

/** How long what is over is kept, as administrators chose. */
export interface Retention {
  /** Months after a trip's last day until it is deleted; null: it stays until somebody deletes it. */
  readonly endedTripMonths: number | null;
  /** Months that the audit trail is kept. */
  readonly auditMonths: number;
  /** Days in which a deleted trip or account can be taken back. */
  readonly graceDays: number;
}

export const FIRST_RETENTION: Retention = { endedTripMonths: null, auditMonths: 72, graceDays: 14 };

/** The database holds the same bounds (migration "trust"). */
export const RETENTION_BOUNDS = {
  endedTripMonths: { least: 1, most: 240 }, auditMonths: { least: 12, most: 240 }, graceDays: { least: 1, most: 60 },
} as const satisfies Record<keyof Retention, Bounds>;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Days before an ended trip is deleted on which its owner is told. */
export const TOLD_DAYS_BEFORE = 30;

const DAY_MS = 86_400_000;

const FIELDS = ['endedTripMonths', 'auditMonths', 'graceDays'] as const;

export const retentionProblems = (wished: Retention): readonly Problem[] =>
  FIELDS.flatMap((field) => {
    const [value, { least, most }] = [wished[field], RETENTION_BOUNDS[field]];
    const isRight = value === null || (Number.isInteger(value) && value >= least && value <= most);
    return isRight ? [] : [problem(field, 'retention-bounds', { least, most })];
  });

/** When what is asked to be deleted now is gone. */
export const goneAt = (now: Instant, { graceDays }: Retention): Instant => new Date(now.getTime() + graceDays * DAY_MS);

/** When an ended trip is deleted whose owner is told now. */
export const endedGoneAt = (toldAt: Instant): Instant => new Date(toldAt.getTime() + TOLD_DAYS_BEFORE * DAY_MS);

/** The calendar's months: what came in on the 31st is out on the last day of a shorter month. */
export function monthsBefore(now: Instant, months: number): Instant {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(now.getUTCDate(), lastDay);
  return new Date(first.getTime() + (day - 1) * DAY_MS + (now.getTime() % DAY_MS));
}
