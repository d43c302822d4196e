import { isSame } from '@/lib/domain/history/same';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { WalkingNumbers } from '@/lib/domain/itinerary/walking-numbers';
import type { Said } from '@/lib/domain/people/escort';
import type { Queries } from './client';
import { columnOfDay, escortColumns, escortPhoneColumn, itemColumns, legColumns } from './trip-rows';
import { writePacking } from './write-packing';

export interface Step {
  readonly before: Trip;
  readonly after: Trip;
  readonly version: number;
  readonly now: Date;
  /** What was said about the escort; without it, what follows from the change. */
  readonly said?: readonly Said[];
}

/** Writes what differs between the two; under the trip's lock. */
export async function writeTrip(queries: Queries, { before, after, version, now }: Step): Promise<void> {
  await queries.trip.update({
    where: { id: after.id },
    data: {
      version,
      surgeryOn: after.surgery.state === 'dated' ? columnOfDay(after.surgery.on) : null,
      surgeryConfirmedByCentre: after.surgery.state === 'dated' && after.surgery.confirmedByCentre,
      surgeryHourByCentre: after.surgery.state === 'dated' && after.surgery.hourByCentre === true,
      profile: { ...after.profile },
      procedureId: after.procedure,
      centreId: after.centre?.id ?? null,
      nonstopSnoozedUntil: after.nonstopSnoozedUntil && columnOfDay(after.nonstopSnoozedUntil),
      ...walkingColumns(after.walking),
      ...answers({ before, after, now }),
      // Consent was for the old centre's staff.
      ...(before.centre?.id !== after.centre?.id && { sharedWithCentreAt: null }),
    },
  });
  await writeItems(queries, before, after);
  await writePacking(queries, before, after);
}

const walkingColumns = (walking: WalkingNumbers | null) => ({
  walkFirstMinutes: walking?.firstMinutes ?? null, walkMoreMinutes: walking?.moreMinutes ?? null, walkMostMinutes: walking?.mostMinutes ?? null,
});

/** What carries the moment of its answer. */
function answers({ before, after, now }: Omit<Step, 'version'>) {
  return {
    ...(!isSame(before.escort, after.escort) && { ...escortColumns(after.escort, now), ...escortPhoneColumn(after.id, after.escort) }),
    ...(before.hasPapers !== after.hasPapers && { papersAnsweredOn: after.hasPapers ? now : null }),
  };
}

async function writeItems(queries: Queries, before: Trip, after: Trip): Promise<void> {
  // When surgery moves, quiet days may cross outings that move in the same step: judged once, at the end.
  await queries.$executeRaw`SET CONSTRAINTS "Item_no_outing_on_quiet_days" DEFERRED`;
  const removed = itemsOnlyIn(before, after).map(({ id }) => id);
  if (removed.length > 0) await queries.item.deleteMany({ where: { tripId: after.id, id: { in: removed } } });
  await addItems(queries, after.id, itemsOnlyIn(after, before));
  for (const { was, item } of changedItems(before, after)) await rewriteItem(queries, after.id, was, item);
}

export async function addItems(queries: Queries, tripId: string, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  await queries.item.createMany({ data: items.map((item) => ({ id: item.id, tripId, ...itemColumns(item) })) });
  await queries.leg.createMany({ data: items.flatMap(legColumns) });
  await queries.stay.createMany({ data: items.flatMap(({ id, stay }) => (stay ? [{ itemId: id, ...stay }] : [])) });
}

async function rewriteItem(queries: Queries, tripId: string, was: Item, item: Item): Promise<void> {
  await queries.item.update({ where: { id: item.id, tripId }, data: itemColumns(item), select: { id: true } });
  if (!isSame(was.legs, item.legs)) {
    await queries.leg.deleteMany({ where: { itemId: item.id } });
    await queries.leg.createMany({ data: legColumns(item) });
  }
  if (isSame(was.stay, item.stay)) return;
  await queries.stay.deleteMany({ where: { itemId: item.id } });
  if (item.stay) await queries.stay.create({ data: { itemId: item.id, ...item.stay }, select: { itemId: true } });
}

function itemsOnlyIn(one: Trip, other: Trip): readonly Item[] {
  const known = new Set(other.items.map(({ id }) => id));
  return one.items.filter(({ id }) => !known.has(id));
}

function changedItems(before: Trip, after: Trip): readonly { readonly was: Item; readonly item: Item }[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  return after.items.flatMap((item) => {
    const was = old.get(item.id);
    return was && was !== item ? [{ was, item }] : [];
  });
}
