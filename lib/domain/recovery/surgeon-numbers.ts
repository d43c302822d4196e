import { DEFAULT_PROFILES } from './default-profiles';
import type { RecoveryProfile } from './profile';

/** What the surgeon said; null where the person does not know yet. */
export interface SurgeonNumbers {
  readonly arriveCentreDays: number | null;
  readonly preOpVisit: boolean | null;
  readonly nights: number | null;
  readonly escort: RecoveryProfile['escort'] | null;
  readonly quietDays: number | null;
  readonly followUpFirst: number | null;
  readonly followUpLast: number | null;
  readonly followUpByPhone: boolean | null;
  readonly followUpBeforeFlying: boolean | null;
  readonly avoidFlyingUntil: number | null;
  readonly askBeforeFlyingUntil: number | null;
  readonly liftPounds: number | null;
  readonly liftWeeks: number | null;
}

/** Lowest and highest number that is taken, both included. */
export const NUMBER_LIMITS = {
  arriveCentreDays: [0, 30],
  nights: [0, 60],
  quietDays: [0, 90],
  followUpFirst: [1, 180],
  followUpLast: [1, 180],
  avoidFlyingUntil: [0, 365],
  askBeforeFlyingUntil: [0, 365],
  liftPounds: [0, 100],
  liftWeeks: [1, 52],
} as const satisfies Partial<Record<keyof SurgeonNumbers, readonly [number, number]>>;

type LimitedNumber = keyof typeof NUMBER_LIMITS;
const LIMITED = Object.keys(NUMBER_LIMITS) as readonly LimitedNumber[];

export interface NumberProblem {
  readonly field: keyof SurgeonNumbers;
  readonly code: 'out-of-range' | 'before-first' | 'before-avoid';
  readonly params: Readonly<Record<string, number>>;
}

export type NumbersTaken =
  | { readonly type: 'profile'; readonly profile: RecoveryProfile }
  | { readonly type: 'refused'; readonly problems: readonly NumberProblem[] };

/** The problem with a single number; null when it may be. */
export function rangeProblem(field: LimitedNumber, value: number): NumberProblem | null {
  const [least, most] = NUMBER_LIMITS[field];
  const isWithin = Number.isInteger(value) && value >= least && value <= most;
  return isWithin ? null : { field, code: 'out-of-range', params: { least, most } };
}

function outOfRange(numbers: SurgeonNumbers): NumberProblem[] {
  return LIMITED.flatMap((field) => {
    const value = numbers[field];
    return (value === null ? null : rangeProblem(field, value)) ?? [];
  });
}

/** Numbers that belong together and contradict each other. */
export function outOfOrder(profile: RecoveryProfile): NumberProblem[] {
  const problems: NumberProblem[] = [];
  const { followUp, avoidFlyingUntil, askBeforeFlyingUntil } = profile;
  if (followUp && followUp.last < followUp.first) {
    problems.push({ field: 'followUpLast', code: 'before-first', params: { first: followUp.first } });
  }
  if (askBeforeFlyingUntil < avoidFlyingUntil) {
    problems.push({ field: 'askBeforeFlyingUntil', code: 'before-avoid', params: { avoid: avoidFlyingUntil } });
  }
  return problems;
}

/** What is not to be lifted, and how long, where the surgeon names one of the two. */
export const START_LIFT = { pounds: 10, weeks: 6 } as const;

/** An unknown last day keeps the window as long as the cautious one. */
function followUpOf(numbers: SurgeonNumbers, start: RecoveryProfile): RecoveryProfile['followUp'] {
  const { first: startFirst, last: startLast } = start.followUp ?? { first: 10, last: 14 };
  const first = numbers.followUpFirst ?? Math.min(startFirst, numbers.followUpLast ?? startFirst);
  return { first, last: numbers.followUpLast ?? Math.max(startLast, first + 4) };
}

function liftOf(numbers: SurgeonNumbers, start: RecoveryProfile): RecoveryProfile['lift'] {
  const { pounds, weeks } = start.lift ?? START_LIFT;
  return { pounds: numbers.liftPounds ?? pounds, weeks: numbers.liftWeeks ?? weeks };
}

function filled(numbers: SurgeonNumbers, start: RecoveryProfile): RecoveryProfile {
  const avoidFlyingUntil = numbers.avoidFlyingUntil ?? Math.min(start.avoidFlyingUntil, numbers.askBeforeFlyingUntil ?? Infinity);
  return {
    arriveCentreDays: numbers.arriveCentreDays ?? start.arriveCentreDays,
    preOpVisit: numbers.preOpVisit ?? start.preOpVisit,
    nights: numbers.nights ?? start.nights,
    escort: numbers.escort ?? start.escort,
    quietDays: numbers.quietDays ?? start.quietDays,
    followUp: followUpOf(numbers, start),
    followUpByPhone: numbers.followUpByPhone ?? start.followUpByPhone,
    followUpBeforeFlying: numbers.followUpBeforeFlying ?? start.followUpBeforeFlying,
    avoidFlyingUntil,
    askBeforeFlyingUntil: numbers.askBeforeFlyingUntil ?? Math.max(start.askBeforeFlyingUntil, avoidFlyingUntil),
    askBeforeLongFlightUntil: null,
    lift: liftOf(numbers, start),
  };
}

/** The profile of an `other` procedure: the surgeon's numbers, and a cautious one where none is known. */
export function profileFromNumbers(numbers: SurgeonNumbers): NumbersTaken {
  const profile = filled(numbers, DEFAULT_PROFILES.other);
  const problems = [...outOfRange(numbers), ...outOfOrder(profile)];
  return problems.length === 0 ? { type: 'profile', profile } : { type: 'refused', problems };
}
