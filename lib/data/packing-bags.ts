import type { BagSize, MeasureSystem, MedicinesRule } from '@/lib/domain/packing/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { database } from './client';
import type { TripAccess } from './open-trip';

type MayChange = TripAccess<'change-packing'>;

export interface BagFacts {
  readonly airline: string | null;
  readonly size: BagSize | null;
  readonly pounds: number | null;
  readonly homePounds: number | null;
  readonly system: MeasureSystem;
}

const NO_SIZE = { lengthIn: null, widthIn: null, depthIn: null };

/** What the carry-on is like, and which airline has to take it. */
export async function setTravelBag({ tripId }: MayChange, { airline, size, pounds, homePounds, system }: BagFacts): Promise<readonly Problem[]> {
  if (airline !== null && (await database().airlineLimit.count({ where: { airline } })) === 0) return [problem('airline', 'unknown-choice')];
  const facts = { airline, pounds, homePounds, ...(size ?? NO_SIZE), isMetric: system === 'metric' };
  const key = { tripId, kind: 'TRAVEL' } as const;
  await database().$transaction([
    // The trip first, as every change of the trip does: with the bag's new row first the two would wait for one another.
    database().$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR KEY SHARE`,
    database().packingBag.upsert({ where: { tripId_kind: key }, create: { ...key, ...facts }, update: facts, select: { tripId: true } }),
  ]);
  return [];
}

/**
 * What the patient was told of medicines in the hospital. The hospital bag's row is written with it: its revision tells
 * open screens.
 */
export async function setMedicinesRule({ tripId }: MayChange, medicinesRule: MedicinesRule | null): Promise<void> {
  const key = { tripId, kind: 'HOSPITAL' } as const;
  await database().$transaction([
    database().trip.update({ where: { id: tripId }, data: { medicinesRule }, select: { id: true } }),
    database().packingBag.upsert({ where: { tripId_kind: key }, create: key, update: { kind: 'HOSPITAL' }, select: { tripId: true } }),
  ]);
}
