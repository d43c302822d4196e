import type { Instant } from '../calendar/types';

export type ExportState = 'WAITING' | 'MAKING' | 'READY' | 'FAILED';

/** A copy of everything about one person, as they see it. */
export interface OwnExport {
  readonly id: string;
  readonly state: ExportState;
  /** Parts made, and how many there are once that is known. */
  readonly made: number;
  readonly total: number | null;
  readonly askedAt: Instant;
  readonly readyAt: Instant | null;
  readonly expiresAt: Instant;
}

/** So long a copy can be fetched: long enough for a weekend away, short enough that none lies about. */
export const EXPORT_KEPT_MS = 7 * 24 * 60 * 60_000;

/** A copy is a lot of work for the server; nobody needs a fourth on one day. */
export const MOST_EXPORTS_A_DAY = 3;

export const isUnderWay = ({ state }: Pick<OwnExport, 'state'>): boolean => state === 'WAITING' || state === 'MAKING';

/** Hundredths of the work that are done: whole, and all of them only once it is ready. */
export function percentDone({ state, made, total }: Pick<OwnExport, 'state' | 'made' | 'total'>): number {
  if (state === 'READY') return 100;
  return total === null || total === 0 ? 0 : Math.min(99, Math.floor((100 * made) / total));
}

/** Whether its files can be fetched now. */
export const isFetchable = ({ state, expiresAt }: Pick<OwnExport, 'state' | 'expiresAt'>, now: Instant): boolean =>
  state === 'READY' && expiresAt.getTime() > now.getTime();
