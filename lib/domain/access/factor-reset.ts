const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The true person has so long to say that they did not ask. */
export const RESET_WAIT_MS = 3 * DAY;
/** Somebody has seen them meanwhile; a day is left in case that was a mistake. */
export const VOUCHED_WAIT_MS = DAY;
/** Nobody vouched in so long: they have to ask again. */
export const RESET_LASTS_MS = 14 * DAY;
/** While it waits the person is told again so often. */
export const TELL_AGAIN_MS = DAY;

export interface FactorReset {
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** Whether somebody vouched, having seen the person. */
  readonly isVouched: boolean;
}

/** Staff and administrators see other people's trips: for them time alone is not enough. */
export type ResetState = 'waits' | 'needs-vouch' | 'due' | 'over';

export function resetState({ askedAt, dueAt, isVouched }: FactorReset, needsVouch: boolean, now: Date): ResetState {
  if (needsVouch && !isVouched) return now.getTime() - askedAt.getTime() >= RESET_LASTS_MS ? 'over' : 'needs-vouch';
  return dueAt <= now ? 'due' : 'waits';
}

/** When it is done, once somebody vouched at `now`: never sooner than a day from then. */
export const dueOnceVouched = (now: Date): Date => new Date(now.getTime() + VOUCHED_WAIT_MS);

export const firstDue = (askedAt: Date): Date => new Date(askedAt.getTime() + RESET_WAIT_MS);
