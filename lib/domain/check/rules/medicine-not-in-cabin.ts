import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

/** How the bag for the way home leaves the patient's hands, for words. */
function sentBy({ trip }: TripFacts): 'checked' | 'shipped' | '' {
  const plan = trip.packing?.homeBagPlan;
  if (plan === 'check-it') return 'checked';
  return plan === 'ship' ? 'shipped' : '';
}

/**
 * A medicine is in a checked bag, which may arrive late or not at all; also where the bag for the way home is to be
 * checked or sent, and the medicines were to stay with the patient.
 */
export function medicineNotInCabin(facts: TripFacts): readonly Trouble[] {
  const checked = (facts.trip.packing?.medicines ?? []).filter(({ bag }) => bag === 'checked').length;
  if (checked === 0 || isHomeAgain(facts)) return [];
  return [{
    about: 'medicines', severity: 'blocked', itemIds: [], days: [], params: { count: checked, sent: sentBy(facts) },
    fixes: [changeFix('travel-bag', { type: 'keep-medicines-in-cabin' })],
  }];
}
