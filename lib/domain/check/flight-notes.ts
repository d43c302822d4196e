import { namedDay, placedWith, wholeDays, type Placed } from '../itinerary/layout';
import type { Item } from '../itinerary/types';
import { noteFix, type NotePurpose } from './drafted-note';
import { hasLeft, type FlightHome, type TripFacts } from './facts';
import { flagDays } from './item-facts';
import type { FindingParams, Fix, Trouble } from './types';

/** What is arranged before a flight home, and how many days before it still counts. */
export interface FlightNote {
  readonly purpose: NotePurpose;
  readonly daysBefore: number;
}

function isArranged({ layout }: TripFacts, flight: Placed, { purpose, daysBefore }: FlightNote): boolean {
  const earliest = flight.span.from - daysBefore;
  return placedWith(layout, 'NOTE', purpose).some(({ span }) => span.from >= earliest && span.from < flight.span.until);
}

const isBooked = ({ state }: Item): boolean => state === 'BOOKED';

/** The booked flights home that are still to leave and have no such note. */
export function flightsWithout(facts: TripFacts, note: FlightNote): readonly FlightHome[] {
  return facts.flightsHome.filter(({ flight }) => isBooked(flight.item) && !hasLeft(facts, flight) && !isArranged(facts, flight, note));
}

/** The note on that day before the flight, or today when the day has passed. */
function reminder({ layout, today }: TripFacts, { purpose }: FlightNote, offset: number): Fix {
  const from = Math.max(offset, today ?? -Infinity);
  return noteFix('add-note', purpose, wholeDays(layout, { from, until: from + 1 }), { day: namedDay(layout, from) });
}

/** The tip with its reminder. */
export function flightTip(facts: TripFacts, { flight }: FlightHome, note: FlightNote, offset: number, params: FindingParams): Trouble {
  return {
    severity: 'tip',
    itemIds: [flight.item.id],
    days: flagDays(facts.layout, flight.span.from),
    params: { day: namedDay(facts.layout, flight.span.from), ...params },
    fixes: [reminder(facts, note, offset)],
  };
}
