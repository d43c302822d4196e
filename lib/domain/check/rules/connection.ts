import type { Item } from '../../itinerary/types';
import { isGone, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { startDays } from '../item-facts';
import type { Trouble } from '../types';

/** Changes of planes and landings on the way; 0 while no leg is known. */
export function stopsOf(flight: Item): number {
  return flight.legs.reduce((stops, leg) => stops + leg.technicalStops, Math.max(flight.legs.length - 1, 0));
}

function troubleOf(flight: Item, stops: number, known: boolean): Trouble {
  return {
    severity: known ? 'warning' : 'tip',
    itemIds: [flight.id],
    days: startDays(flight),
    params: {
      stops, known: known ? 'yes' : 'no', purpose: flight.purpose ?? '',
      from: flight.legs[0]?.fromAirport ?? '', to: flight.legs.at(-1)?.toAirport ?? '', via: flight.legs[0]?.toAirport ?? '',
      landings: flight.legs.length > 1 ? 'change' : 'technical',
    },
    fixes: [wayFix('see-non-stops', 'change-item', {}, flight.id), wayFix('keep', 'keep')],
  };
}

/** A flight of more than one leg, or one that lands on the way. Flights without legs say nothing yet. */
export function connection({ trip, now }: TripFacts): readonly Trouble[] {
  return trip.items.flatMap((item) => {
    const stops = item.kind === 'FLIGHT' && !isGone(item, now) ? stopsOf(item) : 0;
    return stops > 0 ? [troubleOf(item, stops, trip.routes?.nonstop === 'known')] : [];
  });
}
