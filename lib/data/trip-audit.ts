import type { Deed } from '@/lib/domain/access/deeds';
import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';

/** Writes one link of the trip's audit chain; the database computes the hashes (migration "guarantees"). */
export async function recordDeed(access: TripAccess, deed: Deed, happenedAt: Date, queries: Queries = database()): Promise<void> {
  // Plain SQL: Prisma reads the row back, and its id is replaced by the trigger inside the chain's lock.
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${access.tripId}::uuid, ${access.actor.userId}::uuid, ${deed}, ${happenedAt})`;
}
