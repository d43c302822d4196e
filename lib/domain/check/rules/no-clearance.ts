import { namedDay } from '../../itinerary/layout';
import { missedFollowUp, plannedFollowUp } from '../../recovery/windows';
import { isOver, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flightsIn, flightTrouble, RECORD_WORD } from '../flying-home';
import type { FindingParams, Trouble } from '../types';

/** One that lies ahead, after the flight even, has nothing to do with a yes that is due now. */
function visitBehind({ layout, today }: TripFacts): FindingParams {
  const [followUp, missed] = [plannedFollowUp(layout), missedFollowUp(layout)];
  return {
    followUp: followUp && isOver(followUp.span, today) ? namedDay(layout, followUp.span.from) : '',
    missed: missed ? namedDay(layout, missed.span.from) : '',
  };
}

/** The follow-up is over or nobody came to it, or the day of the flight has come, and no yes is recorded. */
export function noClearance(facts: TripFacts): readonly Trouble[] {
  const another = missedFollowUp(facts.layout) ? [wayFix('another-visit', 'add-follow-up')] : [];
  return flightsIn(facts, 'no-word').map((home) => {
    const later = wayFix('change-flight', 'change-item', { day: '' }, home.flight.item.id);
    return flightTrouble(facts, home, 'blocked', visitBehind(facts), [...another, RECORD_WORD, later]);
  });
}
