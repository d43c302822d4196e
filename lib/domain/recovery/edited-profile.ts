import { isSame } from '../history/same';
import type { Made } from '../itinerary/make-item';
import { type Problem, problem } from '../problem';
import { DEFAULT_PROFILES } from './default-profiles';
import type { EditedNumbers, ProcedureId, RecoveryProfile } from './profile';
import type { ListedNumber } from './sources';
import { outOfOrder, rangeProblem } from './surgeon-numbers';

/** The numbers of a procedure as an administrator types them; null: none. */
export interface TypedProfile extends Omit<RecoveryProfile, 'followUp' | 'lift' | 'edited'> {
  readonly followUpFirst: number | null;
  readonly followUpLast: number | null;
  readonly liftPounds: number | null;
  readonly liftWeeks: number | null;
}

const LIMITED = [
  'arriveCentreDays', 'nights', 'quietDays', 'followUpFirst', 'followUpLast', 'avoidFlyingUntil', 'askBeforeFlyingUntil', 'liftPounds', 'liftWeeks',
] as const;

/** Two that mean nothing one without the other. */
const PAIRS = [['followUpFirst', 'followUpLast'], ['liftPounds', 'liftWeeks']] as const;

function rangeProblems(typed: TypedProfile): readonly Problem[] {
  const single = LIMITED.flatMap((field) => (typed[field] === null ? null : rangeProblem(field, typed[field])) ?? []);
  const long = typed.askBeforeLongFlightUntil === null ? null : rangeProblem('askBeforeFlyingUntil', typed.askBeforeLongFlightUntil);
  return [...single, ...(long ? [{ ...long, field: 'askBeforeLongFlightUntil' }] : [])];
}

const pairProblems = (typed: TypedProfile): readonly Problem[] => PAIRS.flatMap(([first, second]) => {
  if ((typed[first] === null) === (typed[second] === null)) return [];
  return [problem(typed[first] === null ? first : second, 'required')];
});

function profileOf({ followUpFirst, followUpLast, liftPounds, liftWeeks, ...numbers }: TypedProfile): RecoveryProfile {
  return {
    ...numbers,
    followUp: followUpFirst === null || followUpLast === null ? null : { first: followUpFirst, last: followUpLast },
    lift: liftPounds === null || liftWeeks === null ? null : { pounds: liftPounds, weeks: liftWeeks },
  };
}

function orderProblems(profile: RecoveryProfile): readonly Problem[] {
  const { followUp, followUpByPhone, followUpBeforeFlying, askBeforeFlyingUntil: ask, askBeforeLongFlightUntil: long } = profile;
  return [
    ...outOfOrder(profile),
    ...(long !== null && long < ask ? [problem('askBeforeLongFlightUntil', 'before-ask', { ask })] : []),
    ...(followUp === null && (followUpByPhone || followUpBeforeFlying) ? [problem('followUpFirst', 'follow-up-needs-days')] : []),
  ];
}

/** A consultation has no recovery: only the day to come can be set. */
function recoveryProblems(procedure: ProcedureId, profile: RecoveryProfile): readonly Problem[] {
  const { arriveCentreDays } = profile;
  const isPlain = procedure !== 'consultation' || isSame(profile, { ...DEFAULT_PROFILES.consultation, arriveCentreDays });
  return isPlain ? [] : [problem(null, 'consultation-has-no-recovery')];
}

/** The profile that was typed, or what is wrong with it. */
export function editedProfile(procedure: ProcedureId, typed: TypedProfile): Made<RecoveryProfile> {
  const profile = profileOf(typed);
  const problems = [...rangeProblems(typed), ...pairProblems(typed), ...orderProblems(profile), ...recoveryProblems(procedure, profile)];
  return problems.length > 0 ? { problems } : { made: profile };
}

/** The numbers with their source; those that are Mendway's own keep Mendway's. */
export function withEdit(procedure: ProcedureId, profile: RecoveryProfile, { source, checkedOn }: Pick<EditedNumbers, 'source' | 'checkedOn'>): RecoveryProfile {
  const own: Readonly<Record<string, unknown>> = { ...DEFAULT_PROFILES[procedure] };
  const numbers = Object.fromEntries(Object.entries(profile).filter(([name, value]) => !isSame(value, own[name])));
  return Object.keys(numbers).length === 0 ? profile : { ...profile, edited: { source, checkedOn, numbers } };
}

/** Whether these are the numbers that Mendway starts with. */
export const isOwnProfile = (procedure: ProcedureId, profile: RecoveryProfile): boolean => isSame(profile, DEFAULT_PROFILES[procedure]);

/** The fields of a profile behind what the lists show. */
const FIELDS: Readonly<Record<ListedNumber, readonly (keyof EditedNumbers['numbers'])[]>> = {
  arriveCentreDays: ['arriveCentreDays'], preOpVisit: ['preOpVisit'], nights: ['nights'], escort: ['escort'], quietDays: ['quietDays'],
  followUp: ['followUp'], avoidFlyingUntil: ['avoidFlyingUntil'], askBeforeFlyingUntil: ['askBeforeFlyingUntil', 'askBeforeLongFlightUntil'], lift: ['lift'],
};

/** Where an administrator took a number of the list from; null when it is Mendway's own, or was changed on the trip since. */
export function editBehind(profile: RecoveryProfile, number: ListedNumber): EditedNumbers | null {
  const { edited } = profile;
  if (!edited) return null;
  const fields = FIELDS[number].filter((field) => field in edited.numbers);
  return fields.length > 0 && fields.every((field) => isSame(edited.numbers[field], profile[field])) ? edited : null;
}
