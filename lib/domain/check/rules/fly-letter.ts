import type { Placed } from '../../itinerary/layout';
import { isInAskBeforeDays } from '../../recovery/flight-home';
import { plannedFollowUp } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { type FlightNote, flightsWithout, flightTip } from '../flight-notes';
import type { Trouble } from '../types';

/** 14 CFR 382.23(b): where an airline may ask for a certificate, one dated within 10 days of the flight. */
export const LETTER_DAYS = 10;
const NOTE: FlightNote = { purpose: 'LETTER', daysBefore: LETTER_DAYS };

interface Chance {
  readonly offset: number;
  readonly ask: 'visit' | 'before';
}

/** At the follow-up, when it is in time. */
function whenToAsk({ layout, today }: TripFacts, flight: Placed): Chance {
  const visit = plannedFollowUp(layout)?.span.from;
  const [first, last] = [Math.max(flight.span.from - NOTE.daysBefore, today ?? -Infinity), flight.span.from];
  return visit !== undefined && visit >= first && visit < last ? { offset: visit, ask: 'visit' } : { offset: first, ask: 'before' };
}

/** A booked flight home in the ask-before days: a letter helps when the airline asks. */
export function flyLetter(facts: TripFacts): readonly Trouble[] {
  return flightsWithout(facts, NOTE).filter(({ flight }) => isInAskBeforeDays(facts.trip, flight)).map((home) => {
    const { offset, ask } = whenToAsk(facts, home.flight);
    return flightTip(facts, home, NOTE, offset, { ask, daysBefore: NOTE.daysBefore });
  });
}
