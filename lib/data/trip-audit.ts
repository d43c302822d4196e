import { type Deed, mayDo } from '@/lib/domain/access/deeds';
import type { Part } from '@/lib/domain/access/parts';
import { holdsTrip } from '@/lib/domain/people/roles';
import { database, type Queries } from './client';
import type { DeskAccess } from './open-desk';
import type { AnyTripAccess, TripAccess } from './open-trip';

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

/** A page that is drawn again so soon after, by itself or by its reader, is the same opening. */
const ONE_OPENING_MS = 10 * 60_000;

/**
 * Writes that somebody opens a part of the trip: to be awaited before anything of it is shown. Nothing is written of the
 * owner's and the keeper's own looks, but what their calendar feed reads is. What the same reader opened within ten minutes
 * of the last row of it is one opening, as the database decides in the same statement; of first responders each scan is one.
 */
export async function recordLook(access: AnyTripAccess, part: Part, now: Date, queries: Queries = database()): Promise<void> {
  const reader = readerOf(access);
  if (!reader) return;
  const { id, kind } = reader;
  const deed = lookOf(access, part);
  const since = new Date(now.getTime() - ONE_OPENING_MS);
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", "actorKind", deed, part, "happenedAt")
    SELECT ${access.tripId}::uuid, ${id}::uuid, ${kind}, ${deed}, ${part}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM "AuditEvent" WHERE "tripId" = ${access.tripId}::uuid AND "actorId" = ${id}::uuid
      AND "actorKind" IS NOT DISTINCT FROM ${kind} AND deed = ${deed} AND part = ${part} AND "happenedAt" > ${since} AND "happenedAt" <= ${now})`;
}

interface Reader {
  readonly id: string | null;
  readonly kind: 'link' | 'feed' | 'responder' | null;
}

/** Who reads, as the trail keeps it; null for those whose looks are nobody's news. A feed goes by its person: it may end before them. */
function readerOf({ actor, standing }: AnyTripAccess): Reader | null {
  switch (actor.type) {
    case 'person':
      return holdsTrip(standing) ? null : { id: actor.userId, kind: null };
    case 'link':
      return { id: actor.linkId, kind: 'link' };
    case 'feed':
      return { id: actor.userId, kind: 'feed' };
    case 'responder':
      return { id: null, kind: 'responder' };
  }
}

/**
 * A trip is read whole, and every screen of it tells those who see the medical part something of it: the procedure, a
 * hold on the ribbon, who gave a number. To open any of them is for these people to look at that part; the file of an
 * appointment alone holds nothing of it.
 */
function lookOf({ actor, deed, standing }: AnyTripAccess, part: Part): Deed {
  if (actor.type !== 'person') return deed;
  return part !== 'calendar-file' && mayDo('see-medical', standing) ? 'see-medical' : 'see-itinerary';
}
