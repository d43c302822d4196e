import type { Day } from '../calendar/types';
import type { FindingParams, Severity } from '../check/types';

/** How a phase is drawn: the `data-phase` of the design language. */
export type PhaseDrawing = 'fly' | 'clinic' | 'surgery' | 'quiet' | 'gentle' | 'cleared';

/** What a phase is: the key of its name in `lib/text`, and what its icon follows. */
export const PHASE_IDS = [
  'fly-in', 'train-in', 'drive-in',
  'before', 'surgery', 'consultation', 'quiet', 'gentle', 'on-hold', 'follow-up', 'cleared',
  'fly-home', 'train-home', 'drive-home',
] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

/**
 * `over`: every day of it is past. `waiting`: goes on if the surgeon says yes (dashed).
 * `cleared`: a yes is recorded (double ring). `on-hold`: closed (framed, hatched, locked).
 */
export type PhaseState = 'planned' | 'waiting' | 'cleared' | 'on-hold' | 'over';

export interface RibbonDay {
  /** Null while the surgery date is unknown: the day is then named by `offset`. */
  readonly day: Day | null;
  /** Days from surgery day, which is 0; null when nothing says where surgery lies. */
  readonly offset: number | null;
  /** The gravest open finding on that day. */
  readonly flag: Severity | null;
  readonly state: 'past' | 'today' | 'ahead';
}

export interface RibbonNote {
  readonly id: string;
  /** Days as `YYYY-MM-DD`, moments as ISO strings with their zone's name in `zone`. */
  readonly params: FindingParams;
}

export interface RibbonPhase {
  /** Unique in its ribbon: a follow-up visit can split the gentle days in two. */
  readonly key: string;
  readonly id: PhaseId;
  readonly phase: PhaseDrawing;
  readonly state: PhaseState;
  readonly days: readonly RibbonDay[];
  /** Days of this phase that are left out because there are too many to draw. */
  readonly omitted: number;
  readonly note: RibbonNote | null;
}

/** The trip as one strip: phases in order of time, each day in exactly one of them. */
export interface RibbonView {
  readonly dated: boolean;
  readonly phases: readonly RibbonPhase[];
  /** First and last day, both included; null on a trip without days. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** How many days from first to last, both included. */
  readonly length: number;
}
