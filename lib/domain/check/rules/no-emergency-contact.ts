import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

/** The emergency card names nobody to call. */
export function noEmergencyContact(facts: TripFacts): readonly Trouble[] {
  if (facts.trip.emergencyContacts !== 0 || isHomeAgain(facts)) return [];
  return [{ about: 'card', severity: 'warning', itemIds: [], days: [], params: {}, fixes: [wayFix('add-contact', 'emergency-card')] }];
}
