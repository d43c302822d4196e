import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Zone } from '@/lib/domain/calendar/types';
import { instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Home, Item, Leg, Trip, When } from '@/lib/domain/itinerary/types';
import { withSurgeryHour } from '@/lib/domain/plan/surgery-hour';

const MINUTE_MS = 60_000;

/** Where patients of the demo live, and how they come: flights that exist in kind, their numbers made up. */
export interface Place {
  readonly home: Home;
  readonly carrier: string;
  readonly number: number;
  readonly lands: string;
  readonly minutes: number;
  /** Where those change planes who do not fly non-stop. */
  readonly via: string;
}

function flown(city: string, zone: string, airport: string, country: string, carrier: string, number: number, lands: string, minutes: number, via: string): Place {
  return { home: { mode: 'FLY', city, zone: zone as Zone, airport, country }, carrier, number, lands, minutes, via };
}

const byLand = (mode: 'TRAIN' | 'CAR' | 'LOCAL', city: string, minutes: number): Place =>
  ({ home: { mode, city, zone: NEW_YORK, airport: null, country: 'US' }, carrier: '', number: 0, lands: '', minutes, via: '' });

export const PLACES: readonly Place[] = [
  flown('Denver', 'America/Denver', 'DEN', 'US', 'United Airlines', 1400, 'EWR', 235, 'ORD'),
  flown('Chicago', 'America/Chicago', 'ORD', 'US', 'American Airlines', 2300, 'LGA', 130, 'CLT'),
  flown('Miami', 'America/New_York', 'MIA', 'US', 'American Airlines', 1100, 'LGA', 185, 'CLT'),
  byLand('TRAIN', 'Philadelphia', 85),
  flown('London', 'Europe/London', 'LHR', 'GB', 'Virgin Atlantic', 25, 'JFK', 480, 'BOS'),
  flown('Honolulu', 'Pacific/Honolulu', 'HNL', 'US', 'Hawaiian Airlines', 50, 'JFK', 605, 'LAX'),
  byLand('CAR', 'Albany', 180),
  flown('Seattle', 'America/Los_Angeles', 'SEA', 'US', 'Alaska Airlines', 290, 'JFK', 320, 'ORD'),
  flown('San Juan', 'America/Puerto_Rico', 'SJU', 'US', 'JetBlue', 700, 'JFK', 230, 'MCO'),
  flown('Toronto', 'America/Toronto', 'YYZ', 'CA', 'Air Canada', 700, 'LGA', 95, 'YUL'),
  byLand('LOCAL', 'Brooklyn', 0),
  flown('Lisbon', 'Europe/Lisbon', 'LIS', 'PT', 'TAP Air Portugal', 200, 'EWR', 485, 'BOS'),
  byLand('TRAIN', 'Boston', 225),
];

const LANDINGS = ['09:40', '10:02', '11:48', '13:15', '14:32', '15:20', '16:05', '17:40', '18:10', '20:55'] as const;
const SURGERY_HOURS = ['06:30', '07:30', '09:00', '11:30'] as const;
const LATE = '22:50';
const HOUSES = [['Lindell House', '33 East 33rd Street'], ['The Marlow', '210 East 26th Street'], ['Gramercy Rooms', '144 East 23rd Street']] as const;

export interface Journey {
  readonly index: number;
  readonly place: Place;
  /** Nothing is booked yet where this is false. */
  readonly isBooked: boolean;
  /** Where it is not the plan's. */
  readonly landsOn: Day | null;
  readonly isLate: boolean;
  readonly changesPlanes: boolean;
}

const at = (day: Day, time: string): Date => settled(instantOf(day, time as ClockTime, NEW_YORK));
const dayOf = ({ when }: Item): Day | null => (when.type === 'days' ? when.from : null);
const turn = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T => list[index % list.length] as T;

function times(place: Place, end: Date): When {
  const startsAt = new Date(end.getTime() - place.minutes * MINUTE_MS);
  return { type: 'timed', startsAt, startsZone: place.home.zone, endsAt: end, endsZone: NEW_YORK };
}

/** Half of the way, an hour and ten at the airport between, the other half. */
function legsOf({ index, place, changesPlanes }: Journey, startsAt: Date, endsAt: Date): readonly Leg[] {
  const common = { carrier: place.carrier, technicalStops: 0 };
  const [from, to] = [{ fromAirport: place.home.airport ?? '', departsAt: startsAt, departsZone: place.home.zone }, { toAirport: place.lands, arrivesAt: endsAt, arrivesZone: NEW_YORK }];
  const number = (more: number): string => String(place.number + (index % 40) + more);
  if (!changesPlanes) return [{ ...common, ...from, ...to, flightNumber: number(0) }];
  const middle = (startsAt.getTime() + endsAt.getTime()) / 2;
  const [arrivesAt, departsAt] = [new Date(middle - 35 * MINUTE_MS), new Date(middle + 35 * MINUTE_MS)];
  return [
    { ...common, ...from, toAirport: place.via, arrivesAt, arrivesZone: NEW_YORK, flightNumber: number(40) },
    { ...common, ...to, fromAirport: place.via, departsAt, departsZone: NEW_YORK, flightNumber: number(80) },
  ];
}

function bookedIn(item: Item, journey: Journey): Item {
  const planned = journey.landsOn ?? dayOf(item);
  if (!planned) return item;
  const { index, place, isLate, changesPlanes } = journey;
  const slow = changesPlanes ? { ...place, minutes: place.minutes + 130 } : place;
  const when = times(slow, at(isLate ? addDays(planned, 1) : planned, isLate ? LATE : turn(LANDINGS, index * 3 + Math.floor(index / 20))));
  if (when.type !== 'timed') return item;
  const legs = item.kind === 'FLIGHT' ? legsOf(journey, when.startsAt, when.endsAt) : [];
  return { ...item, state: 'BOOKED', when, legs };
}

/** Home around noon, by the same airline. */
function bookedHome(item: Item, { index, place }: Journey): Item {
  const day = dayOf(item);
  if (!day) return item;
  const startsAt = at(day, turn(['10:30', '12:15', '13:40'] as const, index));
  const endsAt = new Date(startsAt.getTime() + place.minutes * MINUTE_MS);
  const when: When = { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: place.home.zone };
  const leg: Leg = {
    carrier: place.carrier, flightNumber: String(place.number + (index % 40) + 1), technicalStops: 0, fromAirport: place.lands, toAirport: place.home.airport ?? '',
    departsAt: startsAt, departsZone: NEW_YORK, arrivesAt: endsAt, arrivesZone: place.home.zone,
  };
  return { ...item, state: 'BOOKED', when, legs: item.kind === 'FLIGHT' ? [leg] : [] };
}

function stayFor({ items }: Trip, { index, landsOn }: Journey): readonly Item[] {
  const [planned, until] = ['ARRIVE', 'GO_HOME'].map((purpose) => items.find((item) => item.purpose === purpose)).map((item) => item && dayOf(item));
  const from = landsOn ?? planned;
  if (!from || !until || from >= until) return [];
  const [title, address] = turn(HOUSES, index);
  const stay = { address, phone: '(212) 555-0177', hasStairs: false, hasLift: true };
  return [blankItem(randomUUID(), 'STAY', { type: 'days', from, until }, { title, place: 'STAY', state: 'BOOKED', stay })];
}

const SURGERY_HOUR_OF = (index: number): ClockTime | null => (index % 2 === 0 ? turn(SURGERY_HOURS, index) as ClockTime : null);

/** The drafted trip with what its patient has booked; half know the hour of surgery. */
export function withJourney(trip: Trip, journey: Journey): Trip {
  const hour = withSurgeryHour(trip, SURGERY_HOUR_OF(journey.index));
  const timed = 'made' in hour ? hour.made : trip;
  if (!journey.isBooked) return timed;
  const items = timed.items.map((item) => {
    if (item.purpose === 'ARRIVE') return bookedIn(item, journey);
    return item.purpose === 'GO_HOME' && journey.index % 3 !== 0 ? bookedHome(item, journey) : item;
  });
  return { ...timed, items: [...items, ...stayFor(timed, journey)] };
}
