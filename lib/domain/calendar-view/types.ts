import type { Month } from '../calendar/months';
import type { Day } from '../calendar/types';
import type { Severity } from '../check/types';
import type { Item } from '../itinerary/types';
import type { PhaseDrawing, PhaseId, RibbonDay } from '../ribbon/types';

/** An item as one of its days shows it. */
export interface DayItem {
  readonly item: Item;
  /** Of the gravest open finding that names it. */
  readonly severity: Severity | null;
  /** Whether it lies on this day alone, begins here, or goes on from the day before. */
  readonly part: 'only' | 'first' | 'later';
}

export interface CalendarDay {
  /** Null while the surgery date is unknown: the day is then named by `offset`. */
  readonly day: Day | null;
  /** Days from surgery day, which is 0; null when nothing says where surgery lies. */
  readonly offset: number | null;
  /** Null outside the trip. */
  readonly phase: PhaseId | null;
  readonly drawing: PhaseDrawing | null;
  /** The first day of its phase, or of a part of it. */
  readonly opensPhase: boolean;
  readonly state: RibbonDay['state'];
  /** A quiet day, or one that a hold closes: it takes no outings. */
  readonly isClosed: boolean;
  /** The gravest open finding on that day. */
  readonly flag: Severity | null;
  /** Which way New York's clocks change that day. */
  readonly clock: 'forward' | 'back' | null;
  /** In order of time, what has no clock time first. */
  readonly items: readonly DayItem[];
}

export interface CalendarMonth {
  readonly month: Month;
  /** From Sunday; neighbouring months fill the first and the last. */
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** Days of one phase, one after the other; `phase` is null for days outside the trip on which something lies. */
export interface AgendaPart {
  readonly phase: PhaseId | null;
  readonly drawing: PhaseDrawing | null;
  readonly days: readonly CalendarDay[];
}
