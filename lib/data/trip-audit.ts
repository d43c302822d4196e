import type { Deed } from '@/lib/domain/access/deeds';
import { database, type Queries } from './client';
import type { DeskAccess } from './open-desk';
import type { TripAccess } from './open-trip';

/** Writes one link of the trip's audit chain; the database computes the hashes (migration "guarantees"). */
export async function recordDeed(access: TripAccess, deed: Deed, happenedAt: Date, queries: Queries = database()): Promise<void> {
  // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${access.tripId}::uuid, ${access.actor.userId}::uuid, ${deed}, ${happenedAt})`;
}

/** What staff did at their desk with an appointment of a trip: a link of that trip's chain. */
export async function recordDeskDeed({ actor, deed }: DeskAccess, tripId: string, happenedAt: Date, queries: Queries): Promise<void> {
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${tripId}::uuid, ${actor.userId}::uuid, ${deed}, ${happenedAt})`;
}
