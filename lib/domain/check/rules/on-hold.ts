import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flightsIn, flightTrouble, RECORD_WORD } from '../flying-home';
import type { Trouble } from '../types';

/** The clinician's last word is "not yet" or withdrawn, or a hold is set. */
export function onHold(facts: TripFacts): readonly Trouble[] {
  return flightsIn(facts, 'on-hold').map((home) => {
    const later = wayFix('change-flight', 'change-item', { day: '' }, home.flight.item.id);
    return flightTrouble(facts, home, 'blocked', {}, [RECORD_WORD, later]);
  });
}
