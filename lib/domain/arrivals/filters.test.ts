import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyArrival, anyFilters, ASKED_AT, COLLEAGUES } from '@/tests/support/any-arrivals';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { BOARD_RANGES, type BoardFilters, DEFAULT_FILTERS, inCanonicalOrder, isWhole, type ListedArrival, matches, READINESS, readinessOf } from './filters';

const TODAY = dayIn(NEW_YORK, ASKED_AT);
const ASKER = { today: TODAY, userId: COLLEAGUES[0] };
const [plain] = fc.sample(anyArrival(1), { numRuns: 1, seed: 1 }) as [ListedArrival];

const lands = (arrivesOn: Day | null): ListedArrival => ({ ...plain, arrivesOn, arrivesAt: null, leavesOn: null, stage: 'COMING' });
const isShown = (arrival: ListedArrival, filters: Partial<BoardFilters>, find = '') => matches(arrival, { filters: { ...DEFAULT_FILTERS, ...filters }, find }, ASKER);
const inDays = (days: number) => addDays(TODAY, days);

describe('ranges, by the New York day of landing', () => {
  test.each([
    ['today', [0], [-1, 1]], ['week', [0, 6], [-1, 7]], ['month', [0, 29], [-1, 30]], ['ahead', [0, 400], [-1]],
  ] as const)('%s', (range, inside, outside) => {
    expect(inside.map((days) => isShown(lands(inDays(days)), { range }))).toEqual(inside.map(() => true));
    expect(outside.map((days) => isShown(lands(inDays(days)), { range }))).toEqual(outside.map(() => false));
  });

  test('days that somebody chose hold both of them', () => {
    const range = { from: inDays(-3), to: inDays(2) };
    expect([-4, -3, 2, 3].map((days) => isShown(lands(inDays(days)), { range }))).toEqual([false, true, true, false]);
  });

  test('whose day nobody knows is among all that are ahead, and nowhere else', () => {
    expect(BOARD_RANGES.filter((range) => isShown(lands(null), { range }))).toEqual(['ahead']);
  });
});

describe('in New York now', () => {
  const here = (arrival: Partial<ListedArrival>) => isShown({ ...lands(inDays(-5)), ...arrival }, { range: 'here' });

  it('is from the day of landing to that of the journey home', () => {
    expect([here({ leavesOn: inDays(0) }), here({ leavesOn: inDays(-1) }), here({ arrivesOn: inDays(0) }), here({ arrivesOn: inDays(1) })]).toEqual([true, false, true, false]);
  });

  it('has no end while nobody knows one, until staff know the patient to be home', () => {
    expect([here({ leavesOn: null }), here({ leavesOn: null, stage: 'DISCHARGED' }), here({ leavesOn: null, stage: 'HOME' })]).toEqual([true, true, false]);
  });
});

describe('what is asked of a line', () => {
  const line = { ...lands(TODAY), needs: ['diet'], flags: ['connection'], coordinator: { userId: COLLEAGUES[1], name: 'B' }, awaits: 0, needsSomeone: false } as const;

  it('has one of the needs and one of the flags that are named', () => {
    expect([isShown(line, { needs: ['wheelchair', 'diet'] }), isShown(line, { needs: ['wheelchair'] })]).toEqual([true, false]);
    expect([isShown(line, { flags: ['on-hold', 'connection'] }), isShown(line, { flags: ['on-hold'] })]).toEqual([true, false]);
    expect(isShown(line, { needs: ['diet'], flags: ['on-hold'] })).toBe(false);
  });

  it('is mine, a colleague’s, or nobody’s', () => {
    const by = (assigned: BoardFilters['assigned'], coordinator: ListedArrival['coordinator']) => isShown({ ...line, coordinator }, { assigned });
    expect([by('me', { userId: ASKER.userId, name: 'A' }), by('me', line.coordinator), by('me', null)]).toEqual([true, false, false]);
    expect([by({ userId: COLLEAGUES[1] }, line.coordinator), by('nobody', line.coordinator), by('nobody', null)]).toEqual([true, false, true]);
  });

  it('is all at once of what is asked alone', () => {
    expect(isShown({ ...line, awaits: 1 }, { only: ['awaits', 'at-risk'] })).toBe(true);
    expect(isShown({ ...line, awaits: 1 }, { only: ['awaits', 'needs-someone'] })).toBe(false);
    expect(isShown({ ...line, flags: [] }, { only: ['at-risk'] })).toBe(false);
  });

  it('is of one readiness', () => {
    fc.assert(fc.property(anyArrival(2), (one) => {
      const today = { ...one, arrivesOn: TODAY };
      expect(READINESS.filter((readiness) => isShown(today, { readiness }))).toEqual([readinessOf(one)]);
    }));
  });

  it('is looked for in all days, and by all else that is asked', () => {
    const past = { ...line, arrivesOn: inDays(-90), search: 'ana nunez ua 1408' };
    expect([isShown(past, {}), isShown(past, {}, 'Núñez'), isShown(past, { needs: ['wheelchair'] }, 'Núñez')]).toEqual([false, true, false]);
  });

  it('is not lost where somebody searched for signs without a letter', () => {
    expect([isShown(lands(TODAY), {}, '\u0301'), isShown(lands(inDays(-9)), {}, '\u0301')]).toEqual([true, false]);
  });
});

test('canonical order is one order, whatever was chosen first', () => {
  fc.assert(fc.property(anyFilters, (filters) => {
    const mixed = { ...filters, needs: [...filters.needs, ...filters.needs].toReversed(), flags: filters.flags.toReversed(), only: [...filters.only, ...filters.only] };
    expect(inCanonicalOrder(mixed)).toEqual(inCanonicalOrder(filters));
    expect(inCanonicalOrder(inCanonicalOrder(filters))).toEqual(inCanonicalOrder(filters));
  }));
});

describe('a trip that is whole', () => {
  const whole: ListedArrival = { ...lands(TODAY), surgeryOn: TODAY, blocked: 0, warnings: 0, flags: [] };

  test.each<[Partial<ListedArrival>, boolean]>([
    [{}, true], [{ warnings: 1 }, false], [{ flags: ['connection'] }, false], [{ surgeryOn: null }, false],
    [{ arrivesOn: null, line: { ...whole.line, mode: 'FLY' } }, false], [{ arrivesOn: null, line: { ...whole.line, mode: 'LOCAL' } }, true],
  ])('with %j: %s', (change, is) => {
    expect(isWhole({ ...whole, ...change })).toBe(is);
  });
});
