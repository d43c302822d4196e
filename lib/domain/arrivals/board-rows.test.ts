import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlace, type Placed, type PageSpan, withNews } from './board-rows';

const row = (tripId: string, place: string): Placed => ({ tripId, place });
const whole: PageSpan = { first: null, last: null };
const ids = (rows: readonly Placed[]) => rows.map(({ tripId }) => tripId);

const ANN = row('a', '2027-03-02');
const BO = row('b', '2027-03-04');
const CY = row('c', '2027-03-06');

describe('news of a board', () => {
  it('put a line in its place, also one that was elsewhere before', () => {
    expect(ids(withNews([ANN, CY], { put: [BO], gone: [] }, whole))).toEqual(['a', 'b', 'c']);
    expect(ids(withNews([ANN, BO, CY], { put: [row('a', '2027-03-05')], gone: [] }, whole))).toEqual(['b', 'a', 'c']);
  });

  it('take away what is gone, and mind nothing that was not there', () => {
    expect(ids(withNews([ANN, BO], { put: [], gone: ['a', 'x'] }, whole))).toEqual(['b']);
  });

  it('put lines of one place in the order of their trips', () => {
    expect(ids(withNews([row('b', 'x')], { put: [row('c', 'x'), row('a', 'x')], gone: [] }, whole))).toEqual(['a', 'b', 'c']);
  });

  it('leave lines of other pages to them: what stands before the first, or after the last as the page was drawn', () => {
    const span: PageSpan = { first: { ...ANN, isIn: false }, last: { ...CY, isIn: true } };
    const put = (one: Placed) => ids(withNews([BO, CY], { put: [one], gone: [] }, span));
    expect(put(row('x', '2027-03-01'))).toEqual(['b', 'c']);
    expect(put(ANN)).toEqual(['b', 'c']);
    expect(put(row('x', '2027-03-03'))).toEqual(['x', 'b', 'c']);
    expect(put(row('x', '2027-03-07'))).toEqual(['b', 'c']);
    expect(put(row('b', '2027-03-07'))).toEqual(['c']);
    expect(ids(withNews([BO], { put: [CY], gone: [] }, span))).toEqual(['b', 'c']);
  });
});

const anyRow = fc.record({ tripId: fc.constantFrom(...'abcdefgh'), place: fc.constantFrom('1', '2', '3', 'Ä', 'é', '\u{1F600}', '\uFB01') });
const anyEdge = fc.option(fc.tuple(anyRow, fc.boolean()).map(([one, isIn]) => ({ ...one, isIn })));

/** The lines by trip, then as a page of them would be read. */
function pageOf(all: ReadonlyMap<string, Placed>, { first, last }: PageSpan): readonly Placed[] {
  return [...all.values()].toSorted(inPlace).filter((one) => {
    const [from, to] = [first ? inPlace(one, first) : 1, last ? inPlace(last, one) : 1];
    return (from > 0 || (from === 0 && first?.isIn)) && (to > 0 || (to === 0 && last?.isIn));
  });
}

describe('a page that is told of every change', () => {
  it('shows what it would show if it were read anew', () => {
    const anyChange = fc.oneof(anyRow.map((put) => ({ put })), fc.constantFrom(...'abcdefgh').map((gone) => ({ gone })));
    fc.assert(fc.property(fc.array(anyRow), fc.array(fc.array(anyChange, { maxLength: 4 }), { maxLength: 12 }), anyEdge, anyEdge, (begun, pieces, first, last) => {
      const span = { first, last };
      const all = new Map(begun.map((one) => [one.tripId, one]));
      let shown = pageOf(all, span);
      for (const piece of pieces) {
        const touched = piece.map((change) => ('put' in change ? change.put.tripId : change.gone));
        for (const change of piece) {
          if ('put' in change) all.set(change.put.tripId, change.put);
          else all.delete(change.gone);
        }
        const put = [...new Set(touched)].flatMap((id) => all.get(id) ?? []);
        shown = withNews(shown, { put, gone: touched.filter((id) => !all.has(id)) }, span);
        expect(shown).toEqual(pageOf(all, span));
      }
    }));
  });
});
