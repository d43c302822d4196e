import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { isOwnProfile } from '@/lib/domain/recovery/edited-profile';
import { type EditedNumbers, PROCEDURE_IDS, type ProcedureId, type RecoveryProfile } from '@/lib/domain/recovery/profile';
import { isSame } from '@/lib/domain/history/same';
import { type AdminAnswer, adminNotFound, adminStale, deedOfAnswer } from './admin-answer';
import { administerAnswering } from './administer';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { AdministratorAccess } from './open-administration';
import { profileColumns, startOf } from './procedure-rows';
import { columnOfDay } from './trip-rows';
import { versionOf } from './version-of';

/** A procedure with the numbers that new trips start with. */
export interface AdminProcedure {
  readonly id: ProcedureId;
  readonly profile: RecoveryProfile;
  /** Of what its form shows. */
  readonly version: string;
}

function procedureOf(row: Prisma.ProcedureGetPayload<object>): readonly AdminProcedure[] {
  const id = PROCEDURE_IDS.find((known) => known === row.id);
  if (!id) return [];
  const profile = startOf(id, row);
  return [{ id, profile, version: versionOf(profile) }];
}

/** All procedures as they stand now. */
export async function adminProcedures(): Promise<readonly AdminProcedure[]> {
  return (await database().procedure.findMany({ orderBy: { position: 'asc' } })).flatMap(procedureOf);
}

/** Saved trips of a procedure whose surgery is not over: they keep the numbers that they have. */
export function savedTrips(_access: AdministratorAccess, procedureId: ProcedureId, now: Date): Promise<number> {
  return database().trip.count({ where: { procedureId, OR: [{ surgeryOn: null }, { surgeryOn: { gte: columnOfDay(dayIn(NEW_YORK, now)) } }] } });
}

async function lockProcedure(queries: Queries, id: ProcedureId): Promise<AdminProcedure | null> {
  await queries.$queryRaw`SELECT 1 FROM "Procedure" WHERE id = ${id} FOR NO KEY UPDATE`;
  const row = await queries.procedure.findUnique({ where: { id } });
  return (row && procedureOf(row)[0]) ?? null;
}

export interface ProcedureEdit {
  readonly procedure: ProcedureId;
  readonly profile: RecoveryProfile;
  readonly from: Pick<EditedNumbers, 'source' | 'checkedOn'>;
  /** Of the form when it was opened. */
  readonly version: string;
}

/** New numbers for new trips, with their source; Mendway's own ones take the edit back. */
export function setProcedure(access: AdministratorAccess, { procedure, profile, from: { source, checkedOn }, version }: ProcedureEdit, now: Date): Promise<AdminAnswer> {
  if (isOwnProfile(procedure, profile)) return resetProcedure(access, { procedure, version }, now);
  return administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries) {
    const before = await lockProcedure(queries, procedure);
    if (!before) return adminNotFound;
    if (before.version !== version) return adminStale;
    const data = { ...profileColumns(profile), source, checkedOn: columnOfDay(checkedOn), editedAt: now };
    await queries.procedure.update({ where: { id: procedure }, data });
    return isSame(before, await lockProcedure(queries, procedure)) ? { type: 'unchanged' } : { type: 'done', deed: 'set-procedure' };
  } });
}

/** Back to the numbers that Mendway starts with, with their sources; from then on a start brings them up to date again. */
export function resetProcedure(access: AdministratorAccess, { procedure, version }: Pick<ProcedureEdit, 'procedure' | 'version'>, now: Date): Promise<AdminAnswer> {
  return administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries) {
    const before = await lockProcedure(queries, procedure);
    if (!before) return adminNotFound;
    if (before.version !== version) return adminStale;
    if (isOwnProfile(procedure, before.profile)) return { type: 'unchanged' };
    const data = { ...profileColumns(DEFAULT_PROFILES[procedure]), source: '', checkedOn: null, editedAt: null };
    await queries.procedure.update({ where: { id: procedure }, data });
    return { type: 'done', deed: 'reset-procedure' };
  } });
}
