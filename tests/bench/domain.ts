import { instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import type { ClockTime, Day, Zone } from '@/lib/domain/calendar/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { CentreFact, Home, Item, Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { median, printTable, quantile, round } from './figures';

const day = (text: string) => text as Day;
const at = (on: string, time: string) => settled(instantOf(day(on), time as ClockTime, NEW_YORK));
const NOW = at('2026-11-22', '12:00');

const centre: CentreFact = { id: 'nyu', name: 'NYU Langone Orthopedic Hospital', status: 'OPEN', closedOn: null, successor: null };
const closed: CentreFact = { id: 'lsi', name: 'Laser Spine Institute New York', status: 'CLOSED', closedOn: day('2019-03-01'), successor: null };
const flying = (city: string, airport: string, zone: string): Home => ({ mode: 'FLY', city, airport, zone: zone as Zone, country: null });
const denver = flying('Denver', 'DEN', 'America/Denver');

const base: PlanAnswers = { procedure: 'microdiscectomy', surgeryOn: day('2027-03-11'), home: denver, centre, escort: { state: 'none', name: '' } };

/** The inputs that must come out right (issue 2), each as a person would give it. */
const inputs: Readonly<Record<string, PlanAnswers>> = {
  'Denver, Thursday': base,
  'Denver, Monday': { ...base, surgeryOn: day('2027-03-15') },
  'London, fusion, no date': { ...base, procedure: 'lumbar-fusion', surgeryOn: null, home: flying('London', 'LHR', 'Europe/London') },
  Honolulu: { ...base, home: flying('Honolulu', 'HNL', 'Pacific/Honolulu') },
  Auckland: { ...base, home: flying('Auckland', 'AKL', 'Pacific/Auckland') },
  Kathmandu: { ...base, home: flying('Kathmandu', 'KTM', 'Asia/Kathmandu') },
  'New York itself': { ...base, home: { mode: 'LOCAL', city: 'New York', airport: null, zone: NEW_YORK, country: null } },
  'centre closed': { ...base, centre: closed },
  'consultation only': { ...base, procedure: 'consultation' },
  '29 February 2028': { ...base, surgeryOn: day('2028-02-29') },
};

const draft = (answers: PlanAnswers) => draftPlan(answers, DEFAULT_PROFILES[answers.procedure], NOW);

/** What gives every rule something to look at. */
const ASKED: Partial<Trip> = {
  routes: { nonstop: 'known', nearest: null },
  packing: {
    carryOn: { airline: 'United', over: 'weight' }, homeBagPounds: 22, homeBagPlan: null, unpacked: 4, unpackedForHome: 0,
    medicines: [{ id: 'a', bag: 'checked', lastsUntil: day('2027-03-15') }],
  },
  emergencyContacts: 0,
};

/** A drafted trip with outings at all hours of its weeks, many of them where they must not be. */
function tripOf(size: number): Trip {
  const { trip } = draft(base);
  const added = Array.from({ length: size - trip.items.length }, (_, index) => outing(index));
  return { ...trip, ...ASKED, items: [...trip.items, ...added] };
}

function outing(index: number): Item {
  const startsAt = new Date(at('2027-03-10', '09:00').getTime() + index * 5 * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const when = { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK } as const;
  return blankItem(`outing-${index}`, 'OUTING', when, { title: `Outing ${index}`, activity: index % 7 === 0 ? 'RUNNING' : 'WALK', walkMinutes: 25 });
}

/** Milliseconds of each of `times` runs, after as many warm ones as make the compiler settle. */
function timesOf(work: () => unknown, times: number): readonly number[] {
  for (let warm = 0; warm < times; warm += 1) work();
  return Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
}

function row(name: string, work: () => unknown, times: number): readonly string[] {
  const taken = timesOf(work, times);
  return [name, round(median(taken), 3), round(quantile(taken, 0.99), 3)];
}

export function benchDomain(): void {
  const drafts = Object.entries(inputs).map(([name, answers]) => row(`draftPlan: ${name}`, () => draft(answers), 2000));
  const checks = [15, 60, 240, 960].map((size) => {
    const trip = tripOf(size);
    return row(`checkTrip: ${size} items`, () => checkTrip(trip, NOW), 40_000 / size);
  });
  const trip = tripOf(15);
  const { open } = checkTrip(trip, NOW);
  const moved = { type: 'surgery-day', on: day('2027-03-20'), time: null } as const;
  const replans = [15, 60, 240, 960].map((size) => {
    const planned = tripOf(size);
    return row(`replan: ${size} items`, () => replan(planned, moved, NOW), 12_000 / size);
  });
  const ribbon = row('ribbonOf: 15 items', () => ribbonOf(trip, open, day('2026-11-22')), 2000);
  const aims = 'aim: draftPlan, and checkTrip of 60 items, at most 0.2; replan of 60 items at most 2';
  printTable(`domain, milliseconds (${aims})`, [['', 'median', 'p99'], ...drafts, ...checks, ...replans, ribbon]);
}
