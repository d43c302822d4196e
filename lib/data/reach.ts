import type { Person } from '@/lib/domain/access/actor';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { parseZone } from '@/lib/domain/calendar/zones';
import type { Channel, ToldKind } from '@/lib/domain/reminders/kinds';
import { FIRST_REACH, type Reach } from '@/lib/domain/reminders/types';
import { LOCKS } from './advisory-locks';
import { database, type Queries } from './client';

/** How somebody wants to be reached, kind by kind where they chose so. */
export interface OwnReach {
  readonly reach: Reach;
  readonly choices: ReadonlyMap<ToldKind, readonly Channel[]>;
  /** Since when mails to them come back; null: they arrive, as far as anybody knows. */
  readonly mailFailedAt: Instant | null;
}

/** Who never chose anything. */
const FIRST: OwnReach = { reach: FIRST_REACH, choices: new Map(), mailFailedAt: null };

interface ReachRow {
  readonly userId: string;
  readonly zone: Zone | null;
  /** Null: they have no row. */
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  readonly channels: Channel[] | null;
  readonly mailFailedAt: Date | null;
  readonly choices: readonly { readonly kind: ToldKind; readonly channels: readonly Channel[] }[];
}

/** How each of them wants to be reached; in one statement for any number. Written by this file alone: kinds are such; a zone may be of a newer list than this machine's. */
export async function reachOf(queries: Queries, userIds: readonly string[]): Promise<ReadonlyMap<string, OwnReach>> {
  const rows = await queries.$queryRaw<ReachRow[]>`
    SELECT asked.id AS "userId", r.zone, r."quietFrom", r."quietUntil", r.channels::text[] AS channels, r."mailFailedAt",
      (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'channels', c.channels)), '[]') FROM "ReminderChoice" c WHERE c."userId" = asked.id) AS choices
    FROM unnest(${[...new Set(userIds)]}::uuid[]) AS asked(id) LEFT JOIN "Reach" r ON r."userId" = asked.id`;
  return new Map(rows.map((row) => [row.userId, ownReachOf(row)]));
}

function ownReachOf({ zone, quietFrom, quietUntil, channels, mailFailedAt, choices }: ReachRow): OwnReach {
  return {
    reach: { zone: zone === null ? null : parseZone(zone), quietFrom: quietFrom ?? FIRST_REACH.quietFrom, quietUntil: quietUntil ?? FIRST_REACH.quietUntil, channels: channels ?? FIRST_REACH.channels },
    choices: new Map(choices.map((choice) => [choice.kind, choice.channels])),
    mailFailedAt,
  };
}

/** What somebody chose for themselves. */
export async function ownReach({ userId }: Person): Promise<OwnReach> {
  return (await reachOf(database(), [userId])).get(userId) ?? FIRST;
}

/** For every kind that they chose nothing else for. */
export async function setMainChannels({ userId }: Person, channels: readonly Channel[], queries: Queries = database()): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO "Reach" ("userId", channels) VALUES (${userId}::uuid, ${[...channels]}::text[]::"Channel"[])
    ON CONFLICT ("userId") DO UPDATE SET channels = excluded.channels`;
}

/** When they want no mails and pushes, and whose clock counts. */
export async function setQuietHours({ userId }: Person, { quietFrom, quietUntil, zone }: Omit<Reach, 'channels'>): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "Reach" ("userId", "quietFrom", "quietUntil", zone) VALUES (${userId}::uuid, ${quietFrom}::int, ${quietUntil}::int, ${zone})
    ON CONFLICT ("userId") DO UPDATE SET "quietFrom" = excluded."quietFrom", "quietUntil" = excluded."quietUntil", zone = excluded.zone`;
}

/** By kind: the channels for it, none at all, or null for what holds for every kind. Kinds that are not named stay as they are. */
export type Chosen = ReadonlyMap<ToldKind, readonly Channel[] | null>;


/** One's choices are written by one at a time: two who write and drop several at once would wait for one another. `within`: a transaction that is there already. */
export async function choosing({ userId }: Pick<Person, 'userId'>, write: (queries: Queries) => Promise<unknown>, within?: Queries): Promise<void> {
  const inTurn = async (queries: Queries): Promise<void> => {
    await queries.$executeRaw`SELECT pg_advisory_xact_lock(${LOCKS.choosingReach}::int, hashtext(${userId}))`;
    await write(queries);
  };
  await (within ? inTurn(within) : database().$transaction(inTurn));
}

/** Writes what is another choice than before, no more: each that is written makes the reminders of all their trips due. */
export function setChoices({ userId }: Person, chosen: Chosen, within?: Queries): Promise<void> {
  const asked = [...chosen].map(([kind, channels]) => ({ kind, channels }));
  return choosing({ userId }, (queries) => queries.$executeRaw`
    WITH asked AS (
      SELECT line ->> 'kind' AS kind, CASE WHEN json_typeof(line -> 'channels') = 'array'
        THEN ARRAY(SELECT json_array_elements_text(line -> 'channels'))::"Channel"[] END AS channels
      FROM json_array_elements(${JSON.stringify(asked)}::json) AS line
    ), dropped AS (
      DELETE FROM "ReminderChoice" c USING asked WHERE c."userId" = ${userId}::uuid AND c.kind = asked.kind AND asked.channels IS NULL
    )
    INSERT INTO "ReminderChoice" AS before ("userId", kind, channels)
    SELECT ${userId}::uuid, kind, channels FROM asked WHERE channels IS NOT NULL ORDER BY kind
    ON CONFLICT ("userId", kind) DO UPDATE SET channels = excluded.channels WHERE before.channels <> excluded.channels`, within);
}
