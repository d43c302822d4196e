import type { BoardSort, ListedArrival } from './filters';

// What stands around the lines of a board.

/** Of the New York days from today on; unassigned and at risk are among those of the 30 days. */
export interface BoardCounts {
  readonly today: number;
  readonly week: number;
  readonly month: number;
  readonly unassigned: number;
  readonly atRisk: number;
}

/** The lines after one, or before it, in the order of a sort. */
export interface PageCursor {
  readonly sort: BoardSort;
  readonly way: 'after' | 'before';
  /** Of that line: see `sortKey`. */
  readonly key: string;
  readonly tripId: string;
}

/** Those who need someone, by surgery day. */
export interface Strip {
  readonly lines: readonly ListedArrival[];
  /** How many there are beyond these. */
  readonly more: number;
}

/** Somebody who works at the centre. */
export interface StaffName {
  readonly userId: string;
  readonly name: string;
}

/** Filters of a board by a name. */
export interface SavedFilterLine {
  readonly id: string;
  readonly name: string;
  /** As an address has them. */
  readonly query: string;
  /** For everybody at the centre. */
  readonly isShared: boolean;
  readonly madeBy: string;
  readonly isOwn: boolean;
}
