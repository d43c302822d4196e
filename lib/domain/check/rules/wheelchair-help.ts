import type { TripFacts } from '../facts';
import { type FlightNote, flightsWithout, flightTip } from '../flight-notes';
import type { Trouble } from '../types';

const NOTE: FlightNote = { purpose: 'WHEELCHAIR', daysBefore: 7 };
const DAYS_AHEAD = 2;

/** For words: whoever helps with the wheelchair is to lift the bag too. */
function needsPorter({ trip }: TripFacts): 'yes' | 'no' {
  return trip.packing?.homeBagPlan === 'porter' ? 'yes' : 'no';
}

/** A booked flight home in the weeks in which lifting is limited: ask for help, best 48 hours ahead. Nobody requires it. The limit itself is medical. */
export function wheelchairHelp(facts: TripFacts): readonly Trouble[] {
  const { lift } = facts.trip.profile;
  if (!lift) return [];
  return flightsWithout(facts, NOTE)
    .filter(({ flight: { item, span } }) => span.from < lift.weeks * 7 && !item.booking?.assistanceAskedOn)
    .map((home) => flightTip(facts, home, NOTE, home.flight.span.from - DAYS_AHEAD, { porter: needsPorter(facts) }));
}
