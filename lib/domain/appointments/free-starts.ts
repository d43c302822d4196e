import { mergedSpans, withoutSpans } from '../calendar/span-sets';
import type { Span } from '../calendar/spans';
import type { Stretch } from './stretches';
import type { ServiceRules } from './types';

const MS_A_MINUTE = 60_000;

/** Moments at which a resource can begin an appointment, in milliseconds, all of them in one stretch. */
export interface FreeStarts extends Span<number> {
  /** Where that stretch begins. */
  readonly begins: number;
}

type Lengths = Pick<ServiceRules, 'minutes' | 'bufferBefore' | 'bufferAfter'>;

/**
 * When a resource can begin an appointment in the window: it lies within one of its stretches, and with its buffers it
 * overlaps nothing that is blocked. One millisecond more or less tells a touch from an overlap.
 */
export function freeStarts(stretches: readonly Stretch[], blocked: readonly Span<number>[], service: Lengths, window: Span<number>): readonly FreeStarts[] {
  const [itself, before, after] = [service.minutes, service.bufferBefore, service.bufferAfter].map((minutes) => minutes * MS_A_MINUTE) as [number, number, number];
  const within = stretches.map(({ from, until }) => ({
    from: Math.max(from, window.from), until: Math.min(until - itself + 1, window.until), begins: from,
  }));
  const taken = blocked.map(({ from, until }) => ({ from: from - after - itself + 1, until: until + before }));
  return withoutSpans(within, mergedSpans(taken));
}
