import fc from 'fast-check';
import { BOARD_ONLY, BOARD_RANGES, BOARD_SORTS, type BoardFilters, type BoardQuestion, type ListedArrival, READINESS } from '@/lib/domain/arrivals/filters';
import { ARRIVAL_NEEDS } from '@/lib/domain/arrivals/needs';
import { foldForSearch } from '@/lib/domain/arrivals/search-text';
import { ARRIVAL_FLAGS, ARRIVAL_STAGES, type ArrivalLine } from '@/lib/domain/arrivals/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';

/** In New York the clocks turn four days later; where it is asked, it is evening, and tomorrow in London. */
export const ASKED_AT = new Date('2027-03-11T02:30:00Z');
const TODAY = dayIn(NEW_YORK, ASKED_AT);

const LINE: ArrivalLine = {
  homeCity: '', procedure: 'microdiscectomy', surgeryAt: null, isSurgeryConfirmed: false, mode: 'FLY', flight: '', airport: '', leavesAt: null, flightHome: '', ribbon: [],
  companion: { isAlone: null, name: '', relation: '' }, escort: { state: 'none', name: '' }, interpreter: null, diets: [], findings: [], question: 'none',
};

/** Often at the edges of ranges. */
const anyDay: fc.Arbitrary<Day> = fc.oneof(fc.constantFrom(-31, -1, 0, 1, 6, 7, 8, 29, 30, 31), fc.integer({ min: -60, max: 90 })).map((days) => addDays(TODAY, days));

/** The first and the last moment of a day, hours between, where clocks turn. */
const anyHour = (day: Day): fc.Arbitrary<Date> =>
  fc.oneof(fc.constantFrom(0, 2.5 * 60), fc.integer({ min: 0, max: 22 * 60 })).map((minutes) => new Date(startOfDay(day, NEW_YORK).getTime() + minutes * 60_000));

const anyLanding = fc.option(anyDay.chain((on) => fc.option(anyHour(on)).map((at) => ({ on, at }))), { freq: 8 });

/** Names of several scripts, accents, signs that patterns know, and rare ones that JavaScript keeps in halves. */
const anyName = fc.oneof(
  fc.tuple(fc.constantFrom('Ana', 'Áine', 'Zoë', 'chen', 'Li', '𝒜da', '￼x', '100%', 'a_b', 'back\\slash', '王芳'), fc.constantFrom('Núñez', 'O’Hara', 'García-Lopez', 'Voss', 'Ch', '')).map((names) => names.join(' ')),
  fc.string({ maxLength: 80, unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '')),
);

/** Whom lines may be assigned to. */
export const COLLEAGUES = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const;

/** Lines with equal keys among them. */
export const anyArrival = (number: number): fc.Arbitrary<ListedArrival> => fc.record({
  landing: anyLanding, surgeryOn: fc.option(anyDay), leavesOn: fc.option(anyDay), blocked: fc.constantFrom(0, 0, 1, 3), warnings: fc.constantFrom(0, 0, 1, 2),
  flags: fc.subarray([...ARRIVAL_FLAGS], { maxLength: 3 }), needs: fc.subarray([...ARRIVAL_NEEDS]), awaits: fc.constantFrom(0, 0, 1), needsSomeone: fc.boolean(),
  stage: fc.constantFrom(...ARRIVAL_STAGES), coordinator: fc.constantFrom(null, ...COLLEAGUES), name: anyName,
}).map(({ landing, coordinator, name, ...rest }) => ({
  ...rest, tripId: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`, patientName: name, search: foldForSearch(`${name} UA 1408 UA1408`),
  arrivesOn: landing?.on ?? null, arrivesAt: landing?.at ?? null, line: LINE, changes: [], changedAt: ASKED_AT, stageAt: null, acknowledged: null, revision: 1,
  coordinator: coordinator && { userId: coordinator, name: coordinator },
}));

const anyRange = fc.oneof(fc.constantFrom(...BOARD_RANGES), fc.tuple(anyDay, anyDay).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })));

/** Few things at a time, so that something is found. */
const few = <T>(all: readonly T[]): fc.Arbitrary<readonly T[]> => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...all], { maxLength: 2 }));

export const anyFilters: fc.Arbitrary<BoardFilters> = fc.record({
  range: anyRange,
  assigned: fc.oneof({ weight: 3, arbitrary: fc.constant('all' as const) }, fc.constantFrom('me' as const, 'nobody' as const, { userId: COLLEAGUES[1] })),
  needs: few(ARRIVAL_NEEDS), flags: few(ARRIVAL_FLAGS), readiness: fc.option(fc.constantFrom(...READINESS), { freq: 1 }), only: few(BOARD_ONLY),
  sort: fc.constantFrom(...BOARD_SORTS),
});

const anyFind = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom('ana', 'Nunez', 'ch', 'LI', '100%', 'a_b', '\\', '%', 'ua 1408', '1408', '王芳', '𝒜da', 'o’hara', 'garcia', '\u0301', 'lopez ana'),
);

export const anyQuestion: fc.Arbitrary<BoardQuestion> = fc.record({ filters: anyFilters, find: anyFind });
