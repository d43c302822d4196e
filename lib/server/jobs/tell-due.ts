import { followDeliveries, nextDelivery } from '@/lib/data/deliveries';
import { gatherMessages } from '@/lib/data/gather-messages';
import { queueLostMessages } from '@/lib/data/messages';
import { tellDue } from '@/lib/data/tell-due';
import { log } from '../log';
import { FAULT_WAIT_MS, PASSED_BY_WAIT_MS, type RunningLoop, startLoop, untilNext } from './loop';

/**
 * Tells reminders and makes messages until stopped: at once when there is something, and when the next is due. What was slept
 * through comes with the first look afterwards, as far as it helps anybody still.
 */
export const startTelling = (): RunningLoop => startLoop({ follow: followDeliveries, round: tellAll });

/** For how long there is nothing to do unless somebody writes. */
async function tellAll(goesOn: () => boolean): Promise<number> {
  try {
    const now = new Date();
    const told = await tellDue(now, goesOn);
    const gathered = await gatherMessages(new Date(), goesOn);
    await queueLostMessages(now);
    if (told.missed + gathered.missed > 0) log.warn({ reminders: told.missed, deliveries: gathered.missed }, 'some came too late to help anybody');
    return told.isMoreDue || gathered.isMoreDue ? PASSED_BY_WAIT_MS : await untilNext(nextDelivery);
  } catch (fault) {
    log.error({ err: fault }, 'reminders were not told');
    return FAULT_WAIT_MS;
  }
}
