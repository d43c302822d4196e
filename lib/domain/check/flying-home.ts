import { namedDay, wholeDays } from '../itinerary/layout';
import { latestWord, type FlightHomeState } from '../recovery/flight-home';
import { speakerBehind } from '../recovery/profile-numbers';
import { firstHomeOffset, plannedFollowUp } from '../recovery/windows';
import type { FlightHome, TripFacts } from './facts';
import { changeFix, wayFix } from './fixes';
import { flagDays, isOnlyPlanned } from './item-facts';
import type { FindingParams, Fix, Severity, Trouble } from './types';

export const RECORD_WORD: Fix = wayFix('record-word', 'record-word');

export function flightsIn(facts: TripFacts, state: FlightHomeState): readonly FlightHome[] {
  return facts.flightsHome.filter((flight) => flight.state === state);
}

/** After the day of the follow-up nothing but a word helps, so no day is offered any more. */
function isFirstDayOpen({ layout, today }: TripFacts): boolean {
  if (today === null) return true;
  const followUp = plannedFollowUp(layout);
  return today < firstHomeOffset(layout) && (!followUp || today < followUp.span.until);
}

/** The flight on the first day to ask about: moved at once while it is only planned, else by the person. */
export function laterFlight(facts: TripFacts, { flight }: FlightHome): Fix {
  const { layout } = facts;
  const offset = firstHomeOffset(layout);
  const itemId = flight.item.id;
  const params = { day: namedDay(layout, offset) };
  if (!isOnlyPlanned(flight.item) || !isFirstDayOpen(facts)) return wayFix('change-flight', 'change-item', params, itemId);
  const when = wholeDays(layout, { from: offset, until: offset + 1 });
  return changeFix('move-to-first-day', { type: 'move-item', itemId, when }, params);
}

function paramsOf({ layout, trip }: TripFacts, { flight }: FlightHome): FindingParams {
  const followUp = plannedFollowUp(layout);
  const word = latestWord(trip, 'fly');
  return {
    day: namedDay(layout, flight.span.from),
    firstDay: namedDay(layout, firstHomeOffset(layout)),
    followUp: followUp ? namedDay(layout, followUp.span.from) : '',
    avoidUntil: trip.profile.avoidFlyingUntil,
    askUntil: trip.profile.askBeforeFlyingUntil,
    word: word?.word ?? '', saidBy: word?.saidBy ?? '', saidOn: word?.saidOn ?? '',
    hold: trip.hold ? 'yes' : 'no', surgeon: trip.hold?.saidBy ?? '', numberBy: speakerBehind(trip, 'avoidFlyingUntil'),
  };
}

export function flightTrouble(facts: TripFacts, home: FlightHome, severity: Severity, more: FindingParams, fixes: readonly Fix[]): Trouble {
  return {
    severity,
    itemIds: [home.flight.item.id],
    days: flagDays(facts.layout, home.flight.span.from),
    params: { ...paramsOf(facts, home), ...more },
    fixes,
  };
}
