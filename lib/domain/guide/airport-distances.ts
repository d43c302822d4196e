import { kilometresBetween, type Spot } from '../flights/distance';
import { NEW_YORK_AIRPORTS, type NewYorkAirport } from '../flights/types';

/** Where New York's airports lie, from the list of airports; rough distances need no more. */
const AIRPORT_SPOTS: Readonly<Record<NewYorkAirport, Spot>> = {
  JFK: { latitude: 40.6398, longitude: -73.7789 },
  LGA: { latitude: 40.7772, longitude: -73.8726 },
  EWR: { latitude: 40.6925, longitude: -74.1687 },
};

export interface AirportDistance {
  readonly airport: NewYorkAirport;
  readonly kilometres: number;
}

/** In a straight line, the nearest first. Roads are longer. */
export const airportDistances = (spot: Spot): readonly AirportDistance[] =>
  NEW_YORK_AIRPORTS.map((airport) => ({ airport, kilometres: kilometresBetween(AIRPORT_SPOTS[airport], spot) })).sort((a, b) => a.kilometres - b.kilometres);

/** What somebody may mean by New York: its five boroughs and what lies around them. */
const FAR_FROM_NEW_YORK_KM = 100;

export const isNearNewYork = (spot: Spot): boolean => kilometresBetween(AIRPORT_SPOTS.LGA, spot) <= FAR_FROM_NEW_YORK_KM;
