import type { Instant } from '@/lib/domain/calendar/types';
import { log } from '../log';
import { FAULT_WAIT_MS, PASSED_BY_WAIT_MS, type RunningLoop, startLoop, untilNext } from './loop';

/** What one round did. */
export interface TripRound {
  readonly failed: readonly { readonly id: string; readonly fault: unknown }[];
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

/** Goes round until stopped: at once when something is due, and when time alone makes it so. */
export const startTripRounds = (rounds: TripRounds): RunningLoop => startLoop({ follow: rounds.follow, round: (goesOn) => doDue(rounds, goesOn) });

/** Does what is due; for how long there is nothing to do unless somebody writes. */
async function doDue(rounds: TripRounds, goesOn: () => boolean): Promise<number> {
  try {
    const passedBy = await drain(rounds, goesOn);
    return passedBy ? PASSED_BY_WAIT_MS : await untilNext(rounds.next);
  } catch (fault) {
    log.error({ err: fault }, rounds.failures.all);
    return FAULT_WAIT_MS;
  }
}

/** Whether a trip was passed by. The clock is read for each few: there may be many. */
async function drain({ some, failures }: TripRounds, goesOn: () => boolean): Promise<boolean> {
  const [passedBy, failed]: [string[], string[]] = [[], []];
  while (goesOn()) {
    const round = await some(new Date(), [...passedBy, ...failed]);
    if (!round) break;
    for (const { id: tripId, fault } of round.failed) log.error({ tripId, err: fault }, failures.one);
    failed.push(...round.failed.map(({ id }) => id));
    passedBy.push(...round.passedBy);
  }
  return passedBy.length > 0;
}
