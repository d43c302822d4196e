import type { Trip } from '../itinerary/types';
import type { ProcedureId, ProfileNumber, RecoveryProfile } from './profile';
import { lastSaid, numberIn, numbersToSay, withNumber } from './profile-numbers';

/** Another procedure, or other nights in hospital; null keeps the nights as they are, or as the procedure starts. */
export interface WantedProcedure {
  readonly procedure: ProcedureId;
  readonly nights: number | null;
}

/** Which of two values asks more care, for the numbers where that can be told. */
const MORE_CARE: readonly (readonly [ProfileNumber, (one: number, other: number) => number])[] = [
  ['quietDays', Math.max], ['avoidFlyingUntil', Math.max], ['askBeforeFlyingUntil', Math.max], ['liftPounds', Math.min], ['liftWeeks', Math.max],
];

function withCare(trip: Trip, { procedure }: WantedProcedure, start: RecoveryProfile): RecoveryProfile {
  const known = MORE_CARE.filter(([number]) => numbersToSay({ procedure }).includes(number));
  return known.reduce((profile, [number, care]) => {
    const said = lastSaid(trip, number);
    return said ? withNumber(profile, number, care(said.value, numberIn(profile, number) ?? said.value)) : profile;
  }, start);
}

/** Asking before flying lasts at least as long as not flying, whichever of the two the surgeon spoke of. */
const inOrder = (profile: RecoveryProfile): RecoveryProfile =>
  (profile.askBeforeFlyingUntil < profile.avoidFlyingUntil ? withNumber(profile, 'askBeforeFlyingUntil', profile.avoidFlyingUntil) : profile);

/**
 * The profile that the trip then has; `start` is the one that the procedure starts with. The same procedure keeps the
 * trip's own. A word does not say of which procedure it was spoken, so with another one the latest word on each number
 * stays where it asks more care: from one procedure to another and back, no quiet day is lost that the surgeon asked for.
 */
export function profileFor(trip: Trip, wanted: WantedProcedure, start: RecoveryProfile): RecoveryProfile {
  const profile = trip.procedure === wanted.procedure ? trip.profile : inOrder(withCare(trip, wanted, start));
  return { ...profile, nights: wanted.nights ?? profile.nights };
}
