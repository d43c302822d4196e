import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { hasSetOut } from '../way-home';
import type { Trouble } from '../types';

/** The carry-on is larger or heavier than the airline takes. */
export function bagOverLimit(facts: TripFacts): readonly Trouble[] {
  const carryOn = facts.trip.packing?.carryOn;
  if (!carryOn || hasSetOut(facts)) return [];
  const { airline, over } = carryOn;
  return [{ about: 'carry-on', severity: 'warning', itemIds: [], days: [], params: { airline, over }, fixes: [wayFix('leave-something', 'pack')] }];
}
