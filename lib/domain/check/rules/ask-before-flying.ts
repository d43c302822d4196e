import { plannedFollowUp } from '../../recovery/windows';
import { isInAskBeforeDays } from '../../recovery/flight-home';
import type { FlightHome, TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flightsIn, flightTrouble, RECORD_WORD } from '../flying-home';
import type { Fix, Trouble } from '../types';

type Chance = 'today' | 'unasked' | 'later';

/** When the surgeon can be asked before the flight. */
function chanceToAsk({ layout, today }: TripFacts, { flight }: FlightHome): Chance {
  const followUp = plannedFollowUp(layout);
  if (!followUp || followUp.span.until > flight.span.from) return 'unasked';
  return today !== null && today >= followUp.span.from ? 'today' : 'later';
}

function fixesFor(chance: Chance, { trip, layout }: TripFacts): readonly Fix[] {
  const addVisit = chance === 'unasked' && trip.profile.followUpBeforeFlying && !plannedFollowUp(layout);
  return addVisit ? [wayFix('ask-at-follow-up', 'add-follow-up'), RECORD_WORD] : [RECORD_WORD];
}

/**
 * The flight home lies in the ask-before days without a yes, and the time to ask is now: no visit comes
 * before it, or the follow-up is today. While a follow-up is still to come the flight only waits.
 */
export function askBeforeFlying(facts: TripFacts): readonly Trouble[] {
  return flightsIn(facts, 'waiting').flatMap((home) => {
    const chance = chanceToAsk(facts, home);
    if (chance === 'later' || !isInAskBeforeDays(facts.trip, home.flight)) return [];
    return [flightTrouble(facts, home, 'warning', { reason: chance }, fixesFor(chance, facts))];
  });
}
