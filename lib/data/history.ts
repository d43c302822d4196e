import { randomUUID } from 'node:crypto';
import type { Difference, HistoryEntry } from '@/lib/domain/history/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { CHANGE_SHAPE, entryOf, storedParts } from './change-rows';
import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

export interface Entry extends Difference {
  /** The trip's version afterwards. */
  readonly version: number;
  /** Known before the entry is written, where rows written earlier name it. */
  readonly changeId?: string;
  readonly undoesId?: string;
}

/** Writes who changed what, and the audit event, in the transaction of the change itself; the id of the entry. */
export async function writeHistory(queries: Queries, access: TripAccess, entry: Entry, madeAt: Date): Promise<string> {
  const { changeId: id = randomUUID(), version, undoesId, before, after } = entry;
  await queries.change.create({
    data: {
      id, tripId: access.tripId, version, deed: access.deed, ...authorOf(access), undoesId, madeAt,
      before: storedParts('before', id, before), after: storedParts('after', id, after),
    },
    select: { id: true },
  });
  await recordDeed(access, access.deed, madeAt, queries);
  return id;
}

/** Staff speak for their centre, and the history names it. */
function authorOf({ actor: { userId: actorId, name }, centre }: TripAccess) {
  return { actorId, actorName: centre ? `${name}, ${centre.name}` : name, byCentre: centre !== null };
}

export interface HistoryPage {
  readonly record: TripRecord;
  /** The latest first. */
  readonly entries: readonly HistoryEntry[];
}

/** The trip and a stretch of its changes, in one statement: those before a version, or the last ones. */
export async function loadHistory(access: TripAccess, before: number | null, most: number): Promise<HistoryPage> {
  const changes = { where: before === null ? {} : { version: { lt: before } }, orderBy: { version: 'desc' }, take: most, ...CHANGE_SHAPE } as const;
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId }, include: { ...TRIP_SHAPE, changes }, relationLoadStrategy: 'join',
  });
  return { record: asSeenBy(access, await recordOf(row)), entries: row.changes.map(entryOf) };
}

/** What happened after a version, in order; the trip's lock is held, so that none is added meanwhile. */
export async function changesSince(queries: Queries, { tripId }: TripAccess, version: number): Promise<readonly HistoryEntry[]> {
  const rows = await queries.change.findMany({ where: { tripId, version: { gt: version } }, orderBy: { version: 'asc' }, ...CHANGE_SHAPE });
  return rows.map(entryOf);
}

/** One change of the trip; null when it has no such change. */
export async function changeById({ tripId }: TripAccess, id: string): Promise<HistoryEntry | null> {
  const row = await database().change.findFirst({ where: { id, tripId }, ...CHANGE_SHAPE });
  return row && entryOf(row);
}

/** The change that made the trip what it is now; null when nobody has changed it. */
export async function lastChange(queries: Queries, { tripId }: TripAccess): Promise<HistoryEntry | null> {
  const row = await queries.change.findFirst({ where: { tripId }, orderBy: { version: 'desc' }, ...CHANGE_SHAPE });
  return row && entryOf(row);
}
