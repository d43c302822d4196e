import { type Airport, resolveAirport } from '../flights/airport-search';
import { KENNEDY, kilometresBetween, type Spot } from '../flights/distance';
import type { Home } from '../itinerary/types';

/**
 * How far home is, as the crow flies. `near`: a train or a car is worth a look first. `middle`: most of a day on the road.
 * `far`: days on the road. `overseas`: only a plane comes here.
 */
export type Reach = 'near' | 'middle' | 'far' | 'overseas';

export interface WayFromHome {
  readonly kilometres: number;
  readonly reach: Reach;
  /** Behind the wheel, without a stop; null where there is no road. */
  readonly drivingHours: number | null;
}

/** Mendway's own starting numbers: no source draws these lines, and the page says so. */
const NEAR_KM = 400;
const MIDDLE_KM = 1_000;
const LONGEST_ROAD_KM = 4_500;
const ROAD_IS_LONGER = 1.2;
const KM_AN_HOUR = 90;

/** From where a road leads to New York. */
const OVERLAND: ReadonlySet<string> = new Set(['US', 'CA', 'MX']);

function reachOf(kilometres: number, country: string): Reach {
  if (!OVERLAND.has(country) || kilometres > LONGEST_ROAD_KM) return 'overseas';
  if (kilometres > MIDDLE_KM) return 'far';
  return kilometres > NEAR_KM ? 'middle' : 'near';
}

export function wayFrom({ country, ...spot }: Spot & { readonly country: string }): WayFromHome {
  const kilometres = kilometresBetween(spot, KENNEDY);
  const reach = reachOf(kilometres, country);
  return { kilometres, reach, drivingHours: reach === 'overseas' ? null : Math.max(1, Math.round((kilometres * ROAD_IS_LONGER) / KM_AN_HOUR)) };
}

type Spotted = Airport & Spot;

const MOST_MEANT = 8;
/** Airports of one city lie closer than this. */
const SAME_PLACE_KM = 120;

/** Where home roughly lies: at its airport, else where the airports lie that are called as its city is; null where that is anybody's guess. */
export function spotOfHome<A extends Spotted>({ mode, airport, city }: Pick<Home, 'mode' | 'airport' | 'city'>, airports: readonly A[]): A | null {
  if (mode === 'LOCAL') return null;
  if (airport !== null) return airports.find(({ iata }) => iata === airport) ?? null;
  const [first, ...others] = meantBy(city, airports);
  return first && others.every((other) => kilometresBetween(first, other) <= SAME_PLACE_KM) ? first : null;
}

function meantBy<A extends Spotted>(city: string, airports: readonly A[]): readonly A[] {
  const meant = resolveAirport(airports, city, MOST_MEANT);
  if (meant.type === 'unknown') return [];
  const codes = meant.type === 'found' ? [meant.airport.iata] : meant.airports.map(({ iata }) => iata);
  return codes.flatMap((code) => airports.filter(({ iata }) => iata === code));
}
