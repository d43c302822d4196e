import { randomUUID } from 'node:crypto';
import type { BagPlan } from '@/lib/domain/itinerary/types';
import { lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { changeTrip, type Refusal } from './change-trip';
import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';
import { loadTrip } from './trips';

/** A line that this reader has on the list, or that was taken off it; null for any other, and for a medical one they do not see. */
export async function packingLine(access: TripAccess, name: string): Promise<PackingLine | null> {
  const { packing } = await loadTrip(access);
  return lineNamed([...linesOf(packing), ...packing.removed], name);
}

export interface Tick {
  /** Made where the box was ticked: sent twice, the deed is done once. */
  readonly deedId: string;
  readonly line: string;
  readonly isPacked: boolean;
}

/** Sets a line packed or not. False when this reader has no such line. */
export async function tickLine(access: TripAccess<'tick-packing'>, { line: name, ...tick }: Tick, now: Date): Promise<boolean> {
  const line = await packingLine(access, name);
  if (!line || !isPackable(line)) return false;
  await turnLine(database(), access, line, { ...tick, now });
  return true;
}

export const isPackable = ({ section }: PackingLine): boolean => section !== 'leave-at-home';

interface Turn extends Pick<Tick, 'deedId' | 'isPacked'> {
  readonly now: Date;
}

/** Turns a line of the reader's list, unless it is so already or the deed was done before. */
export async function turnLine(queries: Queries, access: TripAccess<'tick-packing'>, line: PackingLine, { deedId, isPacked, now }: Turn): Promise<void> {
  const reader = access.actor.userId;
  const set = { deedId, isPacked, tripId: access.tripId, at: isPacked ? now : null, by: isPacked ? reader : null, turner: reader, doneAt: now };
  await (line.key === null ? tickOwn(queries, line.id, set) : tickPlanned(queries, line.key, set));
}

interface SetTick {
  readonly tripId: string;
  readonly deedId: string;
  readonly isPacked: boolean;
  readonly at: Date | null;
  readonly by: string | null;
  readonly turner: string;
  readonly doneAt: Date;
}

// The deed and what it does are one statement. It holds the trip's row first, as every change of the trip does: so the
// two wait for one another in one order only.

const tickOwn = (queries: Queries, id: string | null, { tripId, deedId, isPacked, at, by, turner, doneAt }: SetTick) => queries.$executeRaw`
  WITH trip AS (SELECT id FROM "Trip" WHERE id = ${tripId}::uuid AND "deletionAskedAt" IS NULL FOR KEY SHARE),
  deed AS (INSERT INTO "PackingDeed" (id, "tripId", "doneAt") SELECT ${deedId}::uuid, id, ${doneAt} FROM trip ON CONFLICT DO NOTHING RETURNING "tripId")
  UPDATE "PackingLine" AS line SET "packedAt" = ${at}, "packedById" = ${by}::uuid, "turnedById" = ${turner}::uuid FROM deed
  WHERE line.id = ${id}::uuid AND line."tripId" = deed."tripId" AND (line."packedAt" IS NOT NULL) <> ${isPacked}`;

const tickPlanned = (queries: Queries, key: string, { tripId, deedId, isPacked, at, by, turner, doneAt }: SetTick) => queries.$executeRaw`
  WITH trip AS (SELECT id FROM "Trip" WHERE id = ${tripId}::uuid AND "deletionAskedAt" IS NULL FOR KEY SHARE),
  deed AS (INSERT INTO "PackingDeed" (id, "tripId", "doneAt") SELECT ${deedId}::uuid, id, ${doneAt} FROM trip ON CONFLICT DO NOTHING RETURNING "tripId")
  INSERT INTO "PackingLine" AS line (id, "tripId", "lineKey", "packedAt", "packedById", "turnedById")
  SELECT ${randomUUID()}::uuid, "tripId", ${key}, ${at}::timestamptz, ${by}::uuid, ${turner}::uuid FROM deed
  ON CONFLICT ("tripId", "lineKey") DO UPDATE SET "packedAt" = excluded."packedAt", "packedById" = excluded."packedById", "turnedById" = excluded."turnedById"
  WHERE (line."packedAt" IS NOT NULL) <> ${isPacked}`;

/** How the bag comes home: a change of the trip, for trip check asks for it. */
export const chooseHomePlan = (access: TripAccess<'change-packing'>, homeBagPlan: BagPlan | null, now: Date): Promise<Refusal> =>
  changeTrip(access, {
    edit: (trip) => ({ ...trip, packing: trip.packing && { ...trip.packing, homeBagPlan } }),
    seenVersion: null,
    now,
  });
