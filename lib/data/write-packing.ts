import type { PackingFacts, Trip } from '@/lib/domain/itinerary/types';
import { randomUUID } from 'node:crypto';
import type { Queries } from './client';

/** Writes what a change of the trip may change of its packing: the plan for the way home, and medicines between bags. */
export async function writePacking(queries: Queries, before: Trip, after: Trip): Promise<void> {
  const { homeBagPlan, medicines } = after.packing ?? { homeBagPlan: null, medicines: [] };
  if (homeBagPlan !== (before.packing?.homeBagPlan ?? null)) {
    const key = { tripId: after.id, kind: 'TRAVEL' } as const;
    await queries.packingBag.upsert({ where: { tripId_kind: key }, create: { ...key, homePlan: homeBagPlan }, update: { homePlan: homeBagPlan }, select: { tripId: true } });
  }
  const old = new Map(before.packing?.medicines.map(({ id, bag }) => [id, bag]));
  for (const medicine of medicines) if (old.get(medicine.id) !== medicine.bag) await putMedicine(queries, after.id, medicine);
}

/** A medicine is known by its key, or by its id where somebody added it: then its row is there. */
async function putMedicine(queries: Queries, tripId: string, { id, bag: place }: PackingFacts['medicines'][number]): Promise<void> {
  const bag = place === 'cabin' ? 'TRAVEL' : 'CHECKED';
  const { count } = await queries.packingLine.updateMany({ where: { tripId, OR: [{ lineKey: id }, ...(isId(id) ? [{ id }] : [])] }, data: { bag } });
  if (count === 0) await queries.packingLine.create({ data: { id: randomUUID(), tripId, lineKey: id, bag }, select: { id: true } });
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
