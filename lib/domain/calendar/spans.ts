import type { Day, DaySpan } from './types';

/** Half-open, of anything that can be ordered: day names, day numbers, milliseconds. */
export interface Span<T extends string | number> {
  readonly from: T;
  readonly until: T;
}

/** Refuses an end that does not lie after its start. */
export function daySpan(from: Day, until: Day): DaySpan | null {
  return from < until ? { from, until } : null;
}

/** Spans that only touch do not overlap. */
export function overlaps<T extends string | number>(a: Span<T>, b: Span<T>): boolean {
  return a.from < b.until && b.from < a.until;
}

export function contains<T extends string | number>(span: Span<T>, point: T): boolean {
  return span.from <= point && point < span.until;
}
