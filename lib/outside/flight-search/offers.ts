import { z } from 'zod';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK_AIRPORTS, type LiveOffer, type NewYorkAirport } from '@/lib/domain/flights/types';

/** What Mendway asks: an airport, a day, and nothing of whoever asks. */
export interface FlightQuestion {
  readonly origin: string;
  readonly day: Day;
}

const code = z.string().max(3).nullable();
const airport = z.object({ iata_code: code });
const airline = z.object({ iata_code: code, name: z.string().trim().min(1).max(120) });
const flightNumber = z.string().max(8);
const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/).transform((text) => text.slice(0, 16));

const segmentSchema = z.object({
  origin: airport,
  destination: airport,
  departing_at: localTime,
  arriving_at: localTime,
  marketing_carrier: airline,
  marketing_carrier_flight_number: flightNumber,
  operating_carrier: airline,
  operating_carrier_flight_number: flightNumber.nullish(),
  stops: z.array(z.unknown()).max(20),
});

type Segment = z.output<typeof segmentSchema>;

const offerSchema = z.object({ slices: z.array(z.object({ segments: z.array(segmentSchema).max(20) })).max(10) });

/** The part of Duffel's documented offer request that we read; whatever else it holds is dropped here. */
export const offerRequestSchema = z.object({ live_mode: z.boolean(), offers: z.array(offerSchema).max(3000) });

type Offer = z.output<typeof offerSchema>;

/** The flights among the offers that fly from there to New York on that day without a stop; each once, first to leave first. */
export function nonstopOffers(offers: readonly Offer[], asked: FlightQuestion): readonly LiveOffer[] {
  const byFlight = new Map<string, Segment>();
  for (const segment of offers.flatMap(nonstopSegment)) {
    const known = byFlight.get(flightOf(segment));
    if (!known || rank(segment) < rank(known)) byFlight.set(flightOf(segment), segment);
  }
  return [...byFlight.values()].flatMap((segment) => liveOffer(segment, asked)).sort(byDeparture);
}

/** One flight from end to end: one slice, one segment, and no stop on the way. */
function nonstopSegment({ slices }: Offer): readonly Segment[] {
  const segments = slices.flatMap((slice) => slice.segments);
  return slices.length === 1 && segments.length === 1 ? segments.filter(({ stops }) => stops.length === 0) : [];
}

/** Airlines sell each other's flights; what leaves and lands together, flown by the same airline, is one flight. */
const flightOf = (segment: Segment): string =>
  [segment.origin.iata_code, segment.destination.iata_code, segment.departing_at, segment.arriving_at, segment.operating_carrier.name].join(' ');

/** By whose name a flight is told: the airline that flies it, else the one whose number it flies under. */
function rank(segment: Segment): number {
  if (segment.marketing_carrier.iata_code === segment.operating_carrier.iata_code) return 0;
  return segment.marketing_carrier_flight_number === segment.operating_carrier_flight_number ? 1 : 2;
}

function liveOffer(segment: Segment, { origin, day }: FlightQuestion): readonly LiveOffer[] {
  const destination = NEW_YORK_AIRPORTS.find((one): one is NewYorkAirport => one === segment.destination.iata_code);
  const { iata_code: carrier, name: carrierName } = segment.marketing_carrier;
  // The code of an airport can be a city's too (HOU): then the answer tells of its other airports as well.
  if (!destination || !carrier || segment.origin.iata_code !== origin || !segment.departing_at.startsWith(day)) return [];
  const { marketing_carrier_flight_number, departing_at: departs, arriving_at: arrives } = segment;
  return [{ carrier, carrierName, flightNumber: marketing_carrier_flight_number, origin, destination, departs, arrives }];
}

const byDeparture = (a: LiveOffer, b: LiveOffer): number =>
  a.departs.localeCompare(b.departs) || a.destination.localeCompare(b.destination) || a.carrier.localeCompare(b.carrier);
