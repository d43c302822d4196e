import type { SavedFilterLine, StaffName } from '@/lib/domain/arrivals/board';
import type { BoardFilters } from '@/lib/domain/arrivals/filters';
import { problem, type Problem } from '@/lib/domain/problem';
import { filtersAsText } from '@/lib/input/arrivals-query';
import { database } from './client';
import { isDoubled } from './database-refusals';
import { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';

type Access = DeskAccess<'see-arrivals'>;

/** So many of a centre's, and so many of one's own. */
const MOST = 50;

/** One value: one's own and the centre's, by name, as a JSON list. */
export const savedJson = ({ centreId, actor: { userId } }: Access): Prisma.Sql => Prisma.sql`(SELECT
  coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query, 'isShared', f."isShared", 'madeBy', f."madeByName",
    'isOwn', f."madeById" = ${userId}::uuid) ORDER BY f.name, f.id), '[]')
  FROM "SavedFilter" f WHERE f."centreId" = ${centreId} AND (f."isShared" OR f."madeById" = ${userId}::uuid))`;

/** One value: who works at the centre, by name, as a JSON list. */
export const staffJson = ({ centreId }: Access): Prisma.Sql => Prisma.sql`(SELECT coalesce(json_agg(json_build_object('userId', u.id, 'name', u.name) ORDER BY u.name, u.id), '[]')
  FROM "StaffMember" s JOIN "User" u ON u.id = s."userId" WHERE s."centreId" = ${centreId})`;

interface SavedFilters {
  readonly saved: readonly SavedFilterLine[];
  /** Whom filters may name. */
  readonly staff: readonly StaffName[];
}

/** One's own filters and the centre's, in one statement. */
export async function savedFilters(access: Access): Promise<SavedFilters> {
  const [row] = await database().$queryRaw<[SavedFilters]>(Prisma.sql`SELECT ${savedJson(access)} AS saved, ${staffJson(access)} AS staff`);
  return row;
}

export interface NewFilter {
  readonly name: string;
  readonly filters: BoardFilters;
  /** For everybody at the centre. */
  readonly isShared: boolean;
}

/** Null: saved. Names are one's own once, and the centre's once; whoever saves a second one is told. */
export async function saveFilter(access: Access, { name, filters, isShared }: NewFilter, now: Date): Promise<Problem | null> {
  const { centreId, actor } = access;
  const there = await database().savedFilter.count({ where: isShared ? { centreId, isShared } : { centreId, isShared, madeById: actor.userId } });
  if (there >= MOST) return problem(null, 'filters-full', { most: MOST });
  try {
    await database().savedFilter.create({
      data: { centreId, name, query: filtersAsText(filters), isShared, madeById: actor.userId, madeByName: actor.name, madeAt: now }, select: { id: true },
    });
    return null;
  } catch (fault) {
    if (isDoubled(fault)) return problem('name', 'filter-name-taken');
    throw fault;
  }
}

/** Removes one's own, or, for a manager, any that is everybody's; false when there is no such one. What is gone already is removed. */
export async function removeFilter({ centreId, actor, role }: Access, filterId: string): Promise<boolean> {
  const mine = { madeById: actor.userId };
  const { count } = await database().savedFilter.deleteMany({
    where: { id: filterId, centreId, ...(role === 'MANAGER' ? { OR: [mine, { isShared: true }] } : mine) },
  });
  return count > 0 || (await database().savedFilter.count({ where: { id: filterId } })) === 0;
}
