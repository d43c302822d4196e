import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

/** A medicine is in a checked bag, which may arrive late or not at all. */
export function medicineNotInCabin(facts: TripFacts): readonly Trouble[] {
  const checked = (facts.trip.packing?.medicines ?? []).filter(({ bag }) => bag === 'checked').length;
  if (checked === 0 || isHomeAgain(facts)) return [];
  return [{
    about: 'medicines', severity: 'blocked', itemIds: [], days: [], params: { count: checked },
    fixes: [changeFix('travel-bag', { type: 'keep-medicines-in-cabin' })],
  }];
}
