import { contains } from '../../calendar/spans';
import { addDays } from '../../calendar/days';
import type { Day } from '../../calendar/types';
import { isLongFlight } from '../../itinerary/journeys';
import type { Item, Trip } from '../../itinerary/types';
import { noteFix } from '../drafted-note';
import { isGone, type TripFacts } from '../facts';
import { startDays } from '../item-facts';
import type { Trouble } from '../types';

function hasNote({ items }: Trip, day: Day): boolean {
  return items.some(({ purpose, when }) => purpose === 'STAND_UP' && when.type === 'days' && contains(when, day));
}

function troubleOf({ trip }: TripFacts, flight: Item): readonly Trouble[] {
  return startDays(flight).filter((day) => !hasNote(trip, day)).map((day) => ({
    severity: 'tip',
    itemIds: [flight.id],
    days: [day],
    params: { purpose: flight.purpose ?? '', day },
    fixes: [noteFix('add-note', 'STAND_UP', { type: 'days', from: day, until: addDays(day, 1) })],
  }));
}

/** A flight of over four hours. One without times says nothing yet. */
export function longFlight(facts: TripFacts): readonly Trouble[] {
  return facts.trip.items.flatMap((item) => {
    const isTimedFlight = item.kind === 'FLIGHT' && item.when.type === 'timed';
    return isTimedFlight && isLongFlight(item) && !isGone(item, facts.now) ? troubleOf(facts, item) : [];
  });
}
