import { mayDo } from '@/lib/domain/access/deeds';
import type { Part } from '@/lib/domain/access/parts';
import { type LookedBy, type LookPage, pageOf, type TrailDeed, type TrailRow, type Whose } from '@/lib/domain/people/looks';
import { database } from './client';
import { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';

interface LooksAsked {
  /** Rows before this one; null: the newest. */
  readonly before: string | null;
  /** Null: everybody's. */
  readonly of: Whose | null;
}

const LATEST: LooksAsked = { before: null, of: null };

/** So many rows make a page; those of one reader and day are one line of it. */
const A_PAGE = 200;

/**
 * Who looked at the trip and did what, the newest first; null for whoever may not know. Owner and keeper are told of
 * everybody but themselves, staff of themselves alone.
 */
export async function looksAt(access: TripAccess, { before, of } = LATEST): Promise<LookPage | null> {
  if (!mayDo('see-looks', access.standing)) return null;
  const older = before === null ? Prisma.empty : Prisma.sql`AND e.id < ${before}::bigint`;
  const rows = await database().$queryRaw<NamedRow[]>`SELECT e.id::text AS id, ${NAMED}, e.deed, e.part, e."happenedAt"
    FROM "AuditEvent" e ${NAMES} WHERE e."tripId" = ${access.tripId}::uuid ${toldTo(access)} ${rowsOf(of)} ${older}
    ORDER BY e.id DESC LIMIT ${A_PAGE + 1}`;
  return pageOf(rows.map((row) => rowOf(row, access)), A_PAGE);
}

/** Everybody who stands in the trail, by name: whose looks can be asked for. */
export async function lookersAt(access: TripAccess): Promise<readonly LookedBy[]> {
  if (!mayDo('see-looks', access.standing)) return [];
  const rows = await database().$queryRaw<NamedRow[]>`SELECT ${NAMED}
    FROM (SELECT DISTINCT "tripId", "actorId", "actorKind" FROM "AuditEvent" WHERE "tripId" = ${access.tripId}::uuid) e ${NAMES}
    WHERE true ${toldTo(access)} ORDER BY e."actorKind" NULLS FIRST, u.name, l.name`;
  return rows.map((row) => readerOf(row, access));
}

const NAMED = Prisma.sql`e."actorId", e."actorKind", u.name AS person, m."userId" IS NOT NULL AS "isOnTrip", c.name AS centre, l.name AS link`;

/** People by the name that they have now; those who left the trip, or the centre's desk, too. */
const NAMES = Prisma.sql`JOIN "Trip" t ON t.id = e."tripId"
  LEFT JOIN "User" u ON u.id = e."actorId" AND e."actorKind" IS DISTINCT FROM 'link'
  LEFT JOIN "TripMember" m ON m."tripId" = e."tripId" AND m."userId" = e."actorId"
  LEFT JOIN "StaffMember" s ON s."userId" = e."actorId" AND s."centreId" = t."centreId"
  LEFT JOIN "Centre" c ON c.id = s."centreId"
  LEFT JOIN "ShareLink" l ON l.id = e."actorId" AND e."actorKind" = 'link'`;

/** Nobody is told of their own looks but staff, who see nothing else. The owner's calendar feed is news: it reads by itself. */
const toldTo = ({ actor, standing }: TripAccess): Prisma.Sql => {
  const own = Prisma.sql`e."actorKind" IS NULL AND e."actorId" = ${actor.userId}::uuid`;
  return standing.role === 'STAFF' ? Prisma.sql`AND ${own}` : Prisma.sql`AND (${own}) IS NOT TRUE`;
};

function rowsOf(of: Whose | null): Prisma.Sql {
  if (of === null) return Prisma.empty;
  if (of.type === 'responder') return Prisma.sql`AND e."actorKind" = 'responder'`;
  const kind = of.type === 'person' ? Prisma.sql`IS NULL` : Prisma.sql`= ${of.type}`;
  return Prisma.sql`AND e."actorKind" ${kind} AND e."actorId" = ${of.id}::uuid`;
}

interface NamedRow {
  id: string;
  actorId: string | null;
  actorKind: 'link' | 'feed' | 'responder' | null;
  person: string | null;
  isOnTrip: boolean;
  centre: string | null;
  link: string | null;
  deed: TrailDeed;
  part: Part | null;
  happenedAt: Date;
}

const rowOf = (row: NamedRow, access: TripAccess): TrailRow =>
  ({ id: row.id, by: readerOf(row, access), deed: row.deed, part: row.part, at: row.happenedAt });

function readerOf({ actorId, actorKind, person, isOnTrip, centre, link }: NamedRow, { actor }: TripAccess): LookedBy {
  const id = actorId ?? '';
  switch (actorKind) {
    case 'link':
      return { type: 'link', id, name: link };
    case 'feed':
      return { type: 'feed', id, name: person, isOwn: id === actor.userId };
    case 'responder':
      return { type: 'responder' };
    case null:
      return { type: 'person', id, name: person, from: isOnTrip ? 'trip' : centre === null ? 'nowhere' : { centre } };
  }
}
