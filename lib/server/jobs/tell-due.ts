import { followDeliveries, nextDelivery } from '@/lib/data/deliveries';
import { gatherMessages } from '@/lib/data/gather-messages';
import { queueLostMessages } from '@/lib/data/messages';
import { tellDue } from '@/lib/data/tell-due';
import { log } from '../log';
import { makeBell } from './bell';

export interface RunningTeller {
  /** Lets what is in hand be written, then ends; the rest is due still, for the next teller. */
  readonly stop: () => Promise<void>;
}

/** News that was lost on the way, and clocks that were set, wait no longer than this. */
const LONGEST_WAIT_MS = 30_000;
/** Somebody else had some of it in hand just then. */
const PASSED_BY_WAIT_MS = 250;
/** The database does not answer. */
const FAULT_WAIT_MS = 5_000;

/**
 * Tells reminders and makes messages until stopped: at once when there is something, and when the next is due. What was slept
 * through comes with the first look afterwards, as far as it helps anybody still.
 */
export function startTelling(): RunningTeller {
  const bell = makeBell();
  let isStopped = false;
  const unfollow = followDeliveries(bell.ring);
  const tell = async (): Promise<void> => {
    while (!isStopped) await bell.waitFor(await tellAll(() => !isStopped));
  };
  const ended = tell();
  return {
    stop() {
      isStopped = true;
      unfollow();
      bell.ring();
      return ended;
    },
  };
}

/** For how long there is nothing to do unless somebody writes. */
async function tellAll(goesOn: () => boolean): Promise<number> {
  try {
    const now = new Date();
    const told = await tellDue(now, goesOn);
    const gathered = await gatherMessages(new Date(), goesOn);
    await queueLostMessages(now);
    if (told.missed + gathered.missed > 0) log.warn({ reminders: told.missed, deliveries: gathered.missed }, 'some came too late to help anybody');
    return told.isMoreDue || gathered.isMoreDue ? PASSED_BY_WAIT_MS : await untilNext();
  } catch (fault) {
    log.error({ err: fault }, 'reminders were not told');
    return FAULT_WAIT_MS;
  }
}

async function untilNext(): Promise<number> {
  const now = new Date();
  const next = await nextDelivery(now);
  return next ? Math.min(next.getTime() - now.getTime(), LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
}
