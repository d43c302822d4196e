import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flightsIn, flightTrouble, RECORD_WORD } from '../flying-home';
import type { Trouble } from '../types';

/** The follow-up is over, or the day of the flight has come, and no yes is recorded. */
export function noClearance(facts: TripFacts): readonly Trouble[] {
  return flightsIn(facts, 'no-word').map((home) => {
    const later = wayFix('change-flight', 'change-item', { day: '' }, home.flight.item.id);
    return flightTrouble(facts, home, 'blocked', {}, [RECORD_WORD, later]);
  });
}
