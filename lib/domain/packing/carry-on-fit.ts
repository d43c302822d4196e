import type { BagSize, CarryOnLimit, MeasureSystem, PackedBag } from './types';

/** Sides by length, because a bag goes into the airline's box whichever way it fits. */
export type Measure = 'longest' | 'middle' | 'shortest' | 'weight';

export interface Excess {
  readonly measure: Measure;
  /** Inches, or pounds. */
  readonly by: number;
}

export type CarryOnFit =
  /** `weight`: known to fit; not weighed although the airline names a limit; or the airline names none. */
  | { readonly answer: 'fits'; readonly weight: 'fits' | 'not-weighed' | 'no-limit' }
  | { readonly answer: 'over'; readonly excesses: readonly Excess[] }
  | { readonly answer: 'unknown'; readonly because: 'no-limit' | 'no-size' };

const SIDES = ['longest', 'middle', 'shortest'] as const;

/**
 * Airlines name one limit in inches and in round centimetres (22 × 14 × 9 and 56 × 36 × 23), up to a fifth of an inch
 * apart: a bag measured in centimetres is not over by that.
 */
const ROUNDING: Readonly<Record<MeasureSystem, { readonly inches: number; readonly pounds: number }>> = {
  us: { inches: 0, pounds: 0 },
  metric: { inches: 0.2, pounds: 0.1 },
};

function sidesOf({ lengthIn, widthIn, depthIn }: BagSize): readonly number[] {
  return [lengthIn, widthIn, depthIn].sort((a, b) => b - a);
}

function sidesOver(size: BagSize, limit: BagSize, rounding: number): readonly Excess[] {
  const most = sidesOf(limit);
  return sidesOf(size).flatMap((side, index) => {
    const by = side - (most[index] ?? 0);
    return by > rounding ? [{ measure: SIDES[index] ?? 'longest', by }] : [];
  });
}

function weightOver(pounds: number | null, most: number | null, rounding: number): readonly Excess[] {
  if (pounds === null || most === null || pounds - most <= rounding) return [];
  return [{ measure: 'weight', by: pounds - most }];
}

function weightOf(pounds: number | null, most: number | null): 'fits' | 'not-weighed' | 'no-limit' {
  if (most === null) return 'no-limit';
  return pounds === null ? 'not-weighed' : 'fits';
}

/** Whether the airline takes the bag into the cabin. Without size or limit nobody knows; a bag too heavy is too heavy. */
export function carryOnFit({ size, pounds, system }: Pick<PackedBag, 'size' | 'pounds' | 'system'>, limit: CarryOnLimit | null): CarryOnFit {
  if (!limit) return { answer: 'unknown', because: 'no-limit' };
  const rounding = ROUNDING[system];
  const excesses = [...(size ? sidesOver(size, limit.size, rounding.inches) : []), ...weightOver(pounds, limit.pounds, rounding.pounds)];
  if (excesses.length > 0) return { answer: 'over', excesses };
  return size ? { answer: 'fits', weight: weightOf(pounds, limit.pounds) } : { answer: 'unknown', because: 'no-size' };
}
