import { createHash, randomUUID } from 'node:crypto';
import { fingerprint, knownFingerprints } from '@/lib/crypto/fingerprint';
import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Person } from '@/lib/domain/access/actor';
import { MOST_PUSH_DEVICES, type PushDevice } from '@/lib/domain/reminders/push';
import type { PushTarget } from '@/lib/input/push-forms';
import { database, type Queries } from './client';
import { pushPublicKey } from './push-keys';
import { sealedPlace } from './sealed-columns';

const hashOf = (endpoint: string): string => fingerprint('push-endpoint', endpoint);
/** Rows of that address, from before our key was changed too. */
const ofEndpoint = (endpoint: string) => ({ endpointHash: { in: [...knownFingerprints('push-endpoint', endpoint)] } });
const placeOf = (id: string): string => sealedPlace('PushSubscription.sealed', id);
const opened = ({ id, sealed }: { id: string; sealed: string }): PushTarget => JSON.parse(openValue(sealed, placeOf(id)));

/**
 * Keeps where a browser is reached: of the person's present session, which has one. An address that was somebody else's is theirs
 * from now on: it is a phone that two people share. False: they have as many devices as anybody may.
 */
export function keepSubscription(person: Person, target: PushTarget, now: Date): Promise<boolean> {
  const { userId, sessionId } = person;
  const replaced = { OR: [ofEndpoint(target.endpoint), { sessionId }] };
  return database().$transaction(async (queries) => {
    await oneAtATime(queries, person);
    if ((await queries.pushSubscription.count({ where: { userId, NOT: replaced } })) >= MOST_PUSH_DEVICES) return false;
    await queries.pushSubscription.deleteMany({ where: { userId, ...replaced } });
    await insert(queries, person, target, now);
    return true;
  });
}

interface Renewed {
  readonly target: PushTarget;
  /** Where the browser was reached before; not every browser says so, but its session does. */
  readonly former: string | undefined;
}

/** Puts the new address of a browser in the place of its old one. False: the person was told nothing there. */
export function renewSubscription(person: Person, { target, former }: Renewed, now: Date): Promise<boolean> {
  const { userId, sessionId } = person;
  const before = former === undefined ? { sessionId } : ofEndpoint(former);
  return database().$transaction(async (queries) => {
    await oneAtATime(queries, person);
    const { count } = await queries.pushSubscription.deleteMany({ where: { userId, ...before } });
    if (count > 0) await insert(queries, person, target, now);
    return count > 0;
  });
}

/** Two devices at once would both be the last that there is room for. */
const oneAtATime = (queries: Queries, { userId }: Person) => queries.$queryRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;

/** The row of somebody else becomes another one, with its own id: what was sent to them there was not sent to this person. */
async function insert(queries: Queries, { userId, sessionId }: Person, target: PushTarget, now: Date): Promise<void> {
  const id = randomUUID();
  // The upsert below meets the row of somebody else by the hash that the present key makes; one of an earlier key it would not.
  await queries.pushSubscription.deleteMany({ where: { ...ofEndpoint(target.endpoint), NOT: { endpointHash: hashOf(target.endpoint) } } });
  await queries.$executeRaw`
    INSERT INTO "PushSubscription" (id, "userId", "sessionId", "endpointHash", sealed, device, "madeAt")
    VALUES (${id}::uuid, ${userId}::uuid, ${sessionId}::uuid, ${hashOf(target.endpoint)}, ${sealValue(JSON.stringify(target), placeOf(id))},
      coalesce((SELECT device FROM "Session" WHERE id = ${sessionId}::uuid), ''), ${now})
    ON CONFLICT ("endpointHash") DO UPDATE SET id = excluded.id, "userId" = excluded."userId", "sessionId" = excluded."sessionId",
      sealed = excluded.sealed, device = excluded.device, "madeAt" = excluded."madeAt", "reachedAt" = NULL`;
}

/** The browser that was told to stop: whoever is signed in there may have more than one, so it says which. */
export async function endSubscription({ userId }: Person, endpoint: string): Promise<void> {
  await database().pushSubscription.deleteMany({ where: { userId, ...ofEndpoint(endpoint) } });
}

/** Ends one of the person's own; somebody else's id ends nothing. False: there is none of that id. */
export async function removeSubscription({ userId }: Person, id: string): Promise<boolean> {
  const { count } = await database().pushSubscription.deleteMany({ where: { id, userId } });
  return count > 0;
}

/** An endpoint is as hard to guess as a token: a short part of its hash tells it from others, and nothing else. */
const markOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex').slice(0, 16);

interface OwnRow {
  readonly publicKey: string | null;
  readonly id: string | null;
  readonly sealed: string;
  readonly device: string;
  readonly madeAt: Date;
  readonly isOfSession: boolean;
}

export interface OwnPush {
  /** What this browser subscribes with. */
  readonly publicKey: string;
  /** Where the person is told things, the newest first. */
  readonly devices: readonly PushDevice[];
}

/** What the switch for push shows. One statement, but for the very first time that anybody asks. */
export async function ownPush({ userId, sessionId }: Person): Promise<OwnPush> {
  const rows = await database().$queryRaw<OwnRow[]>`
    SELECT "publicKey", told.id, told.sealed, told.device, told."madeAt", told."sessionId" = ${sessionId}::uuid AS "isOfSession"
    FROM (SELECT (SELECT "publicKey" FROM "PushKey") AS "publicKey") key LEFT JOIN "PushSubscription" told ON told."userId" = ${userId}::uuid
    ORDER BY told."madeAt" DESC`;
  return { publicKey: rows[0]?.publicKey ?? (await pushPublicKey()), devices: rows.flatMap(deviceIn) };
}

function deviceIn({ id, sealed, device, madeAt, isOfSession }: OwnRow): readonly PushDevice[] {
  return id === null ? [] : [{ id, device, madeAt, isOfSession, mark: markOf(opened({ id, sealed }).endpoint) }];
}

export interface PushOrder {
  readonly locale: string;
  readonly devices: readonly (PushTarget & { readonly id: string })[];
  /** When the last of what the message tells is of no use any more; null: never. */
  readonly usefulUntil: Date | null;
  readonly isUrgent: boolean;
}

/** What a message needs on its way; null when its person has gone. */
export async function pushOrder({ id: messageId, userId }: { readonly id: string; readonly userId: string }): Promise<PushOrder | null> {
  const [user, told] = await Promise.all([
    database().user.findUnique({ where: { id: userId }, select: { locale: true, subscriptions: { select: { id: true, sealed: true } } } }),
    database().delivery.findMany({ where: { messageId }, select: { usefulUntil: true, isUrgent: true } }),
  ]);
  if (!user) return null;
  const ends = told.map(({ usefulUntil }) => usefulUntil?.getTime() ?? Infinity);
  const last = Math.max(-Infinity, ...ends);
  return {
    locale: user.locale,
    devices: user.subscriptions.map((row) => ({ ...opened(row), id: row.id })),
    usefulUntil: Number.isFinite(last) ? new Date(last) : null,
    isUrgent: told.some(({ isUrgent }) => isUrgent),
  };
}

/** The push service has it. */
export async function markReached(id: string, now: Date): Promise<void> {
  await database().pushSubscription.updateMany({ where: { id }, data: { reachedAt: now } });
}

/** The browser ended its subscription, by what its push service says. */
export async function dropSubscription(id: string): Promise<void> {
  await database().pushSubscription.deleteMany({ where: { id } });
}
