import type { Day } from '../calendar/types';
import type { Made } from '../itinerary/make-item';
import type { Booking, Trip } from '../itinerary/types';
import { problem } from '../problem';

const NOTHING_KNOWN: Booking = { code: '', phone: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };

/** The trip once somebody asked the airline of that flight for wheelchair help; the first day on which it was asked stays. */
export function helpAsked(trip: Trip, itemId: string, on: Day): Made<Trip> {
  const flight = trip.items.find(({ id, kind }) => id === itemId && kind === 'FLIGHT');
  if (!flight) return { problems: [problem(null, 'not-found')] };
  if (flight.booking?.assistanceAskedOn) return { made: trip };
  const booking = { ...(flight.booking ?? NOTHING_KNOWN), assistanceAskedOn: on };
  return { made: { ...trip, items: trip.items.map((item) => (item.id === itemId ? { ...item, booking } : item)) } };
}
