import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_FILTERS, inCanonicalOrder } from '@/lib/domain/arrivals/filters';
import { anyFilters } from '@/tests/support/any-arrivals';
import { searchForm } from './board-forms';
import { addressInText, arrivalsPath, arrivalsQuery, filtersAsText, filtersInText } from './arrivals-query';

const NOTHING = { centre: null, trip: null, filters: DEFAULT_FILTERS, density: 'roomy', find: null, at: null, wrongDays: null };

describe('an address of the board', () => {
  it('asks for the usual without saying anything', () => {
    expect(arrivalsQuery.parse({})).toEqual(NOTHING);
    expect(arrivalsPath({})).toBe('/arrivals');
  });

  test.each<Record<string, unknown>>([
    { range: 'yesterday' }, { range: ['today', 'week'] }, { assigned: 'everybody' }, { assigned: 'x'.repeat(10_000) }, { needs: 'gold' }, { needs: ['gold', 'silver'] },
    { flags: 'toString' }, { readiness: 'very' }, { only: 'me' }, { sort: 'id; DROP TABLE' }, { density: 'none' }, { trip: '7' }, { at: 'x'.repeat(10_000) },
    { find: '' }, { from: '2027-02-30', to: 'soon' }, { range: 'days' }, { from: 7 }, { unknown: 'thing' },
  ])('what does not exist is not asked for: %j', (said) => expect(arrivalsQuery.parse(said)).toEqual(NOTHING));

  it('never fails, whatever it says', () => {
    const anyValue = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(NOTHING), 'range', 'from', 'to', 'needs', 'only', 'sort', '__proto__'), anyValue), (said) => {
      expect(arrivalsQuery.safeParse(said).success).toBe(true);
    }));
    expect(arrivalsQuery.parse(null)).toEqual(NOTHING);
    expect(arrivalsQuery.parse('?range=today')).toEqual(NOTHING);
  });

  it('keeps what exists beside what does not', () => {
    expect(arrivalsQuery.parse({ needs: ['gold', 'diet'], range: 'week', sort: 'up' }).filters).toEqual({ ...DEFAULT_FILTERS, needs: ['diet'], range: 'week' });
  });

  it('says days the wrong way round, keeps them, and shows the usual', () => {
    const { filters, wrongDays } = arrivalsQuery.parse({ range: 'days', from: '2027-03-10', to: '2027-03-01' });
    expect([filters.range, wrongDays]).toEqual(['month', { from: '2027-03-10', to: '2027-03-01' }]);
  });

  it('takes one day alone for that day, and leaves days aside where another range is chosen', () => {
    expect(arrivalsQuery.parse({ from: '2027-03-10' }).filters.range).toEqual({ from: '2027-03-10', to: '2027-03-10' });
    expect(arrivalsQuery.parse({ range: 'week', from: '2027-03-10', to: '2027-03-01' })).toMatchObject({ filters: { range: 'week' }, wrongDays: null });
  });

  it('leads to the same board again', () => {
    fc.assert(fc.property(anyFilters, fc.constantFrom('roomy' as const, 'tight' as const), (filters, density) => {
      const place = { centre: 'a & b', trip: '01890a5d-ac96-774b-bcce-b302099a8057', filters, density, find: 'v1.x.y', at: 'v1.z' };
      const read = addressInText(arrivalsPath(place).split('?')[1] ?? '');
      expect(read).toEqual({ ...place, filters: inCanonicalOrder(filters), wrongDays: null });
    }));
  });

  it('of saved filters is one text, whatever order they were chosen in', () => {
    fc.assert(fc.property(anyFilters, (filters) => {
      const text = filtersAsText(filters);
      expect(filtersAsText({ ...filters, flags: filters.flags.toReversed(), needs: filters.needs.toReversed() })).toBe(text);
      expect(filtersInText(text)).toEqual(inCanonicalOrder(filters));
    }));
  });
});

describe('a search', () => {
  const codeOf = (find: string) => searchForm.safeParse({ find }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

  it('of ten thousand letters is refused beside its field', () => expect(codeOf('x'.repeat(10_000))).toEqual([['find', 'too-long']]));
  it('needs two letters', () => expect([codeOf('x'), codeOf('王'), codeOf('xy'), codeOf('   ')]).toEqual([[['find', 'search-too-short']], [['find', 'search-too-short']], [], []]));
  it('is a line of text', () => expect(codeOf('a\u0000b')).toEqual([['find', 'invalid-text']]));
  it('without its field is refused', () => expect(searchForm.safeParse({ centreId: 'x' }).success).toBe(false));
});
