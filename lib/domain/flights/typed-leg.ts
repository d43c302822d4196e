import type { LegDraft, Made } from '../itinerary/make-item';
import { type Problem, problem } from '../problem';
import { findAirline } from './airline-search';
import { type Airport, airportLabel, resolveAirport } from './airport-search';
import { readFlightNumber } from './flight-number';

/** A leg as somebody typed it: airports by city, name or code, the airline by name or code. */
export interface TypedLeg extends LegDraft {
  /** Somebody said that an airline which we do not know is right as it stands. */
  readonly keepsCarrier: boolean;
}

const MOST_CHOICES = 6;

/** What stands beside the question whether an airline that we do not know is right. */
export const CARRIER_KEPT = 'carrierKept';

/** The leg with the codes of its airports and the airline's own name, or everything about it that has to be corrected. */
export function takeLeg({ keepsCarrier, ...typed }: TypedLeg, airports: readonly Airport[], named: (field: string) => string): Made<LegDraft> {
  const from = airportMeant(typed.fromAirport, airports, named('fromAirport'));
  const to = airportMeant(typed.toAirport, airports, named('toAirport'));
  const service = serviceMeant(typed, keepsCarrier, named);
  const problems = [from, to, service].flatMap((part) => ('problems' in part ? part.problems : []));
  if ('problems' in from || 'problems' in to || 'problems' in service) return { problems };
  return { made: { ...typed, ...service.made, fromAirport: from.made, toAirport: to.made } };
}

function airportMeant(text: string, airports: readonly Airport[], field: string): Made<string> {
  if (text.trim() === '') return { problems: [problem(field, 'required')] };
  const answer = resolveAirport(airports, text, MOST_CHOICES);
  switch (answer.type) {
    case 'found':
      return { made: answer.airport.iata };
    case 'unknown':
      return { problems: [problem(field, 'unknown-airport')] };
    case 'several':
      return { problems: [whichAirport(field, answer.airports)] };
  }
}

/** Asked with a button for each: pressing one sends the form again with that airport in the field. */
function whichAirport(field: string, airports: readonly Airport[]): Problem {
  const choices = airports.map((airport) => {
    const value = airportLabel(airport);
    return { name: field, value, code: 'this-airport', params: { place: value, name: airport.name } };
  });
  return { ...problem(field, 'several-airports', { end: field.endsWith('fromAirport') ? 'from' : 'to' }), choices };
}

type Service = Pick<LegDraft, 'carrier' | 'flightNumber'>;

function serviceMeant({ carrier, flightNumber }: Service, keepsCarrier: boolean, named: (field: string) => string): Made<Service> {
  const read = flightNumber === '' ? { airline: null, number: '' } : readFlightNumber(flightNumber);
  if (!read) return { problems: [problem(named('flightNumber'), 'not-a-flight-number')] };
  const airline = findAirline(carrier);
  if (carrier === '' && read.airline === null) return { made: { carrier: '', flightNumber: read.number } };
  if (carrier === '') return keptCarrier(read.airline ?? '', read.number, keepsCarrier, named);
  if (read.airline !== null && read.airline !== airline?.code) {
    return { problems: [problem(named('flightNumber'), 'number-of-other-airline', { code: read.airline, name: airline?.name ?? carrier })] };
  }
  return keptCarrier(carrier, read.number, keepsCarrier, named);
}

function keptCarrier(typed: string, flightNumber: string, keepsCarrier: boolean, named: (field: string) => string): Made<Service> {
  const airline = findAirline(typed);
  if (airline) return { made: { carrier: airline.name, flightNumber } };
  return keepsCarrier ? { made: { carrier: typed, flightNumber } } : { problems: [problem(named(CARRIER_KEPT), 'unknown-airline', { name: typed })] };
}
