import { followDueArrivals } from '@/lib/data/arrival-news';
import { keepSome, nextRecheck } from '@/lib/data/arrivals-kept';
import { log } from '../log';
import { makeBell } from './bell';

export interface RunningKeeper {
  /** Lets what is in hand be written, then ends; the rest is due still, for the next keeper. */
  readonly stop: () => Promise<void>;
}

/** News that was lost on the way, and what could not be worked out before, wait no longer than this. */
const LONGEST_WAIT_MS = 30_000;
/** Somebody was writing the line just then. */
const PASSED_BY_WAIT_MS = 250;
/** The database does not answer. */
const FAULT_WAIT_MS = 5_000;

/** Keeps the lines of all boards up to date until stopped: at once when one is due, and when time alone makes it another. */
export function startKeepingArrivals(): RunningKeeper {
  const bell = makeBell();
  let isStopped = false;
  const unfollow = followDueArrivals(bell.ring);
  const keep = async (): Promise<void> => {
    while (!isStopped) await bell.waitFor(await keepDue(() => isStopped));
  };
  const ended = keep();
  return {
    stop() {
      isStopped = true;
      unfollow();
      bell.ring();
      return ended;
    },
  };
}

/** Works out what is due; for how long there is nothing to do unless somebody writes. */
async function keepDue(isStopped: () => boolean): Promise<number> {
  try {
    const passedBy = await drain(isStopped);
    return passedBy ? PASSED_BY_WAIT_MS : await untilRecheck();
  } catch (fault) {
    log.error({ err: fault }, 'arrivals were not kept');
    return FAULT_WAIT_MS;
  }
}

/** Whether a line was passed by. The clock is read for each few: there may be many. */
async function drain(isStopped: () => boolean): Promise<boolean> {
  const passedBy: string[] = [];
  while (!isStopped()) {
    const round = await keepSome(new Date(), passedBy);
    if (!round) break;
    for (const { tripId, fault } of round.failed) log.error({ tripId, err: fault }, 'an arrival was not kept');
    passedBy.push(...round.passedBy);
  }
  return passedBy.length > 0;
}

async function untilRecheck(): Promise<number> {
  const now = new Date();
  const next = await nextRecheck(now);
  return next ? Math.min(next.getTime() - now.getTime(), LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
}
