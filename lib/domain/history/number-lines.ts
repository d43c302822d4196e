import { PROFILE_NUMBERS, type ProfileNumber, type RecoveryProfile } from '../recovery/profile';

/** A number of the recovery profile that changed; null where the profile has none. */
export interface NumberLine {
  readonly type: 'number';
  readonly number: ProfileNumber;
  readonly from: number | null;
  readonly to: number | null;
}

function numberOf({ followUp, lift, ...profile }: RecoveryProfile, number: ProfileNumber): number | null {
  switch (number) {
    case 'followUpFirst': return followUp?.first ?? null;
    case 'followUpLast': return followUp?.last ?? null;
    case 'liftPounds': return lift?.pounds ?? null;
    case 'liftWeeks': return lift?.weeks ?? null;
    default: return profile[number];
  }
}

export function numberLines(before: RecoveryProfile | undefined, after: RecoveryProfile | undefined): readonly NumberLine[] {
  if (!before || !after) return [];
  return PROFILE_NUMBERS.flatMap((number) => {
    const [from, to] = [numberOf(before, number), numberOf(after, number)];
    return from === to ? [] : [{ type: 'number' as const, number, from, to }];
  });
}
