import { contains } from '../calendar/spans';
import { landingDay } from '../itinerary/journeys';
import type { Placed } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import type { TripFacts } from './facts';
import { isMeeting } from './meeting';

export interface Outside {
  readonly side: 'before' | 'after';
  readonly journey: Placed;
}

/** Wholly before the journey begins; without clock times only days count. What it overlaps is a clash. */
function liesBefore(placed: Placed, journey: Placed): boolean {
  const [own, way] = [placed.item.when, journey.item.when];
  return own.type === 'timed' && way.type === 'timed' ? own.endsAt <= way.startsAt : placed.span.until <= landingDay(journey);
}

function liesAfter(placed: Placed, journey: Placed): boolean {
  const [own, way] = [placed.item.when, journey.item.when];
  return own.type === 'timed' && way.type === 'timed' ? own.startsAt >= way.endsAt : placed.span.from > journey.span.from;
}

/** Outings, and visitors who come in person. A stay may be longer than the trip; a note is nowhere. */
function isInCity({ kind, place }: Item): boolean {
  return kind === 'OUTING' || (kind === 'VISIT' && place !== 'REMOTE');
}

/** The surgery, and visits to the centre or at the stay; others may be at home. */
function isCareInCity(trip: Trip, { item, span }: Placed): boolean {
  if (item.kind === 'SURGERY') return contains(span, 0);
  return isMeeting(trip, item) && (item.place === 'CENTRE' || item.place === 'STAY');
}

/** Whether the item lies before the way in or after the way home. That the way in is late for a visit, `lands-too-late` says. */
export function outsideOf({ trip, journeyIn, journeyHome }: TripFacts, placed: Placed): Outside | null {
  const inCity = isInCity(placed.item);
  if (inCity && journeyIn && liesBefore(placed, journeyIn)) return { side: 'before', journey: journeyIn };
  const needsCity = inCity || isCareInCity(trip, placed);
  if (needsCity && journeyHome && liesAfter(placed, journeyHome)) return { side: 'after', journey: journeyHome };
  return null;
}
