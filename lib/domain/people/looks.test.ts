import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEDS } from '../access/deeds';
import { PARTS } from '../access/parts';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { byDay, keyOf, type LookedBy, pageOf, type TrailRow } from './looks';

const june: LookedBy = { type: 'person', id: 'june', name: 'June', from: 'trip' };
const feed: LookedBy = { type: 'feed', id: 'june', name: 'June', isOwn: false };
const rosa: LookedBy = { type: 'person', id: 'rosa', name: 'Rosa', from: { centre: 'Kips Bay' } };

let ids = 1000;
const row = (at: string, by: LookedBy, deed: TrailRow['deed'], part: TrailRow['part'] = null): TrailRow =>
  ({ id: `${(ids -= 1)}`, by, deed, part, at: new Date(at) });

describe('pageOf', () => {
  it('makes one line of all that one of them opened on a New York day', () => {
    // 3:30 am in London is the evening before in New York.
    const rows = [
      row('2027-03-02T03:30:00Z', june, 'see-itinerary', 'packing'),
      row('2027-03-01T18:00:00Z', june, 'see-itinerary', 'itinerary'),
      row('2027-03-01T17:00:00Z', june, 'see-itinerary', 'packing'),
    ];
    expect(pageOf(rows, 10)).toEqual({
      next: null,
      lines: [{
        id: rows[0]?.id, by: june, day: '2027-03-01', count: 3, lastAt: rows[0]?.at,
        doing: { type: 'looked', parts: ['itinerary', 'packing'], sawMedical: false },
      }],
    });
  });

  it('makes one line of twelve openings of a feed, apart from what its person opens', () => {
    const rows = [...Array.from({ length: 12 }, () => row('2027-03-01T18:00:00Z', feed, 'see-itinerary', 'feed')), row('2027-03-01T17:00:00Z', june, 'see-itinerary', 'itinerary')];
    expect(pageOf(rows, 50).lines.map(({ by, count }) => [by.type, count])).toEqual([['feed', 12], ['person', 1]]);
  });

  it('keeps what somebody did apart from what they looked at, each deed on its own', () => {
    const rows = [
      row('2027-03-01T18:03:00Z', rosa, 'book-appointment'),
      row('2027-03-01T18:02:00Z', rosa, 'see-medical', 'appointments'),
      row('2027-03-01T18:01:00Z', rosa, 'set-surgery'),
      row('2027-03-01T18:00:00Z', rosa, 'book-appointment'),
    ];
    expect(pageOf(rows, 10).lines.map(({ doing, count }) => [doing, count])).toEqual([
      [{ type: 'did', deed: 'book-appointment' }, 2],
      [{ type: 'looked', parts: ['appointments'], sawMedical: true }, 1],
      [{ type: 'did', deed: 'set-surgery' }, 1],
    ]);
  });

  it('knows what was opened before parts were kept by its deed', () => {
    const [line] = pageOf([row('2027-03-01T18:00:00Z', rosa, 'see-medical')], 10).lines;
    expect(line?.doing).toEqual({ type: 'looked', parts: ['itinerary'], sawMedical: true });
  });

  it('cuts no day in two, unless it is the only one', () => {
    const [second, first] = ['2027-03-02T18:00:00Z', '2027-03-01T18:00:00Z'];
    const rows = [row(second, june, 'leave-trip'), row(first, june, 'accept-task'), row(first, rosa, 'post-update')];
    expect(pageOf(rows, 2)).toMatchObject({ lines: [{ day: '2027-03-02' }], next: rows[0]?.id });
    expect(pageOf(rows.slice(1), 1)).toMatchObject({ lines: [{ day: '2027-03-01' }], next: rows[1]?.id });
  });
});

const anyRow = fc.record({
  by: fc.constantFrom<LookedBy>(june, feed, rosa, { type: 'responder' }, { type: 'link', id: 'l', name: null }),
  deed: fc.constantFrom(...DEEDS),
  part: fc.option(fc.constantFrom(...PARTS)),
  at: fc.date({ min: new Date('2027-03-10T00:00:00Z'), max: new Date('2027-03-16T00:00:00Z'), noInvalidDate: true }),
});

/** The newest first, ids falling. */
const anyRows = fc.array(anyRow, { maxLength: 60 }).map((rows) =>
  [...rows].sort((a, b) => b.at.getTime() - a.at.getTime()).map((one, index): TrailRow => ({ ...one, id: `${5_000 - index}` })));

/** All pages, as a reader turns them. */
function turn(rows: readonly TrailRow[], most: number) {
  const pages = [];
  for (let before: string | null = '9999'; before !== null;) {
    const from: string = before;
    const page = pageOf(rows.filter(({ id }) => Number(id) < Number(from)).slice(0, most + 1), most);
    pages.push(page);
    before = page.next;
  }
  return pages;
}

describe('pages of looks', () => {
  it('together tell of every row once, whatever their size', () => {
    fc.assert(fc.property(anyRows, fc.integer({ min: 1, max: 20 }), (rows, most) => {
      const lines = turn(rows, most).flatMap((page) => page.lines);
      expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    }));
  });

  it('say nothing twice: one line a reader, day and deed, each with the time of its newest row', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const { lines } = pageOf(rows, 100);
      const keys = lines.map(({ by, day, doing }) => [day, keyOf(by), doing.type === 'did' ? doing.deed : ''].join());
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id, day, lastAt } of lines) {
        expect(rows.find((one) => one.id === id)?.at).toEqual(lastAt);
        expect(day).toBe(dayIn(NEW_YORK, lastAt));
      }
      expect(byDay(lines).flatMap(([, ofDay]) => ofDay)).toHaveLength(lines.length);
    }));
  });
});
