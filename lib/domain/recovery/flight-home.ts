import { flightsHome, isLongFlight } from '../itinerary/journeys';
import { layOut, todayOf, type Placed, type TripLayout } from '../itinerary/layout';
import type { Clearance, Trip } from '../itinerary/types';
import { firstHomeOffset, missedFollowUp, plannedFollowUp } from './windows';

/**
 * How a flight home stands. `needs-no-word`: neither a follow-up nor the days since surgery ask for
 * the surgeon's yes, as after a consultation.
 */
export type FlightHomeState = 'too-soon' | 'waiting' | 'no-word' | 'on-hold' | 'cleared' | 'needs-no-word';

const STRICTNESS: Readonly<Record<Clearance['word'], number>> = { yes: 0, 'not-yet': 1, withdrawn: 2 };

/** The latest recorded wins; of two recorded at once, the stricter. */
function later(a: Clearance, b: Clearance): Clearance {
  const difference = b.recordedAt.getTime() - a.recordedAt.getTime();
  if (difference === 0) return STRICTNESS[b.word] > STRICTNESS[a.word] ? b : a;
  return difference > 0 ? b : a;
}

/** The clinician's word that counts, or null when none is recorded. */
export function latestWord(trip: Trip, kind: Clearance['kind']): Clearance | null {
  const words = trip.clearances.filter((clearance) => clearance.kind === kind);
  return words.length === 0 ? null : words.reduce(later);
}

/** The word that counts is a yes, said on surgery day or later: an earlier one cannot know how the surgery went. */
export function isClearedToFly(trip: Trip): boolean {
  const word = latestWord(trip, 'fly');
  return word?.word === 'yes' && trip.surgery.state === 'dated' && word.saidOn >= trip.surgery.on;
}

function isOnHold(trip: Trip): boolean {
  const word = latestWord(trip, 'fly')?.word;
  return trip.hold !== null || word === 'not-yet' || word === 'withdrawn';
}

/** The first day after those in which one asks before that flight; some procedures ask longer before a long one. */
export function askBeforeUntil({ profile }: Trip, { item }: Placed): number {
  const long = isLongFlight(item) ? profile.askBeforeLongFlightUntil : null;
  return long ?? profile.askBeforeFlyingUntil;
}

/** Whether the flight lies in the days in which one asks before flying. */
export function isInAskBeforeDays(trip: Trip, flight: Placed): boolean {
  return flight.span.from < askBeforeUntil(trip, flight);
}

function needsWord(trip: Trip, flight: Placed): boolean {
  return trip.profile.followUpBeforeFlying || isInAskBeforeDays(trip, flight);
}

/**
 * The first day on which a word should be there: after the follow-up, else the day of the flight. A visit that nobody
 * came to brings none, so that nothing is left to wait for.
 */
function wordDue(layout: TripLayout, flight: Placed): number {
  const missed = missedFollowUp(layout);
  if (missed) return missed.span.from;
  const followUp = plannedFollowUp(layout);
  return followUp ? Math.min(followUp.span.until, flight.span.from) : flight.span.from;
}

/** `today` as an offset; null while the surgery date is unknown. */
export function stateOfFlight(layout: TripLayout, flight: Placed, today: number | null): FlightHomeState {
  const { trip } = layout;
  if (isOnHold(trip)) return 'on-hold';
  if (isClearedToFly(trip)) return 'cleared';
  if (flight.span.from < firstHomeOffset(layout)) return 'too-soon';
  if (!needsWord(trip, flight)) return 'needs-no-word';
  return today !== null && today >= wordDue(layout, flight) ? 'no-word' : 'waiting';
}

/** The state of the first flight home; null when nobody flies home. */
export function flightHomeState(trip: Trip, now: Date): FlightHomeState | null {
  const layout = layOut(trip);
  const flight = flightsHome(layout)[0];
  return flight ? stateOfFlight(layout, flight, todayOf(layout, now)) : null;
}
