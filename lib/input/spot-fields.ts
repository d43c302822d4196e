import { z } from 'zod';
import type { Spot } from '@/lib/domain/flights/distance';
import { optional } from './fields';

/** Degrees as maps give them, with a point or a comma. */
const degrees = (most: number) => z.string().trim().regex(/^[-−]?\d{1,3}(?:[.,]\d{1,12})?$/, 'not-degrees')
  .transform((text) => Number(text.replace(',', '.').replace('−', '-')))
  .pipe(z.number().min(-most, 'not-degrees').max(most, 'not-degrees'));

/** A point on a map, in two fields that may stay empty. */
export const spotFields = { latitude: optional(degrees(90)), longitude: optional(degrees(180)) };

interface TypedSpot {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** One number alone is no point: the empty one is asked for. */
export function refuseHalfSpot({ latitude, longitude }: TypedSpot, context: z.RefinementCtx): void {
  if ((latitude === null) === (longitude === null)) return;
  context.addIssue({ code: 'custom', path: [latitude === null ? 'latitude' : 'longitude'], message: 'required' });
}

export const typedSpot = ({ latitude, longitude }: TypedSpot): Spot | null => (latitude === null || longitude === null ? null : { latitude, longitude });
