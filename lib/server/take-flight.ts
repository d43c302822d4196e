import type { z } from 'zod';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Airport } from '@/lib/domain/flights/airport-search';
import { legsOnTrip } from '@/lib/domain/flights/duplicate-legs';
import { takeLeg } from '@/lib/domain/flights/typed-leg';
import { asChangeOf } from '@/lib/domain/itinerary/change-of';
import { type LegDraft, type Made, makeFlight } from '@/lib/domain/itinerary/make-item';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { listAirports } from '@/lib/data/reference';
import { type flightForm, legFieldName } from '@/lib/input/item-form';
import { done, type Outcome, refused } from './outcome';
import type { TripContext } from './perform';
import { saveItem } from './save-item';

type FlightInput = z.infer<typeof flightForm>;

/** Saves a flight as it was typed: airports and airlines by name or code, times on each airport's own clocks. */
export async function takeFlight(context: TripContext<'change-itinerary'>, input: FlightInput): Promise<Outcome> {
  const airports = await listAirports();
  const legs = takeLegs(input, airports);
  const problems = [...('problems' in legs ? legs.problems : []), ...askedLater(input, context.now)];
  if ('problems' in legs || problems.length > 0) return refused(problems);
  const make = (id: string, trip: Trip) => flightOn(trip, id, { ...input, legs: legs.made }, airports, fieldsOf(input));
  return saveItem(context, input, make, input.import ? backToImport(context.access.tripId, input.import) : undefined);
}

const backToImport = (tripId: string, importId: string) => (): Outcome => done(`/trips/${tripId}/flights/import/${importId}?done=yes`);

type FieldOf = (leg: number, field: string) => string;

/** A leg keeps the fields that it was typed in, also when one before it was left empty. */
const fieldsOf = ({ legs }: FlightInput): FieldOf => (leg, field) => legFieldName(legs[leg]?.position ?? leg, field);

function takeLegs(input: FlightInput, airports: readonly Airport[]): Made<readonly LegDraft[]> {
  const fieldOf = fieldsOf(input);
  const taken = input.legs.map((leg, index) => takeLeg(leg, airports, (field) => fieldOf(index, field)));
  const problems = taken.flatMap((leg) => ('problems' in leg ? leg.problems : []));
  return problems.length > 0 ? { problems } : { made: taken.flatMap((leg) => ('made' in leg ? [leg.made] : [])) };
}

function askedLater({ booking }: FlightInput, now: Date): readonly Problem[] {
  const askedOn = booking?.assistanceAskedOn ?? null;
  return askedOn !== null && askedOn > dayIn(NEW_YORK, now) ? [problem('assistanceAskedOn', 'day-not-yet')] : [];
}

type FlightTaken = Omit<FlightInput, 'legs'> & { readonly legs: readonly LegDraft[] };

function flightOn(trip: Trip, id: string, flight: FlightTaken, airports: readonly Airport[], fieldOf: FieldOf): Made<Item> {
  const zones = new Map(airports.map(({ iata, zone }) => [iata, zone]));
  const result = asChangeOf(trip, id, makeFlight(id, flight, (iata) => zones.get(iata) ?? null, fieldOf));
  const doubled = 'made' in result ? legsOnTrip(trip, result.made, fieldOf) : [];
  return doubled.length > 0 ? { problems: doubled } : result;
}
