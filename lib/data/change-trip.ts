import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { isQuietDaysRefusal } from './database-refusals';
import { difference, writeHistory } from './history';
import type { TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { columnOfDay, escortColumns, itemColumns, legColumns } from './trip-rows';

/** The deeds that may rewrite a trip. */
type ChangingAccess = TripAccess<'change-itinerary'> | TripAccess<'set-surgery'>;

/** A pure edit: the trip afterwards, or why not. It sees the trip as it is under the lock. */
export type Edit = (trip: Trip) => Trip | Refusal;
export type Refusal = readonly Problem[];

export interface TripChange {
  readonly edit: Edit;
  /** The version that the form showed; null when the edit goes with any (adding something). */
  readonly seenVersion: number | null;
  readonly now: Date;
  /** What else stands or falls with the change, written after it. Not called when the edit changes nothing. */
  readonly also?: (queries: Queries, written: Written) => Promise<void>;
}

export interface Written {
  readonly changeId: string;
  readonly before: Trip;
  readonly after: Trip;
}

const DONE: Refusal = [];

const isRefusal = (result: Trip | Refusal): result is Refusal => Array.isArray(result);

/**
 * Applies an edit in one transaction: trip, items, version and history stand or fall together.
 * Returns no problems when it is done. The database may refuse too (an outing on quiet days), in the same words.
 */
export async function changeTrip(access: ChangingAccess, change: TripChange): Promise<Refusal> {
  try {
    return await database().$transaction((queries) => changeLocked(queries, access, change), { timeout: 15_000 });
  } catch (error) {
    if (isQuietDaysRefusal(error)) return [problem('day', 'quiet-day-closed')];
    throw error;
  }
}

async function changeLocked(queries: Queries, access: ChangingAccess, change: TripChange): Promise<Refusal> {
  await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${access.tripId}::uuid FOR UPDATE`;
  const row = await queries.trip.findUniqueOrThrow({
    where: { id: access.tripId }, include: TRIP_SHAPE, relationLoadStrategy: 'join',
  });
  if (change.seenVersion !== null && change.seenVersion !== row.version) return [problem(null, 'stale')];
  const before = recordOf(row).trip;
  const after = change.edit(before);
  if (isRefusal(after)) return after;
  if (after === before) return DONE;
  await writeTrip(queries, { before, after, version: row.version + 1, now: change.now });
  const entry = { version: row.version + 1, ...difference(before, after) };
  const changeId = await writeHistory(queries, access, entry, change.now);
  await change.also?.(queries, { changeId, before, after });
  return DONE;
}

interface Step {
  readonly before: Trip;
  readonly after: Trip;
  readonly version: number;
  readonly now: Date;
}

async function writeTrip(queries: Queries, { before, after, version, now }: Step): Promise<void> {
  const escortChanged = before.escort.state !== after.escort.state || before.escort.name !== after.escort.name;
  await queries.trip.update({
    where: { id: after.id },
    data: {
      version,
      surgeryOn: after.surgery.state === 'dated' ? columnOfDay(after.surgery.on) : null,
      surgeryConfirmedByCentre: after.surgery.state === 'dated' && after.surgery.confirmedByCentre,
      profile: { ...after.profile },
      procedureId: after.procedure,
      centreId: after.centre?.id ?? null,
      nonstopSnoozedUntil: after.nonstopSnoozedUntil && columnOfDay(after.nonstopSnoozedUntil),
      ...(escortChanged && escortColumns(after.escort, now)),
      ...(before.hasPapers !== after.hasPapers && { papersAnsweredOn: after.hasPapers ? now : null }),
      // Consent was for the old centre's staff.
      ...(before.centre?.id !== after.centre?.id && { sharedWithCentreAt: null }),
    },
  });
  await writeItems(queries, before, after);
}

async function writeItems(queries: Queries, before: Trip, after: Trip): Promise<void> {
  // When surgery moves, quiet days may cross outings that move in the same step: judged once, at the end.
  await queries.$executeRaw`SET CONSTRAINTS "Item_no_outing_on_quiet_days" DEFERRED`;
  const removed = itemsOnlyIn(before, after).map(({ id }) => id);
  if (removed.length > 0) await queries.item.deleteMany({ where: { tripId: after.id, id: { in: removed } } });
  await addItems(queries, after.id, itemsOnlyIn(after, before));
  for (const item of changedItems(before, after)) await rewriteItem(queries, after.id, item);
}

export async function addItems(queries: Queries, tripId: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  await queries.item.createMany({ data: items.map((item) => ({ id: item.id, tripId, ...itemColumns(item) })) });
  await queries.leg.createMany({ data: items.flatMap(legColumns) });
  await queries.stay.createMany({ data: items.flatMap(({ id, stay }) => (stay ? [{ itemId: id, ...stay }] : [])) });
}

async function rewriteItem(queries: Queries, tripId: string, item: Item): Promise<void> {
  await queries.item.update({ where: { id: item.id, tripId }, data: itemColumns(item) });
  await queries.leg.deleteMany({ where: { itemId: item.id } });
  await queries.leg.createMany({ data: legColumns(item) });
  await queries.stay.deleteMany({ where: { itemId: item.id } });
  if (item.stay) await queries.stay.create({ data: { itemId: item.id, ...item.stay } });
}

function itemsOnlyIn(one: Trip, other: Trip): readonly Item[] {
  const known = new Set(other.items.map(({ id }) => id));
  return one.items.filter(({ id }) => !known.has(id));
}

function changedItems(before: Trip, after: Trip): readonly Item[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  return after.items.filter((item) => old.has(item.id) && old.get(item.id) !== item);
}
