import { bySigns } from './by-signs';

/** A line in its place: by the key of the board's sort, and between equal keys by its trip. */
export interface Placed {
  readonly tripId: string;
  readonly place: string;
}

/** Where a page begins or ends. */
export interface PageEdge extends Placed {
  /** Whether a line in that very place is on the page. */
  readonly isIn: boolean;
}

/** The part of a board that a page shows; null: to its end. It stays what it was when the page was drawn, whatever comes and goes. */
export interface PageSpan {
  readonly first: PageEdge | null;
  readonly last: PageEdge | null;
}

/** Lines to put in, and trips that the board does not show any more. */
export interface RowNews<R extends Placed> {
  readonly put: readonly R[];
  readonly gone: readonly string[];
}

/** The lines of a page after the news: each in its place, and none that belongs to another page. */
export function withNews<R extends Placed>(rows: readonly R[], { put, gone }: RowNews<R>, span: PageSpan): readonly R[] {
  const touched = new Set([...gone, ...put.map(({ tripId }) => tripId)]);
  const kept = rows.filter(({ tripId }) => !touched.has(tripId));
  return [...kept, ...put.filter((row) => isInSpan(row, span))].toSorted(inPlace);
}

export const inPlace = (a: Placed, b: Placed): number => bySigns(a.place, b.place) || bySigns(a.tripId, b.tripId);

function isInSpan(row: Placed, { first, last }: PageSpan): boolean {
  const [fromFirst, toLast] = [first ? inPlace(row, first) : 1, last ? inPlace(last, row) : 1];
  return (first?.isIn ? fromFirst >= 0 : fromFirst > 0) && (last?.isIn ? toLast >= 0 : toLast > 0);
}
