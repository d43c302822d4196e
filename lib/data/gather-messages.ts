import { randomUUID } from 'node:crypto';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import type { ToldKind, WayOut } from '@/lib/domain/reminders/kinds';
import type { SentMessage, WaitingDelivery } from '@/lib/domain/reminders/message';
import { countsForLimit, type Gathered, messagesOf } from '@/lib/domain/reminders/messages-of';
import { LOCKS } from './advisory-locks';
import { database, type Queries } from './client';
import { addMessageJobs } from './jobs';
import { reachOf } from './reach';
import { byTheirClock, type Reader } from './reader-zones';

/** People at once: few enough that a round is over in a moment, many enough that ten thousand take some thirty rounds. */
const AT_ONCE = 300;
/** Other gatherers have the first of them in hand; those behind them are looked at too. */
const LOOKED_AT = 1_200;
/** What was sent longer ago counts for nothing. */
const LATELY_MS = 48 * 60 * 60_000;
/** Where the rules name no moment to look again; they always should. */
const LOOK_AGAIN_MS = 30 * 60_000;

export interface Gathering {
  /** Messages that wait for a worker now. */
  readonly messages: number;
  /** Deliveries that came too late to help anybody. */
  readonly missed: number;
  /** Whether some wait still that somebody else had in hand. */
  readonly isMoreDue: boolean;
}

interface Waiting extends WaitingDelivery {
  readonly userId: string;
  readonly tripId: string | null;
  readonly homeZone: Zone | '' | null;
}

interface SentRow extends Omit<SentMessage, 'counts'> {
  readonly userId: string;
  readonly kinds: readonly ToldKind[];
  readonly isUrgent: boolean;
}

interface NewMessage {
  readonly id: string;
  readonly userId: string;
  readonly channel: WayOut;
  readonly dueAt: Instant;
  readonly deliveryIds: readonly string[];
}

/** What becomes of what waits. */
interface Sorted {
  readonly messages: readonly NewMessage[];
  readonly missed: readonly string[];
  readonly later: readonly { readonly id: string; readonly at: Instant }[];
}

/**
 * Makes messages of everything that waits to go out at that moment. Any number of processes may at once: a person is in the hands
 * of one, so that what belongs together goes out together and the messages of a day are counted.
 */
export async function gatherMessages(now: Instant, goesOn: () => boolean = () => true): Promise<Gathering> {
  const sum = { messages: 0, missed: 0 };
  while (goesOn()) {
    const round = await gatherSome(now);
    if (!round) break;
    sum.messages += round.messages.length;
    sum.missed += round.missed.length;
  }
  return { ...sum, isMoreDue: await isAnyDue(now) };
}

/** For the next few people, in one transaction. Null: nobody is left that is free. */
function gatherSome(now: Instant): Promise<Sorted | null> {
  return database().$transaction(async (queries) => {
    const userIds = await takePeople(queries, now);
    const waiting = userIds.length === 0 ? [] : await loadWaiting(queries, userIds);
    if (waiting.length === 0) return null;
    const sorted = await sort(queries, waiting, now);
    await write(queries, sorted, now);
    return sorted;
  }, { maxWait: 10_000, timeout: 60_000 });
}

/** Those that nobody else has in hand are in ours until the transaction ends; whoever is being deleted is left alone. */
async function takePeople(queries: Queries, now: Instant): Promise<readonly string[]> {
  const taken = await queries.$queryRaw<{ userId: string }[]>`
    SELECT "userId" FROM (
      SELECT "userId" FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") <= ${now}
      GROUP BY "userId" ORDER BY min(coalesce("laterAt", "dueAt")) LIMIT ${LOOKED_AT}
    ) AS waiting WHERE pg_try_advisory_xact_lock(${LOCKS.gatheringMessages}::int, hashtext("userId"::text)) LIMIT ${AT_ONCE}`;
  const free = await queries.$queryRaw<{ id: string }[]>`SELECT id FROM "User" WHERE id = ANY(${taken.map(({ userId }) => userId)}::uuid[]) FOR KEY SHARE SKIP LOCKED`;
  return free.map(({ id }) => id);
}

/** All that waits for them, also what was put off: what goes out now may take it along. */
function loadWaiting(queries: Queries, userIds: readonly string[]): Promise<readonly Waiting[]> {
  return queries.$queryRaw<Waiting[]>`
    SELECT delivery.id, delivery."userId", delivery.channel::text AS channel, delivery.kind, delivery."dueAt", delivery."usefulUntil", delivery."isUrgent",
      note."tripId", trip."homeZone"
    FROM "Delivery" delivery JOIN "Notification" note ON note.id = delivery."notificationId" LEFT JOIN "Trip" trip ON trip.id = note."tripId"
    WHERE delivery."userId" = ANY(${[...userIds]}::uuid[]) AND delivery.state = 'WAITING' AND delivery."messageId" IS NULL AND trip."deletionAskedAt" IS NULL
    ORDER BY delivery."dueAt", delivery.id FOR NO KEY UPDATE OF delivery SKIP LOCKED`;
}

/** By person: what the rules make of it. */
async function sort(queries: Queries, waiting: readonly Waiting[], now: Instant): Promise<Sorted> {
  const ofPerson = byPerson(waiting);
  const userIds = [...ofPerson.keys()];
  const reachable = await reachOf(queries, userIds);
  const sent = byPerson(await sentLately(queries, userIds, now));
  const readers = userIds.flatMap((userId): Reader[] => {
    const { tripId = null, homeZone = null } = ofPerson.get(userId)?.find((one) => one.tripId !== null) ?? {};
    const reach = reachable.get(userId)?.reach;
    return reach ? [{ userId, reach, tripId, homeZone }] : [];
  });
  const decided = await byTheirClock(queries, readers, now, ({ userId, reach }, zone) => messagesOf(ofPerson.get(userId) ?? [], { reach, zone, sent: sent.get(userId) ?? [] }, now));
  const sorted = [...decided].map(([userId, gathered]) => sortedOf(ofPerson.get(userId) ?? [], gathered, now));
  return { messages: sorted.flatMap(({ messages }) => messages), missed: sorted.flatMap(({ missed }) => missed), later: sorted.flatMap(({ later }) => later) };
}

function byPerson<T extends { readonly userId: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(one.userId, [...(groups.get(one.userId) ?? []), one]);
  return groups;
}

/** What went to them, or is on its way, by what it holds. */
async function sentLately(queries: Queries, userIds: readonly string[], now: Instant): Promise<readonly (SentMessage & { readonly userId: string })[]> {
  const rows = await queries.$queryRaw<SentRow[]>`
    SELECT message."userId", message.channel::text AS channel, message."createdAt" AS at, array_agg(DISTINCT delivery.kind) AS kinds, bool_or(delivery."isUrgent") AS "isUrgent"
    FROM "Message" message JOIN "Delivery" delivery ON delivery."messageId" = message.id
    WHERE message."userId" = ANY(${[...userIds]}::uuid[]) AND message.state IN ('WAITING', 'SENDING', 'SENT') AND message."createdAt" > ${new Date(now.getTime() - LATELY_MS)}
    GROUP BY message.id`;
  return rows.map(({ kinds, isUrgent, ...row }) => ({ ...row, counts: kinds.every((kind) => countsForLimit({ kind, isUrgent })) }));
}

function sortedOf(waiting: readonly Waiting[], { toSend, missed, nextAt }: Gathered, now: Instant): Sorted {
  const known = new Map(waiting.map((one) => [one.id, one]));
  const messages = toSend.flatMap((ids) => newMessage(ids.flatMap((id) => known.get(id) ?? [])));
  const settled = new Set([...toSend.flat(), ...missed]);
  const at = nextAt ?? new Date(now.getTime() + LOOK_AGAIN_MS);
  return { messages, missed, later: waiting.filter(({ id }) => !settled.has(id)).map(({ id }) => ({ id, at })) };
}

function newMessage(told: readonly Waiting[]): readonly NewMessage[] {
  const [first] = told;
  if (!first) return [];
  const dueAt = new Date(Math.min(...told.map((one) => one.dueAt.getTime())));
  return [{ id: randomUUID(), userId: first.userId, channel: first.channel, dueAt, deliveryIds: told.map(({ id }) => id) }];
}

async function write(queries: Queries, { messages, missed, later }: Sorted, now: Instant): Promise<void> {
  if (messages.length > 0) await writeMessages(queries, messages, now);
  if (missed.length > 0) await queries.delivery.updateMany({ where: { id: { in: [...missed] } }, data: { state: 'MISSED', settledAt: now } });
  if (later.length === 0) return;
  await queries.$executeRaw`
    UPDATE "Delivery" delivery SET "laterAt" = later.at
    FROM jsonb_to_recordset(${JSON.stringify(later)}::jsonb) AS later (id uuid, at timestamptz) WHERE delivery.id = later.id`;
}

/** With what each tells, and its job. */
async function writeMessages(queries: Queries, messages: readonly NewMessage[], now: Instant): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO "Message" (id, "userId", channel, "dueAt", "createdAt", "tryAt", reached)
    SELECT id, "userId", channel::"Channel", "dueAt", ${now}, ${now}, '{}'
    FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS message (id uuid, "userId" uuid, channel text, "dueAt" timestamptz)`;
  const told = messages.flatMap(({ id: messageId, deliveryIds }) => deliveryIds.map((id) => ({ id, messageId })));
  await queries.$executeRaw`
    UPDATE "Delivery" delivery SET "messageId" = told."messageId"
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told (id uuid, "messageId" uuid) WHERE delivery.id = told.id`;
  await addMessageJobs(queries, messages.map(({ id }) => id));
}

async function isAnyDue(now: Instant): Promise<boolean> {
  const [row] = await database().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") <= ${now}) AS found`;
  return row?.found ?? false;
}
