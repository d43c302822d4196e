import type { Instant } from '@/lib/domain/calendar/types';
import { log } from '../log';
import { makeBell } from './bell';

export interface RunningRounds {
  /** Lets what is in hand be written, then ends; the rest is due still, for whoever goes on. */
  readonly stop: () => Promise<void>;
}

/** What one round did. */
export interface TripRound {
  readonly failed: readonly { readonly tripId: string; readonly fault: unknown }[];
  /** Trips that somebody else had in hand just then. */
  readonly passedBy: readonly string[];
}

/** Work that writes of people make due, trip by trip. */
export interface TripRounds {
  /** Calls back whenever something may be due, until the returned function is called. */
  readonly follow: (ring: () => void) => () => void;
  /** Does the next few that are due, but for those; null when there are none. */
  readonly some: (now: Instant, but: readonly string[]) => Promise<TripRound | null>;
  /** When the next is due though nobody writes; null: none. */
  readonly next: (now: Instant) => Promise<Instant | null>;
  /** For the log: what was not done of one trip, and of all. */
  readonly failures: { readonly one: string; readonly all: string };
}

/** News that was lost on the way, and what could not be done before, wait no longer than this. */
const LONGEST_WAIT_MS = 30_000;
/** Somebody was writing the row just then. */
const PASSED_BY_WAIT_MS = 250;
/** The database does not answer. */
const FAULT_WAIT_MS = 5_000;

/** Goes round until stopped: at once when something is due, and when time alone makes it so. */
export function startTripRounds(rounds: TripRounds): RunningRounds {
  const bell = makeBell();
  let isStopped = false;
  const unfollow = rounds.follow(bell.ring);
  const goRound = async (): Promise<void> => {
    while (!isStopped) await bell.waitFor(await doDue(rounds, () => isStopped));
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

/** Does what is due; for how long there is nothing to do unless somebody writes. */
async function doDue(rounds: TripRounds, isStopped: () => boolean): Promise<number> {
  try {
    const passedBy = await drain(rounds, isStopped);
    return passedBy ? PASSED_BY_WAIT_MS : await untilNext(rounds);
  } catch (fault) {
    log.error({ err: fault }, rounds.failures.all);
    return FAULT_WAIT_MS;
  }
}

/** Whether a trip was passed by. The clock is read for each few: there may be many. */
async function drain({ some, failures }: TripRounds, isStopped: () => boolean): Promise<boolean> {
  const [passedBy, failed]: [string[], string[]] = [[], []];
  while (!isStopped()) {
    const round = await some(new Date(), [...passedBy, ...failed]);
    if (!round) break;
    for (const { tripId, fault } of round.failed) log.error({ tripId, err: fault }, failures.one);
    failed.push(...round.failed.map(({ tripId }) => tripId));
    passedBy.push(...round.passedBy);
  }
  return passedBy.length > 0;
}

async function untilNext({ next }: TripRounds): Promise<number> {
  const now = new Date();
  const moment = await next(now);
  return moment ? Math.min(moment.getTime() - now.getTime(), LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
}
