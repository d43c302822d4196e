import fc from 'fast-check';
import { addDays, dayNumber } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import {
  ACTIVITIES, ITEM_KINDS, ITEM_STATES, PLACES, PURPOSES,
  type Activity, type Booking, type CentreFact, type Clearance, type DeskBooking, type Home, type Item, type ItemKind, type Leg, type Hold, type PackingFacts,
  type Routes, type Stay, type TravelMode, type When,
} from '@/lib/domain/itinerary/types';

export const day = (text: string): Day => text as Day;
export const zone = (text: string): Zone => text as Zone;

/** A clock time in New York, or in another zone. */
export function at(text: string, time: string, where: Zone = NEW_YORK): Instant {
  return settled(instantOf(day(text), time as ClockTime, where));
}

export function onDays(from: string, until?: string): When {
  return { type: 'days', from: day(from), until: until ? day(until) : addDays(day(from), 1) };
}

export function timed(text: string, time: string, minutes = 60): When {
  const startsAt = at(text, time);
  return { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt: new Date(startsAt.getTime() + minutes * 60_000), endsZone: NEW_YORK };
}

export function item(kind: ItemKind, when: When, more: Partial<Item> = {}): Item {
  return blankItem(kind.toLowerCase(), kind, when, more);
}

/** What a time at the centre's desk adds to an item. */
export function atDesk(more: Partial<DeskBooking> = {}): DeskBooking {
  return { appointmentId: 'appointment', serviceId: 'service', sequence: 0, attendance: null, moveAskedAt: null, cancelNoticeHours: 24, window: null, ...more };
}

/** A flight with one leg for every pair of neighbouring airports. */
export function flight(purpose: 'ARRIVE' | 'GO_HOME', leaves: Instant, lands: Instant, airports = ['DEN', 'LGA'], more: Partial<Item> = {}): Item {
  const legs = airports.slice(1).map((toAirport, index): Leg => ({
    fromAirport: airports[index] ?? '', toAirport, departsAt: leaves, departsZone: NEW_YORK, arrivesAt: lands, arrivesZone: NEW_YORK,
    carrier: 'United', flightNumber: '1', technicalStops: 0,
  }));
  const when: When = { type: 'timed', startsAt: leaves, startsZone: NEW_YORK, endsAt: lands, endsZone: NEW_YORK };
  return item('FLIGHT', when, { id: purpose.toLowerCase(), purpose, state: 'BOOKED', legs, ...more });
}

const HOMES: readonly Home[] = [
  { mode: 'FLY', city: 'Denver', zone: zone('America/Denver'), airport: 'DEN', country: 'US' },
  { mode: 'FLY', city: 'Honolulu', zone: zone('Pacific/Honolulu'), airport: 'HNL', country: 'US' },
  { mode: 'FLY', city: 'Auckland', zone: zone('Pacific/Auckland'), airport: 'AKL', country: 'NZ' },
  { mode: 'FLY', city: 'Kathmandu', zone: zone('Asia/Kathmandu'), airport: 'KTM', country: 'NP' },
  { mode: 'FLY', city: 'St John’s', zone: zone('America/St_Johns'), airport: 'YYT', country: 'CA' },
  { mode: 'FLY', city: 'Apia', zone: zone('Pacific/Apia'), airport: 'APW', country: 'WS' },
  { mode: 'FLY', city: 'London', zone: zone('Europe/London'), airport: 'LHR', country: 'GB' },
];

export function home(city: string, mode: TravelMode = 'FLY'): Home {
  const known = HOMES.find((place) => place.city === city);
  return { mode, city, zone: known?.zone ?? NEW_YORK, airport: mode === 'FLY' ? (known?.airport ?? null) : null, country: known?.country ?? null };
}

const OPEN_CENTRE: CentreFact = { id: 'nyu', name: 'NYU Langone Orthopedic Hospital', status: 'OPEN', closedOn: null, successor: null };
export const LASER_SPINE: CentreFact = { id: 'lsi', name: 'Laser Spine Institute New York', status: 'CLOSED', closedOn: day('2019-03-01'), successor: null };
export const BETH_ISRAEL: CentreFact = {
  id: 'bi', name: 'Spine Institute of New York', status: 'CLOSED', closedOn: day('2025-04-09'), successor: { id: 'ms', name: 'Mount Sinai Spine' },
};

export function answers(more: Partial<PlanAnswers> = {}): PlanAnswers {
  return {
    procedure: 'microdiscectomy', surgeryOn: day('2027-03-11'), home: home('Denver'), centre: OPEN_CENTRE,
    escort: { state: 'accepted', name: 'June' }, ...more,
  };
}

export function word(said: Clearance['word'], saidOn: string, more: Partial<Clearance> = {}): Clearance {
  return { kind: 'fly', word: said, saidBy: 'Dr. Feld', saidOn: day(saidOn), note: '', recordedAt: at(saidOn, '15:00'), source: 'patient', ...more };
}

export const HELD: Hold = { reason: 'infection', setOn: day('2027-03-17'), saidBy: 'Dr. Feld', source: 'patient' };

const ZONES = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Pacific/Honolulu', 'Australia/Lord_Howe', 'Pacific/Chatham'].map(zone);
/** Around both clock changes of 2027, over New Year, and over 29 February 2028. */
const SURGERY_DAYS = ['2027-03-11', '2027-03-15', '2027-11-03', '2027-11-08', '2027-12-29', '2028-02-25', '2028-02-29', '2027-07-03'].map(day);

export const anySurgeryDay: fc.Arbitrary<Day> = fc.tuple(fc.constantFrom(...SURGERY_DAYS), fc.integer({ min: -3, max: 3 }))
  .map(([on, shift]) => addDays(on, shift));

export const anyAnswers: fc.Arbitrary<PlanAnswers> = fc.record({
  procedure: fc.constantFrom(...PROCEDURE_IDS),
  surgeryOn: fc.option(anySurgeryDay, { freq: 5 }),
  home: fc.tuple(fc.constantFrom(...HOMES), fc.constantFrom<TravelMode>('FLY', 'FLY', 'TRAIN', 'CAR', 'LOCAL')).map(([place, mode]) => ({ ...place, mode })),
  centre: fc.constantFrom(null, OPEN_CENTRE, BETH_ISRAEL, LASER_SPINE, { ...OPEN_CENTRE, status: 'UNVERIFIED' as const }),
  escort: fc.constantFrom(...(['none', 'asked', 'accepted', 'centre'] as const)).map((state) => ({ state, name: 'June' })),
  routes: fc.constantFrom<Routes | undefined>({ nonstop: 'known', nearest: null }, { nonstop: 'unknown', nearest: { airport: 'ORD', city: 'Chicago' } }, undefined),
});

function anyWhen(on: Day): fc.Arbitrary<When> {
  const offset = fc.integer({ min: -8, max: 24 });
  const length = fc.integer({ min: 1, max: 4 });
  const days = fc.tuple(offset, length).map(([from, span]): When => ({ type: 'days', from: addDays(on, from), until: addDays(on, from + span) }));
  const offsets = fc.tuple(offset, length).map(([from, span]): When => ({ type: 'offset', from, until: from + span }));
  const moments = fc.record({
    minute: fc.integer({ min: -8 * 1440, max: 24 * 1440 }),
    minutes: fc.integer({ min: 1, max: 2000 }),
    zones: fc.tuple(fc.constantFrom(...ZONES), fc.constantFrom(...ZONES)),
  }).map(({ minute, minutes, zones: [startsZone, endsZone] }): When => {
    const startsAt = new Date(dayNumber(on) * 86_400_000 + minute * 60_000);
    return { type: 'timed', startsAt, startsZone, endsAt: new Date(startsAt.getTime() + minutes * 60_000), endsZone };
  });
  return fc.oneof({ weight: 4, arbitrary: moments }, { weight: 3, arbitrary: days }, { weight: 1, arbitrary: offsets });
}

function anyBooking(on: Day): fc.Arbitrary<Booking> {
  return fc.record({
    code: fc.constantFrom('', 'K7QX2P'),
    phone: fc.constantFrom('', '212-555-0100'),
    canChange: fc.constantFrom(true, false, null),
    changeBy: fc.option(fc.integer({ min: -20, max: 20 }).map((offset) => addDays(on, offset))),
    checkedBags: fc.constantFrom(null, 0, 1, 2),
    seat: fc.constantFrom('', '8C'),
    assistanceAskedOn: fc.constant(null),
  });
}

const anyStay: fc.Arbitrary<Stay> = fc.record({
  address: fc.constant('E 33rd St'), phone: fc.constant(''), hasStairs: fc.constantFrom(true, false, null), hasLift: fc.constantFrom(true, false, null),
});

const AIRPORTS = [['DEN', 'LGA'], ['DEN', 'ORD', 'LGA']];

/** Legs one after the other over the time of the flight, a landing on the way now and then. */
function legsOf(when: When, airports: readonly string[], technicalStops: number): readonly Leg[] {
  if (when.type !== 'timed') return [];
  const count = airports.length - 1;
  const moment = (share: number) => new Date(when.startsAt.getTime() + (when.endsAt.getTime() - when.startsAt.getTime()) * share);
  return Array.from({ length: count }, (_, index) => ({
    fromAirport: airports[index] ?? '', toAirport: airports[index + 1] ?? '', carrier: 'United', flightNumber: '12', technicalStops,
    departsAt: moment(index / count), departsZone: when.startsZone, arrivesAt: moment((index + 1) / count), arrivesZone: when.endsZone,
  }));
}

/** What only some kinds have; the others are given nothing of it. */
function detailed(made: Item, more: { activity: Activity | null; walkMinutes: number | null; stay: Stay | null; legs: readonly Leg[] }): Item {
  const { activity, walkMinutes, stay, legs } = more;
  switch (made.kind) {
    case 'OUTING':
      return { ...made, activity, walkMinutes };
    case 'STAY':
      return { ...made, stay };
    case 'FLIGHT':
      return { ...made, legs };
    default:
      return made;
  }
}

function anyItem(on: Day): fc.Arbitrary<Item> {
  return fc.record({
    kind: fc.constantFrom<ItemKind>(...ITEM_KINDS, 'OUTING', 'OUTING', 'OUTING', 'VISIT', 'APPOINTMENT', 'FLIGHT'),
    when: anyWhen(on),
    purpose: fc.option(fc.constantFrom(...PURPOSES)),
    state: fc.constantFrom(...ITEM_STATES),
    place: fc.option(fc.constantFrom(...PLACES)),
    booking: fc.option(anyBooking(on)),
    activity: fc.option(fc.constantFrom(...ACTIVITIES)),
    walkMinutes: fc.option(fc.integer({ min: 0, max: 90 })),
    stay: fc.option(anyStay),
    airports: fc.constantFrom(...AIRPORTS),
    technicalStops: fc.constantFrom(0, 0, 0, 1),
  }).map(({ kind, when, activity, walkMinutes, stay, airports, technicalStops, ...more }) =>
    detailed(item(kind, when, more), { activity, walkMinutes, stay, legs: legsOf(when, airports, technicalStops) }));
}

/** Items of every kind and time around that surgery day, each with an id of its own. */
export function anyItems(on: Day): fc.Arbitrary<readonly Item[]> {
  return fc.array(anyItem(on), { maxLength: 12 }).map((items) => items.map((made, index) => ({ ...made, id: `x${index}` })));
}

export function anyWords(on: Day): fc.Arbitrary<readonly Clearance[]> {
  const spoken = fc.record({
    said: fc.constantFrom(...(['yes', 'not-yet', 'withdrawn'] as const)),
    kind: fc.constantFrom(...(['fly', 'exercise'] as const)),
    offset: fc.integer({ min: -5, max: 20 }),
  });
  return fc.array(spoken.map(({ said, kind, offset }) => word(said, addDays(on, offset), { kind })), { maxLength: 2 });
}

/** What a packing list may say; null while nobody has packed. */
export function anyPacking(on: Day): fc.Arbitrary<PackingFacts | null> {
  const medicine = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    bag: fc.constantFrom(...(['cabin', 'cabin', 'checked'] as const)),
    lastsUntil: fc.option(fc.integer({ min: -10, max: 40 }).map((offset) => addDays(on, offset))),
  });
  return fc.option(fc.record({
    carryOn: fc.option(fc.record({ airline: fc.constant('United'), over: fc.constantFrom(...(['size', 'weight'] as const)) })),
    homeBagPounds: fc.option(fc.integer({ min: 2, max: 40 })),
    homeBagPlan: fc.option(fc.constantFrom(...(['escort-lifts', 'porter', 'under-seat', 'check-it', 'ship'] as const)), { freq: 2 }),
    medicines: fc.uniqueArray(medicine, { maxLength: 3, selector: ({ id }) => id }),
    unpacked: fc.integer({ min: 0, max: 5 }),
    unpackedForHome: fc.integer({ min: 0, max: 5 }),
  }));
}
