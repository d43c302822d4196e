import type { DeskAccess } from './open-desk';
import { Prisma } from './generated/client';

/** One value: one's own and the centre's, by name, as a JSON list. */
export const savedJson = ({ centreId, actor: { userId } }: DeskAccess<'see-arrivals'>): Prisma.Sql => Prisma.sql`(SELECT
  coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query, 'isShared', f."isShared", 'madeBy', f."madeByName",
    'isOwn', f."madeById" = ${userId}::uuid) ORDER BY f.name, f.id), '[]')
  FROM "SavedFilter" f WHERE f."centreId" = ${centreId} AND (f."isShared" OR f."madeById" = ${userId}::uuid))`;
