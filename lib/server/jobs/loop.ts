import type { Instant } from '@/lib/domain/calendar/types';
import { makeBell } from './bell';

export interface RunningLoop {
  /** Lets what is in hand be written, then ends; the rest is due still, for whoever goes on. */
  readonly stop: () => Promise<void>;
}

export interface Loop {
  /** Calls back whenever there may be something to do, until the returned function is called. */
  readonly follow: (ring: () => void) => () => void;
  /** Does what there is; for how many milliseconds there is nothing to do unless somebody writes. It throws nothing. */
  readonly round: (goesOn: () => boolean) => Promise<number>;
}

/** News that was lost on the way, clocks that were set, and what could not be done before, wait no longer than this. */
const LONGEST_WAIT_MS = 30_000;
/** Somebody else had some of it in hand just then. */
export const PASSED_BY_WAIT_MS = 250;
/** The database does not answer. */
export const FAULT_WAIT_MS = 5_000;

/** Goes round until stopped: at once when there may be something to do, else when the last round said. */
export function startLoop({ follow, round }: Loop): RunningLoop {
  const bell = makeBell();
  let isStopped = false;
  const goesOn = (): boolean => !isStopped;
  const unfollow = follow(bell.ring);
  const goRound = async (): Promise<void> => {
    while (goesOn()) await bell.waitFor(await round(goesOn));
  };
  const ended = goRound();
  return {
    stop() {
      isStopped = true;
      unfollow();
      bell.ring();
      return ended;
    },
  };
}

/** Milliseconds until the next is due though nobody writes. */
export async function untilNext(next: (now: Instant) => Promise<Instant | null>): Promise<number> {
  const now = new Date();
  const moment = await next(now);
  return moment ? Math.min(moment.getTime() - now.getTime(), LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
}
