import type { TripLayout } from '../../itinerary/layout';
import { isInAskBeforeDays } from '../../recovery/flight-home';
import { hospitalNights, plannedFollowUp } from '../../recovery/windows';
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

/**
 * When to ask for a letter for a flight on that day, all days as offsets: at the follow-up when a letter from there is
 * young enough, else as early as it may be dated. Not before the patient leaves the hospital: until then nobody can
 * write how the surgery went.
 */
export function letterChance(layout: TripLayout, day: number, notBefore = -Infinity): Chance {
  const visit = plannedFollowUp(layout)?.span.from;
  const first = Math.max(day - LETTER_DAYS, hospitalNights(layout.trip.profile).until, notBefore);
  return visit !== undefined && visit >= first && visit < day ? { offset: visit, ask: 'visit' } : { offset: Math.min(first, day), ask: 'before' };
}

/** A booked flight home in the ask-before days: a letter helps when the airline asks. */
export function flyLetter(facts: TripFacts): readonly Trouble[] {
  return flightsWithout(facts, NOTE).filter(({ flight }) => isInAskBeforeDays(facts.trip, flight)).map((home) => {
    const { offset, ask } = letterChance(facts.layout, home.flight.span.from, facts.today ?? undefined);
    return flightTip(facts, home, NOTE, offset, { ask, daysBefore: NOTE.daysBefore });
  });
}
