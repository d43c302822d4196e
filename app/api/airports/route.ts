import { listAirports } from '@/lib/data/reference';
import { airportLabel, findAirports } from '@/lib/domain/flights/airport-search';
import { airportSearch } from '@/lib/input/airport-search';
import { publicHandler } from '@/lib/server/handler';

const MOST_SHOWN = 6;

/** Airports for a typed beginning, best first: `[{ code, label, name }]`. */
export const GET = publicHandler({
  deed: 'find-airport',
  schema: airportSearch,
  async run(_context, { q }) {
    const found = findAirports(await listAirports(), q, MOST_SHOWN);
    const shown = found.map((airport) => ({ code: airport.iata, label: airportLabel(airport), name: airport.name }));
    return Response.json(shown, { headers: { 'Cache-Control': 'public, max-age=600' } });
  },
});
