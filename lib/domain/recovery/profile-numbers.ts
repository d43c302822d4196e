import { mayDo, type Standing } from '../access/deeds';
import type { SurgeonNumber, Trip } from '../itinerary/types';
import { PROFILE_NUMBERS, type ProfileNumber, type RecoveryProfile } from './profile';
import { START_LIFT } from './surgeon-numbers';

/** A consultation has no recovery: only the day to come can be said. */
export function numbersToSay({ procedure }: Pick<Trip, 'procedure'>): readonly ProfileNumber[] {
  return procedure === 'consultation' ? ['arriveCentreDays'] : PROFILE_NUMBERS;
}

/** How much may be lifted, and how long not more, tells of the procedure: the history hides it too from those without the medical part. */
const OF_PROCEDURE: readonly ProfileNumber[] = ['liftPounds', 'liftWeeks'];

/** Those of them that somebody is shown. */
export const numbersSeenBy = (trip: Pick<Trip, 'procedure'>, standing: Standing): readonly ProfileNumber[] =>
  numbersToSay(trip).filter((number) => mayDo('see-medical', standing) || !OF_PROCEDURE.includes(number));

/** A single number of the profile; null for what it does not have. */
export function numberIn(profile: RecoveryProfile, number: ProfileNumber): number | null {
  switch (number) {
    case 'followUpFirst': return profile.followUp?.first ?? null;
    case 'followUpLast': return profile.followUp?.last ?? null;
    case 'liftPounds': return profile.lift?.pounds ?? null;
    case 'liftWeeks': return profile.lift?.weeks ?? null;
    default: return profile[number];
  }
}

/** The profile with that number; all others stay as they are. */
export function withNumber(profile: RecoveryProfile, number: ProfileNumber, value: number): RecoveryProfile {
  const { followUp, lift, askBeforeLongFlightUntil: long } = profile;
  switch (number) {
    case 'followUpFirst': return { ...profile, followUp: { first: value, last: followUp?.last ?? value } };
    case 'followUpLast': return { ...profile, followUp: { first: followUp?.first ?? value, last: value } };
    case 'liftPounds': return { ...profile, lift: { ...START_LIFT, ...lift, pounds: value } };
    case 'liftWeeks': return { ...profile, lift: { ...START_LIFT, ...lift, weeks: value } };
    // A long flight is asked about at least as long as any other.
    case 'askBeforeFlyingUntil': return { ...profile, [number]: value, askBeforeLongFlightUntil: long !== null && long > value ? long : null };
    default: return { ...profile, [number]: value };
  }
}

/** The surgeon's latest word on that number, whether or not somebody changed the number since; null without one. */
export function lastSaid({ numbers }: Pick<Trip, 'numbers'>, number: ProfileNumber): SurgeonNumber | null {
  return numbers.filter((one) => one.number === number).reduce<SurgeonNumber | null>(
    (last, one) => (last && last.recordedAt > one.recordedAt ? last : one), null,
  );
}

/** The surgeon's word that the trip's number stands on; null when it is Mendway's, or was changed since. */
export function wordBehind(trip: Pick<Trip, 'numbers' | 'profile'>, number: ProfileNumber): SurgeonNumber | null {
  const said = lastSaid(trip, number);
  return said && said.value === numberIn(trip.profile, number) ? said : null;
}

/** Who is behind the trip's number, for words; empty when it is Mendway's, or when the reader may not know. */
export const speakerBehind = (trip: Pick<Trip, 'numbers' | 'profile'>, number: ProfileNumber): string => wordBehind(trip, number)?.saidBy ?? '';
