import type { Day } from '../calendar/types';
import type { Finding, FindingParams } from '../check/types';
import type { CentreFact, Escort, Home, Routes, Trip } from '../itinerary/types';
import type { ProcedureId } from '../recovery/profile';

/** The answers to the four questions, and to who stays the first night. */
export interface PlanAnswers {
  readonly procedure: ProcedureId;
  /** Null while the date is not known yet. */
  readonly surgeryOn: Day | null;
  readonly home: Home;
  /** Null while no centre is chosen. */
  readonly centre: CentreFact | null;
  readonly escort: Escort;
  /** Null when nobody looked. */
  readonly routes?: Routes | null;
}

/** What to do, in the order in which steps of one day are shown. Words are in `lib/text`. */
export const STEP_IDS = [
  'set-date', 'confirm-date', 'replace-centre', 'ask-for-records', 'verify-centre', 'choose-centre',
  'call-pre-op', 'call-late', 'book-flight-in', 'book-train-in', 'plan-drive-in',
  'book-flight-home', 'book-train-home', 'plan-drive-home', 'book-stay',
  'ask-escort', 'ask-escort-if-sedated', 'ask-follow-up', 'ask-tests', 'ask-medicines', 'ask-medicines-again', 'ask-wheelchair',
  'pack', 'ask-hospital-time', 'ask-fasting', 'ask-to-fly', 'plan-bag-home',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface PlanStep {
  readonly id: StepId;
  /** Do it by then; null while the surgery date is unknown: `byOffset` then counts from surgery day. */
  readonly by: Day | null;
  /** Null: as soon as you can. */
  readonly byOffset: number | null;
  readonly params: FindingParams;
}

export interface PlanDraft {
  readonly trip: Trip;
  readonly steps: readonly PlanStep[];
  /** What trip check says about the draft. */
  readonly findings: readonly Finding[];
}
