import type { FlightHome, TripFacts } from '../facts';
import { flightsIn, flightTrouble, laterFlight, RECORD_WORD } from '../flying-home';
import type { Trouble } from '../types';

function reasonOf({ trip }: TripFacts, { flight }: FlightHome): 'days' | 'follow-up' {
  return flight.span.from < trip.profile.avoidFlyingUntil ? 'days' : 'follow-up';
}

/** A flight home before `avoidFlyingUntil`, or on or before the follow-up that must come first. */
export function fliesHomeTooSoon(facts: TripFacts): readonly Trouble[] {
  return flightsIn(facts, 'too-soon').map((home) =>
    flightTrouble(facts, home, 'blocked', { reason: reasonOf(facts, home) }, [laterFlight(facts, home), RECORD_WORD]));
}
