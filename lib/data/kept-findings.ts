import type { Difference, KeptRecord } from '@/lib/domain/history/types';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';

/** How a finding is kept now; null when nobody keeps it. */
export async function keptRecord(queries: Queries, { tripId }: TripAccess, findingKey: string): Promise<KeptRecord | null> {
  const row = await queries.keptFinding.findUnique({ where: { tripId_findingKey: { tripId, findingKey } } });
  return row && { findingKey, reason: row.reason, keptBy: row.keptByName, keptById: row.keptById, keptAt: row.keptAt };
}

/** Keeps a finding so, in place of how it was kept before. */
export async function putKept(queries: Queries, { tripId }: TripAccess, { findingKey, reason, keptBy, keptById, keptAt }: KeptRecord): Promise<void> {
  const keeping = { reason, keptAt, keptById, keptByName: keptBy };
  const key = { tripId, findingKey };
  await queries.keptFinding.upsert({ where: { tripId_findingKey: key }, create: { ...key, ...keeping }, update: keeping });
}

export async function dropKept(queries: Queries, { tripId }: TripAccess, findingKey: string): Promise<void> {
  await queries.keptFinding.deleteMany({ where: { tripId, findingKey } });
}

/** The kept findings that a change touched, as they were before it. */
export async function writeKept(queries: Queries, access: TripAccess, { before, after }: Difference): Promise<void> {
  for (const { findingKey } of after.kept ?? []) await dropKept(queries, access, findingKey);
  for (const kept of before.kept ?? []) await putKept(queries, access, { ...kept, keptBy: await nameOf(queries, kept) });
}

/** History remembers the name of somebody whose account is gone; an undo does not bring it back. */
async function nameOf(queries: Queries, { keptBy, keptById }: KeptRecord): Promise<string> {
  return (await queries.user.count({ where: { id: keptById } })) > 0 ? keptBy : '';
}
