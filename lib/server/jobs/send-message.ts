import { z } from 'zod';
import type { Instant } from '@/lib/domain/calendar/types';
import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';
import { waitBefore } from '@/lib/domain/reminders/retry';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import { otherWays, siftLines, type WaitingLine } from '@/lib/data/message-lines';
import { handOver, isHanded, putBack, putOff, reachDevice, settleSent, settleUnsent, takeMessage, type TakenMessage } from '@/lib/data/messages';
import { log } from '../log';
import { sendMessageByMail } from '../mails/send-message';
import { sendMessageByPush } from '../pushes/send-message';

type Send = (message: OutgoingMessage, taken: TakenMessage, now: Instant) => Promise<SendOutcome>;

const BY_CHANNEL: Readonly<Record<WayOut, Send>> = {
  MAIL: (message, taken, now) => sendMessageByMail(message, () => handOver(taken, now), now),
  async PUSH(message, taken, now) {
    // A worker that was taken for dead must not push what another has in hand.
    await handOver(taken, now);
    return sendMessageByPush(message, (subscriptionId) => reachDevice(taken, subscriptionId), now);
  },
};

const carried = z.object({ messageId: z.uuid() });

/** One try at one message. Whatever becomes of it is written down; the next try is a job of its own. */
export async function sendMessage(payload: unknown, now: Instant): Promise<void> {
  const taken = await takeMessage(carried.parse(payload).messageId);
  if (!taken) return;
  if (taken.wasHanded) logUncertain(taken);
  const sifted = await siftLines(taken, now);
  if (sifted.type === 'later') await putOff(taken, sifted.until, now);
  else if (sifted.type === 'none') await settleUnsent(taken, { state: 'STOPPED', deliveries: 'STOPPED', reason: sifted.reason, isUncertain: false, instead: [] }, now);
  else await attemptAndSettle(taken, sifted.lines, now);
}

async function attemptAndSettle(taken: TakenMessage, lines: readonly WaitingLine[], now: Instant): Promise<void> {
  const began = performance.now();
  const outcome = await attempt(taken, lines, now);
  // Servers take their time: when it arrived is told from when it was begun.
  await settle(taken, lines, outcome, new Date(now.getTime() + performance.now() - began));
}

/** A fault of ours is tried again like a fault of theirs. */
async function attempt(taken: TakenMessage, lines: readonly WaitingLine[], now: Instant): Promise<SendOutcome> {
  const { id, userId, channel, reached } = taken;
  try {
    return await BY_CHANNEL[channel]({ id, userId, channel, lines, reached }, taken, now);
  } catch (fault) {
    log.error({ messageId: id, err: fault }, 'a message was not sent for a fault');
    return { type: 'later', reason: 'fault', isUncertain: await isHanded(taken) };
  }
}

async function settle(taken: TakenMessage, lines: readonly WaitingLine[], outcome: SendOutcome, now: Instant): Promise<void> {
  if (outcome.type === 'sent') return settleSent(taken, now);
  if (outcome.type === 'later') return tryLater(taken, lines, outcome, now);
  const state = outcome.type === 'given-up' ? 'FAILED' : 'STOPPED';
  const instead = await otherWays(taken, lines, now);
  const isUnsent = await settleUnsent(taken, { state, deliveries: state, reason: outcome.reason, isUncertain: false, instead }, now);
  if (isUnsent && state === 'FAILED') logFailed(taken, outcome.reason);
}

type Later = Extract<SendOutcome, { type: 'later' }>;

async function tryLater(taken: TakenMessage, lines: readonly WaitingLine[], outcome: Later, now: Instant): Promise<void> {
  if (outcome.isUncertain) logUncertain({ ...taken, uncertain: taken.uncertain + 1 });
  const waitMs = waitBefore({ tries: taken.tries, waitMs: outcome.waitMs }, Math.random());
  if (waitMs === null) {
    // What may have arrived is not told another way as well.
    const instead = outcome.isUncertain || taken.uncertain > 0 ? [] : await otherWays(taken, lines, now);
    if (await settleUnsent(taken, { ...outcome, state: 'FAILED', deliveries: 'FAILED', instead }, now)) logFailed(taken, outcome.reason);
    return;
  }
  const again = new Date(now.getTime() + waitMs);
  if (lines.every(({ usefulUntil }) => usefulUntil && usefulUntil <= again)) {
    await settleUnsent(taken, { ...outcome, state: 'STOPPED', deliveries: 'MISSED', reason: 'too-late', instead: [] }, now);
    return;
  }
  await putBack(taken, outcome, waitMs, now);
  log.info({ messageId: taken.id, channel: taken.channel, tries: taken.tries, reason: outcome.reason }, 'a message was not taken: it is tried again');
}

/** Codes and ids alone: whom it was for stands in the database. */
const logUncertain = ({ id, channel, tries, uncertain }: TakenMessage): void =>
  log.warn({ messageId: id, channel, tries, uncertain }, 'nobody knows whether a message arrived: it is sent again');

const logFailed = ({ id, channel, tries, uncertain }: TakenMessage, reason: string): void =>
  log.error({ messageId: id, channel, tries, uncertain, reason }, 'a message was given up');
