import { type AirportSpot, type NearAirport, nearestBeside } from '@/lib/domain/flights/nearest';
import { currentRoutes, nonstopAnswer } from '@/lib/domain/flights/nonstop-answer';
import type { LiveAnswer, NonstopAnswer } from '@/lib/domain/flights/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { listAirports } from '@/lib/data/reference';
import { listRoutes } from '@/lib/data/routes';
import type { LiveQuestion } from '@/lib/input/live-question';
import { isLiveSearchOn, liveNonstopsFor } from './live-nonstops';
import { requestContext } from './request';

/** What the screen of flights knows of non-stops from home, and the names of airports. */
export interface NonstopKnowledge {
  /** Null where home has no airport that we know. */
  readonly home: AirportSpot | null;
  readonly answer: NonstopAnswer;
  /** Empty while somebody is known to fly non-stop from home. */
  readonly nearest: readonly NearAirport[];
  /** Null: nobody asked. */
  readonly live: LiveAnswer | null;
  /** Whether there is anybody to ask. */
  readonly mayAsk: boolean;
  /** The city of an airport; its code where nobody knows the city. */
  readonly cityOf: (iata: string) => string;
}

const NEAREST_SHOWN = 3;

/** Asks only what the reader asked for: a link that somebody sends along asks about their own home alone. */
async function liveAnswer(trip: Trip, question: LiveQuestion | null, now: Date): Promise<LiveAnswer | null> {
  if (!question || question.origin !== trip.home.airport || !isLiveSearchOn()) return null;
  const { actor, address } = await requestContext();
  return liveNonstopsFor({ actor, address }, { ...question, now });
}

export async function nonstopKnowledge(trip: Trip, question: LiveQuestion | null, now: Date): Promise<NonstopKnowledge> {
  const [airports, routes, live] = await Promise.all([listAirports(), listRoutes(), liveAnswer(trip, question, now)]);
  const cities = new Map(airports.map(({ iata, city }) => [iata, city]));
  const home = airports.find(({ iata }) => iata === trip.home.airport) ?? null;
  const answer: NonstopAnswer = home ? nonstopAnswer(home.iata, routes, live ?? { state: 'off' }, now) : { state: 'unknown' };
  return {
    home, live, answer, mayAsk: isLiveSearchOn(),
    nearest: home ? nearestBeside(answer, home, airports, currentRoutes(routes, now), NEAREST_SHOWN) : [],
    cityOf: (iata) => cities.get(iata) ?? iata,
  };
}
