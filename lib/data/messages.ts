import type { Instant } from '@/lib/domain/calendar/types';
import type { SendOutcome } from '@/lib/domain/reminders/message';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import { database, type Queries } from './client';
import { addDeliveries, type NewDelivery } from './deliveries';
import { addMessageJobs } from './jobs';

/** A try at a message: whoever takes it anew ends the right to it. */
export interface Try {
  readonly id: string;
  readonly tries: number;
}

export interface TakenMessage extends Try {
  readonly userId: string;
  readonly channel: WayOut;
  readonly uncertain: number;
  /** Push: the subscriptions that have it already. */
  readonly reached: readonly string[];
  /** The worker that was at it before ended after the mail server may have had it. */
  readonly wasHanded: boolean;
}

/** Somebody else took the message meanwhile: this try must not send it. */
export class TryEnded extends Error {
  constructor() {
    super('the message is in other hands');
  }
}

/**
 * Begins a try; null where the message is settled or gone. One that its worker left with the mail server perhaps is tried again,
 * and counted: nobody knows whether it arrived.
 */
export async function takeMessage(id: string): Promise<TakenMessage | null> {
  const [taken] = await database().$queryRaw<TakenMessage[]>`
    WITH before AS (
      SELECT id, "handedAt" IS NOT NULL AS "wasHanded" FROM "Message" WHERE id = ${id}::uuid AND "settledAt" IS NULL FOR NO KEY UPDATE
    )
    UPDATE "Message" message SET state = 'SENDING', tries = message.tries + 1, uncertain = message.uncertain + before."wasHanded"::int, "handedAt" = NULL
    FROM before WHERE message.id = before.id
    RETURNING message.id, message."userId", message.channel::text AS channel, message.tries, message.uncertain, coalesce(message.reached, '{}')::text[] AS reached,
      before."wasHanded"`;
  return taken ?? null;
}

/** From now on the mail server may have it. Throws where somebody else took it: not a byte may leave then. */
export async function handOver({ id, tries }: Try, now: Instant): Promise<void> {
  const handed = await database().$executeRaw`
    UPDATE "Message" SET "handedAt" = ${now} WHERE id = ${id}::uuid AND tries = ${tries}::int AND state = 'SENDING' AND "handedAt" IS NULL`;
  if (handed === 0) throw new TryEnded();
}

/** Whether the mail server may have it from this try. */
export async function isHanded({ id, tries }: Try): Promise<boolean> {
  return (await database().message.count({ where: { id, tries, handedAt: { not: null } } })) > 0;
}

/** That device has it. */
export async function reachDevice({ id }: Try, subscriptionId: string): Promise<void> {
  await database().$executeRaw`
    UPDATE "Message" SET reached = array_append(reached, ${subscriptionId}::uuid) WHERE id = ${id}::uuid AND NOT ${subscriptionId}::uuid = ANY (coalesce(reached, '{}'))`;
}

/** It arrived, as far as anybody can know: that holds whoever has it in hand by now. */
export async function settleSent({ id }: Try, now: Instant): Promise<void> {
  await database().$executeRaw`
    WITH message AS (
      UPDATE "Message" SET state = 'SENT', "settledAt" = ${now}, reason = '' WHERE id = ${id}::uuid AND "settledAt" IS NULL RETURNING id
    )
    UPDATE "Delivery" SET state = 'SENT', "settledAt" = ${now} WHERE "messageId" IN (SELECT id FROM message) AND state = 'WAITING'`;
}

export interface End {
  readonly state: 'FAILED' | 'STOPPED';
  /** Of what it tells. */
  readonly deliveries: 'FAILED' | 'STOPPED' | 'MISSED';
  readonly reason: string;
  readonly isUncertain: boolean;
  /** By another way, in the same transaction: a worker that ends between the two would lose it. */
  readonly instead: readonly NewDelivery[];
}

/**
 * It will not be tried again. What some device has by now was sent, whatever became of the others, and goes no other way. False:
 * so it was, or somebody else has it in hand.
 */
export function settleUnsent(taken: Try, { instead, ...end }: End, now: Instant): Promise<boolean> {
  return database().$transaction(async (queries) => {
    const settled = await endUnsent(queries, taken, end, now);
    const isUnsent = settled !== null && !settled.hasReached;
    if (isUnsent) await addDeliveries(queries, instead);
    return isUnsent;
  });
}

async function endUnsent(queries: Queries, { id, tries }: Try, { state, deliveries, reason, isUncertain }: Omit<End, 'instead'>, now: Instant): Promise<{ readonly hasReached: boolean } | null> {
  const [settled] = await queries.$queryRaw<{ hasReached: boolean }[]>`
    WITH message AS (
      UPDATE "Message" SET "settledAt" = ${now}, "handedAt" = NULL, uncertain = uncertain + ${Number(isUncertain)}::int,
        state = (CASE WHEN cardinality(reached) > 0 THEN 'SENT' ELSE ${state}::text END)::"MessageState",
        reason = CASE WHEN cardinality(reached) > 0 THEN '' ELSE ${reason} END
      WHERE id = ${id}::uuid AND tries = ${tries}::int AND "settledAt" IS NULL RETURNING id, state = 'SENT' AS "hasReached"
    ), told AS (
      UPDATE "Delivery" delivery SET "settledAt" = ${now}, state = (CASE WHEN message."hasReached" THEN 'SENT' ELSE ${deliveries}::text END)::"DeliveryState"
      FROM message WHERE delivery."messageId" = message.id AND delivery.state = 'WAITING'
    )
    SELECT "hasReached" FROM message`;
  return settled ?? null;
}

/** It is tried again after so long. */
export async function putBack({ id, tries }: Try, { reason, isUncertain }: Pick<Extract<SendOutcome, { type: 'later' }>, 'reason' | 'isUncertain'>, waitMs: number, now: Instant): Promise<void> {
  await queueAnew({ id, tries }, waitMs, {
    state: 'WAITING', reason, handedAt: null, uncertain: { increment: Number(isUncertain) }, tryAt: new Date(now.getTime() + waitMs),
  });
}

/** Nothing was tried: the reader's quiet hours began while it waited. */
export async function putOff({ id, tries }: Try, until: Instant, now: Instant): Promise<void> {
  await queueAnew({ id, tries }, until.getTime() - now.getTime(), { state: 'WAITING', tries: { decrement: 1 }, tryAt: until });
}

type Change = Parameters<Queries['message']['updateMany']>[0]['data'];

async function queueAnew({ id, tries }: Try, waitMs: number, data: Change): Promise<void> {
  await database().$transaction(async (queries) => {
    const { count } = await queries.message.updateMany({ where: { id, tries, settledAt: null }, data });
    if (count > 0) await addMessageJobs(queries, [id], waitMs);
  });
}

/** A job of the queue waits at most so long for its turn before somebody looks whether it is there at all. */
const LOST_AFTER_MS = 15 * 60_000;

/** Queues what ought to have been tried and has no job any more: the queue gives jobs up, and operators delete them. */
export async function queueLostMessages(now: Instant): Promise<void> {
  await database().$transaction(async (queries) => {
    const lost = await queries.$queryRaw<{ id: string }[]>`
      SELECT message.id FROM "Message" message
      WHERE message."settledAt" IS NULL AND message."tryAt" < ${new Date(now.getTime() - LOST_AFTER_MS)}
        AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs job WHERE job.key = message.id::text AND job.attempts < job.max_attempts)
      LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED`;
    if (lost.length > 0) await addMessageJobs(queries, lost.map(({ id }) => id));
  });
}
