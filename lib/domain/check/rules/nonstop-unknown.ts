import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flightForm, looksForFlight } from '../nonstop';
import type { Trouble } from '../types';

/** No non-stop is known from home, and the way in is not booked yet. */
export function nonstopUnknown(facts: TripFacts): readonly Trouble[] {
  const { routes, home } = facts.trip;
  if (routes?.nonstop !== 'unknown' || !looksForFlight(facts)) return [];
  const { airport = '', city = '' } = routes.nearest ?? {};
  const nearest = routes.nearest ? [{ ...flightForm(facts, 'nearest-airport'), params: { airport, city } }] : [];
  return [{
    about: 'way-in', severity: 'tip', itemIds: [], days: [], params: { home: home.city, airport, city },
    fixes: [...nearest, wayFix('ask-airline', 'keep')],
  }];
}
