/** A move as its timer counts it. */
export interface HoldPlan {
  readonly holdSeconds: number;
  /** On each side, where there are two. */
  readonly repetitions: number;
  readonly sides: 1 | 2;
}

/** Time to get into position before each hold. */
export const HOLD_GAP_SECONDS = 5;

/** The lengths of a hold that somebody can choose; the longest is what the old text names as the most. */
export const HOLD_CHOICES: readonly number[] = [3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180];

/** The next longer hold to choose, or with -1 the next shorter; the same where there is none. */
export function nextHold(seconds: number, by: 1 | -1): number {
  const longer = HOLD_CHOICES.filter((choice) => (choice - seconds) * by > 0);
  return (by === 1 ? longer[0] : longer.at(-1)) ?? seconds;
}

/** A timer as its device keeps it; milliseconds of the device's clock. */
export interface HoldRun {
  /** What ran before the last pause. */
  readonly before: number;
  /** When it was last started; null while it stands. */
  readonly startedAt: number | null;
}

export const NOT_BEGUN: HoldRun = { before: 0, startedAt: null };

const ranFor = ({ before, startedAt }: HoldRun, now: number): number =>
  // A clock that was set back meanwhile must not count backwards.
  before + (startedAt === null ? 0 : Math.max(0, now - startedAt));

export const started = (run: HoldRun, now: number): HoldRun => ({ before: ranFor(run, now), startedAt: now });
export const paused = (run: HoldRun, now: number): HoldRun => ({ before: ranFor(run, now), startedAt: null });

export type HoldMoment =
  /** `round` counts from 0; `left` is in whole seconds, at least 1. */
  | { readonly phase: 'ready' | 'hold'; readonly round: number; readonly left: number }
  | { readonly phase: 'done'; readonly round: number; readonly left: 0 };

export const holdRounds = ({ sides, repetitions }: HoldPlan): number => sides * repetitions;

/** The side of a round: left first, then right; null for a move that has no sides. */
export function sideOf({ sides }: HoldPlan, round: number): 'left' | 'right' | null {
  if (sides === 1) return null;
  return round % 2 === 0 ? 'left' : 'right';
}

export const holdSecondsInAll = (plan: HoldPlan, gap: number): number => holdRounds(plan) * (gap + plan.holdSeconds);

/** Where a timer stands. Reckoned from clock times, so that it is right however long the page slept. */
export function timerAt(plan: HoldPlan, run: HoldRun, now: number): HoldMoment {
  const seconds = ranFor(run, now) / 1000;
  const roundSeconds = HOLD_GAP_SECONDS + plan.holdSeconds;
  const round = Math.floor(seconds / roundSeconds);
  if (round >= holdRounds(plan)) return { phase: 'done', round: holdRounds(plan), left: 0 };
  const inRound = seconds - round * roundSeconds;
  const isReady = inRound < HOLD_GAP_SECONDS;
  return { phase: isReady ? 'ready' : 'hold', round, left: Math.ceil((isReady ? HOLD_GAP_SECONDS : roundSeconds) - inRound) || 1 };
}
