import type { Day } from '../calendar/types';

/** The days that follow from a procedure. Days count from surgery day, which is day 0. */
export interface RecoveryProfile {
  /** Be in New York this many centre days before surgery. */
  readonly arriveCentreDays: number;
  readonly preOpVisit: boolean;
  readonly nights: number;
  readonly escort: 'yes' | 'if-sedated' | 'no';
  /** Quiet days run from surgery day through this day, both included; 0 means none. */
  readonly quietDays: number;
  /** First and last day of the follow-up window, both included; null when no follow-up is planned. */
  readonly followUp: { readonly first: number; readonly last: number } | null;
  readonly followUpByPhone: boolean;
  readonly followUpBeforeFlying: boolean;
  /** A flight home on day 0 … N−1 is too soon. */
  readonly avoidFlyingUntil: number;
  /** On day 0 … N−1 a flight home needs the surgeon's yes, and the letter is named. */
  readonly askBeforeFlyingUntil: number;
  /** The same, for a flight over four hours, where it differs. */
  readonly askBeforeLongFlightUntil: number | null;
  readonly lift: { readonly pounds: number; readonly weeks: number } | null;
  /** Left out: all are Mendway's own, or the surgeon's. */
  readonly edited?: EditedNumbers;
}

/** What an administrator set in place of Mendway's own numbers, and where from. A trip keeps it with its copy. */
export type EditedNumbers = {
  readonly source: string;
  /** The day on which somebody looked there. */
  readonly checkedOn: Day;
  readonly numbers: Partial<Omit<RecoveryProfile, 'edited'>>;
};

/** The numbers of a profile that a surgeon can set, in the order in which the screens list them. */
export const PROFILE_NUMBERS = [
  'arriveCentreDays', 'nights', 'quietDays', 'followUpFirst', 'followUpLast',
  'avoidFlyingUntil', 'askBeforeFlyingUntil', 'liftPounds', 'liftWeeks',
] as const;
export type ProfileNumber = (typeof PROFILE_NUMBERS)[number];

/** In the order in which the screens list them; `other` takes the surgeon's numbers. */
export const PROCEDURE_IDS = [
  'epidural-injection',
  'endoscopic-spine',
  'microdiscectomy',
  'laminectomy',
  'cervical-fusion',
  'disc-replacement',
  'lumbar-fusion',
  'multilevel-fusion',
  'hip-or-knee-replacement',
  'arthroscopy',
  'keyhole-abdominal',
  'open-abdominal',
  'consultation',
  'other',
] as const;

export type ProcedureId = (typeof PROCEDURE_IDS)[number];
