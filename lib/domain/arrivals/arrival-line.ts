import type { Day, Instant } from '../calendar/types';
import type { Finding, FindingParams } from '../check/types';
import { AIRLINES } from '../flights/airlines';
import type { TripLayout } from '../itinerary/layout';
import type { Item, ItemKind, Leg, TravelMode } from '../itinerary/types';
import { surgeryHour } from '../plan/surgery-hour';
import { ribbonOf } from '../ribbon/ribbon-of';
import { arrivalOn, departureOn, leavingOf } from './landing';
import { foldForSearch } from './search-text';
import type { ArrivalFacts, ArrivalLine } from './types';

/** More are read on the trip itself. */
const MOST_FINDINGS = 12;

const CODES: ReadonlyMap<string, string> = new Map(AIRLINES.map(({ code, name }) => [name, code]));

/** "UA 1408": by the airline's code where it is known, as tickets and boards of airports name it. */
function flightName({ carrier, flightNumber }: Leg): string {
  return [CODES.get(carrier) ?? carrier, flightNumber].filter(Boolean).join(' ');
}

/** What takes off in New York. */
function firstFlight(journey: Item | null): string {
  const [first] = journey?.legs ?? [];
  return first ? flightName(first) : '';
}

const MODES: Readonly<Partial<Record<ItemKind, TravelMode>>> = { FLIGHT: 'FLY', TRAIN: 'TRAIN', CAR: 'CAR' };

/** By what is entered: who meant to drive may fly after all. */
const modeOf = (journey: Item | null, { trip }: TripLayout): TravelMode => (journey && MODES[journey.kind]) ?? trip.home.mode;

function surgeryMoment({ trip }: TripLayout): Instant | null {
  if (trip.procedure !== 'consultation') return surgeryHour(trip);
  const when = trip.items.find(({ purpose }) => purpose === 'CONSULTATION')?.when;
  return when?.type === 'timed' ? when.startsAt : null;
}

function ribbonLine({ trip }: TripLayout, open: readonly Finding[], today: Day): ArrivalLine['ribbon'] {
  return ribbonOf(trip, open, today).phases.map(({ phase, days, omitted }) => ({ phase, days: days.length + omitted }));
}

/** Who said something of a patient's health is kept encrypted, and a line is not: the trip itself tells the names. */
const NAMES: Readonly<FindingParams> = { saidBy: '', surgeon: '', numberBy: '' };

function withoutNames(params: FindingParams): FindingParams {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, NAMES[key] ?? value]));
}

function findingLines(open: readonly Finding[]): ArrivalLine['findings'] {
  const grave = open.filter(({ severity }) => severity !== 'tip').slice(0, MOST_FINDINGS);
  return grave.map(({ ruleId, severity, params, days }) => ({ ruleId, severity, params: withoutNames(params), days }));
}

/** What the line shows beside its columns. */
export function lineOf({ told, question }: ArrivalFacts, layout: TripLayout, open: readonly Finding[], today: Day): ArrivalLine {
  const { home, procedure, surgery, escort } = layout.trip;
  const journey = arrivalOn(layout);
  const last = journey?.legs.at(-1);
  return {
    homeCity: home.city, procedure, mode: modeOf(journey, layout),
    surgeryAt: surgeryMoment(layout)?.toISOString() ?? null,
    isSurgeryConfirmed: surgery.state === 'dated' && surgery.confirmedByCentre,
    flight: last ? flightName(last) : '', airport: last?.toAirport ?? '',
    leavesAt: leavingOf(layout).at?.toISOString() ?? null, flightHome: firstFlight(departureOn(layout)),
    ribbon: ribbonLine(layout, open, today),
    companion: { isAlone: told.travelsAlone, name: told.companionName, relation: told.companionRelation },
    escort: { state: escort.state, name: escort.name },
    interpreter: told.interpreter, diets: told.diets,
    findings: findingLines(open),
    question,
  };
}

/** A number is found with its space and without it, by the airline's code and by its name. */
const spellings = (leg: Leg): readonly string[] => [flightName(leg), flightName(leg).replaceAll(' ', ''), leg.carrier];

/** What the board's search looks through. */
export function searchOf({ patientName, trip: { home, items } }: ArrivalFacts): string {
  const flights = items.flatMap(({ legs }) => legs.flatMap(spellings));
  return foldForSearch([...new Set([patientName, home.city, home.airport ?? '', ...flights])].join(' '));
}
