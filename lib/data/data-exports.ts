import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import { EXPORT_KEPT_MS, MOST_EXPORTS_A_DAY, type OwnExport } from '@/lib/domain/data-rights/export-state';
import { problem, type Problem } from '@/lib/domain/problem';
import { recordAccountDeed } from './audit';
import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import { addExportJob } from './jobs';
import { notify } from './notifications';

const DAY_MS = 24 * 60 * 60_000;
/** A busy server is no reason to lose a copy that is made. */
const IN_TIME = { timeout: 15_000, maxWait: 15_000 };

const UNDER_WAY = { state: { in: ['WAITING', 'MAKING'] } } satisfies Prisma.DataExportWhereInput;

/** Under way, as its row says, and no job of the queue is at it or will be: its last try ended without a word. */
const IS_LOST = Prisma.sql`one.state IN ('WAITING', 'MAKING') AND NOT EXISTS (
  SELECT FROM graphile_worker._private_jobs job WHERE job.key = one.id::text AND (job.attempts < job.max_attempts OR job.locked_at IS NOT NULL))`;

/** The copy that somebody asked for last; null where they have none, or it is gone. */
export async function ownExport({ userId }: Person, now: Date): Promise<OwnExport | null> {
  const [row] = await database().$queryRaw<OwnExport[]>`
    SELECT one.id, CASE WHEN ${IS_LOST} THEN 'FAILED' ELSE one.state::text END AS state, one.made, one.total, one."askedAt", one."readyAt", one."expiresAt"
    FROM "DataExport" one WHERE one."userId" = ${userId}::uuid AND one."expiresAt" > ${now} ORDER BY one."askedAt" DESC, one.id DESC LIMIT 1`;
  return row ?? null;
}

/** Asks for a copy of everything, to be made in the background; null when it is asked for. */
export function askForExport({ userId }: Person, now: Date): Promise<Problem | null> {
  return database().$transaction(async (queries) => {
    await failLostExports(now, queries, userId);
    const since = new Date(now.getTime() - DAY_MS);
    const today = await queries.dataExport.count({ where: { userId, askedAt: { gt: since }, state: { not: 'FAILED' } } });
    if (today >= MOST_EXPORTS_A_DAY) return problem(null, 'export-often', { count: MOST_EXPORTS_A_DAY });
    const id = randomUUID();
    // The database holds that one is under way at a time: of two askers at once the second makes none.
    const made = await queries.dataExport.createMany({ data: { id, userId, askedAt: now, expiresAt: new Date(now.getTime() + EXPORT_KEPT_MS) }, skipDuplicates: true });
    if (made.count === 0) return problem(null, 'export-under-way');
    await recordAccountDeed(userId, 'ask-export', now, queries);
    await addExportJob(queries, id);
    return null;
  }, IN_TIME);
}

/** What was lost is told as failed, so that its person can ask anew. */
export async function failLostExports(now: Date, queries: Queries = database(), userId: string | null = null): Promise<void> {
  const whose = userId === null ? Prisma.empty : Prisma.sql`AND one."userId" = ${userId}::uuid`;
  const lost = await queries.$queryRaw<{ userId: string }[]>`
    UPDATE "DataExport" one SET state = 'FAILED', made = 0 WHERE ${IS_LOST} ${whose} RETURNING one."userId"`;
  if (userId === null && lost.length > 0) await notify(lost.map((one) => ({ ...one, tripId: null, kind: 'export-failed', params: {} })), now, queries);
}

export interface ExportOrder {
  readonly id: string;
  readonly person: Pick<Person, 'userId' | 'name' | 'email'> & { readonly locale: string };
}

const READER = { select: { user: { select: { id: true, name: true, email: true, locale: true } } }, relationLoadStrategy: 'join' } as const;

/** What is to be made; null: there is nothing to make any more. */
export async function takeExport(id: string): Promise<ExportOrder | null> {
  const { count } = await database().dataExport.updateMany({ where: { id, ...UNDER_WAY }, data: { state: 'MAKING' } });
  const person = count === 0 ? null : await readerOfExport(id);
  return person && { id, person };
}

/** From its beginning, by whoever holds it: what a try before it wrote goes, outside the transaction that reads, for its pieces are written so too. */
export async function beginAnew(id: string): Promise<void> {
  await database().exportFile.deleteMany({ where: { exportId: id } });
  await database().dataExport.updateMany({ where: { id, state: 'MAKING' }, data: { made: 0, total: null } });
}

/** How far it is; its person sees it. */
export async function countParts(id: string, made: number, total: number): Promise<void> {
  await database().dataExport.updateMany({ where: { id, state: 'MAKING' }, data: { made, total } });
}

/** It can be fetched from now on; tells its person with `also`, in the same transaction. False: it is not being made any more. */
export function finishExport(id: string, now: Date, also: (queries: Queries) => Promise<void>): Promise<boolean> {
  const ready = { state: 'READY', readyAt: now, expiresAt: new Date(now.getTime() + EXPORT_KEPT_MS) } as const;
  return settle(id, ready, also);
}

/** It cannot be made: nothing of it stays. */
export function failExport(id: string, also: (queries: Queries) => Promise<void>): Promise<boolean> {
  return settle(id, { state: 'FAILED', made: 0 }, async (queries) => {
    await queries.exportFile.deleteMany({ where: { exportId: id } });
    await also(queries);
  });
}

type Settled = Parameters<Queries['dataExport']['updateMany']>[0]['data'];

function settle(id: string, data: Settled, also: (queries: Queries) => Promise<void>): Promise<boolean> {
  return database().$transaction(async (queries) => {
    const { count } = await queries.dataExport.updateMany({ where: { id, ...UNDER_WAY }, data });
    if (count > 0) await also(queries);
    return count > 0;
  }, IN_TIME);
}

/** Whose it is, and who is told what became of it. */
export async function readerOfExport(id: string): Promise<ExportOrder['person'] | null> {
  const row = await database().dataExport.findUnique({ where: { id }, ...READER });
  if (!row) return null;
  const { id: userId, ...person } = row.user;
  return { userId, ...person };
}

/** Copies that are over, with their files. */
export async function dropExports(queries: Queries, now: Date): Promise<void> {
  await queries.dataExport.deleteMany({ where: { expiresAt: { lte: now } } });
}
