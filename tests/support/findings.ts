import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Finding } from '@/lib/domain/check/types';
import type { Trip } from '@/lib/domain/itinerary/types';

/** The open findings of one rule. */
export function found(trip: Trip, ruleId: string, now: Date): readonly Finding[] {
  return checkTrip(trip, now).open.filter((finding) => finding.ruleId === ruleId);
}

/** The trip after that change fix of the rule's first finding. */
export function fixed(trip: Trip, ruleId: string, fixId: string, now: Date): Trip {
  const fix = found(trip, ruleId, now)[0]?.fixes.find(({ id }) => id === fixId);
  if (fix?.type !== 'change') throw new Error(`${ruleId} offers no change ${fixId}`);
  return applyChange(trip, fix.change);
}
