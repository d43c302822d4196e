import { describe, expect, it } from 'vitest';
import type { ArrivalRowView } from './arrival-words';
import { changesSince, liveWords, saidOf } from './board-live-words';
import { type BoardShown, concerns, markOf, type PlacedRow, shownAfter } from './board-shown';

const words = liveWords('en');
const change = (what: 'new' | 'landing' | 'flight', at: string) => ({ what, at, words: `${what}!` });

/** What is said and compared of a line. */
const row = (tripId: string, changes: ArrivalRowView['changes'], revision = 1): PlacedRow =>
  ({ tripId, place: tripId, patient: tripId.toUpperCase(), revision, changes }) as unknown as PlacedRow;
const shown = (...rows: readonly PlacedRow[]): BoardShown => ({
  at: '2027-03-01T12:00:00Z', today: '2027-03-01' as BoardShown['today'], rows, span: { first: null, last: null },
  counts: { today: 0, week: 0, month: rows.length, unassigned: 0, atRisk: 0 }, strip: { lines: [], more: 0 },
});

describe('what an open board says', () => {
  const before = shown(row('ann', [change('new', '1')]), row('bo', [change('new', '1')]));

  it('names who changed and what, and leaves alone what no change stands behind', () => {
    const after = shown(row('ann', [change('landing', '2'), change('flight', '2'), change('new', '1')], 2), row('bo', [change('new', '1')], 2));
    expect(saidOf(before, after, words)).toBe('ANN: landing!, flight!');
    expect(saidOf(before, shown(...before.rows), words)).toBe('');
  });

  it('names who came and who is gone', () => {
    expect(saidOf(before, shown(row('ann', [change('new', '1')]), row('cy', [change('landing', '3'), change('new', '2')])), words)).toBe('CY: new!. BO is no longer on this board');
  });

  it('counts where many changed at once', () => {
    const many = ['c', 'd', 'e', 'f'].map((id) => row(id, [change('new', '2')]));
    expect(saidOf(before, shown(...before.rows, ...many), words)).toBe('4 lines changed');
  });

  it('badges what changed after the last look, each kind once', () => {
    const line = row('ann', [change('flight', '4'), change('landing', '3'), change('flight', '3'), change('new', '1')]);
    expect(changesSince(line, '1').map(({ what }) => what)).toEqual(['flight', 'landing']);
    expect(changesSince(line, '4')).toEqual([]);
  });

  it('of a line that nobody has seen yet says that alone', () => {
    const line = row('ann', [change('landing', '3'), change('new', '2')]);
    expect(changesSince(line, null).map(({ what }) => what)).toEqual(['new']);
    expect(changesSince(line, '2').map(({ what }) => what)).toEqual(['landing']);
  });
});

describe('what a board shows', () => {
  const ann = row('ann', []);

  it('has another mark when a line, a count or the strip is another, and the same at another moment', () => {
    const one = shown(ann);
    const others = [shown(row('ann', [], 2)), shown(), { ...one, counts: { ...one.counts, today: 1 } }, { ...one, strip: { lines: [], more: 1 } }, { ...one, today: '2027-03-02' as BoardShown['today'] }];
    expect(new Set([one, ...others].map(markOf)).size).toBe(others.length + 1);
    expect(markOf({ ...one, at: '2027-03-01T13:00:00Z' })).toBe(markOf(one));
  });

  it('is all that it is sent, or that with the news; nothing where it shows that already', () => {
    const [one, two] = [shown(ann), shown(row('bo', []))];
    expect(shownAfter(one, { all: two })).toBe(two);
    expect(shownAfter(one, { all: null })).toBe(one);
    expect(shownAfter(one, { put: two.rows, gone: ['ann'], at: two.at, counts: two.counts, strip: two.strip })).toEqual(two);
  });

  it('knows whether a message is about a trip', () => {
    const news = { put: [ann], gone: ['bo'], at: '', counts: shown().counts, strip: shown().strip };
    expect(['ann', 'bo', 'cy'].map((id) => concerns(news, id, shown()))).toEqual([true, true, false]);
    expect([concerns({ all: shown(row('ann', [], 2)) }, 'ann', shown(ann)), concerns({ all: shown(ann) }, 'ann', shown(ann)), concerns({ all: null }, 'ann', shown(ann))]).toEqual([true, false, false]);
  });
});
