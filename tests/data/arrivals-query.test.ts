import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrivalsOf, arrivalsPage, boardCounts, boardNews, type BoardView, loadBoard, needingSomeone } from '@/lib/data/arrivals';
import { database } from '@/lib/data/client';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { sortKey } from '@/lib/domain/arrivals/board-order';
import { inPlace } from '@/lib/domain/arrivals/board-rows';
import { BOARD_SORTS, type BoardQuestion, type BoardSort, DEFAULT_FILTERS, type ListedArrival, matches } from '@/lib/domain/arrivals/filters';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { anyArrival, anyQuestion, ASKED_AT, COLLEAGUES } from '../support/any-arrivals';
import { insertLines } from '../support/random-arrivals';

type Access = DeskAccess<'see-arrivals'>;

const CENTRE = 'random-centre';
const LINES = 300;
const ASKER = { today: dayIn(NEW_YORK, ASKED_AT), userId: COLLEAGUES[0] };

/** Staff of a centre by the session alone. */
function deskAt(centreId: string): Access {
  const access = openDesk({ type: 'person', ...ASKER, sessionId: ASKER.userId, name: '', email: '', isAdministrator: false, staff: [{ centreId, role: 'COORDINATOR' }] }, centreId, 'see-arrivals');
  if (!access) throw new Error('staff see the arrivals');
  return access;
}

const lines = Array.from({ length: LINES }, (_, number) => fc.sample(anyArrival(number), { numRuns: 1, seed: number })[0] as ListedArrival);
const desk = deskAt(CENTRE);

beforeAll(async () => {
  await insertLines(lines, CENTRE);
  await insertLines(unchecked(), CENTRE, 0);
  await insertLines(foreign(), 'another-centre');
});

const numbered = (first: number, count: number) => Array.from({ length: count }, (_, index) => ({ ...(lines[index] as ListedArrival), tripId: tripId(first + index) }));
const tripId = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const unchecked = () => numbered(1_000, 20);
const foreign = () => numbered(2_000, 20);

/** What a board shows, by the rules of the domain alone. */
const expected = (question: BoardQuestion, all = lines): readonly string[] =>
  all.filter((line) => matches(line, question, ASKER)).map((line) => ({ tripId: line.tripId, place: sortKey(line, question.filters.sort) })).toSorted(inPlace).map((line) => line.tripId);

const idsOf = (found: readonly ListedArrival[]): readonly string[] => found.map((line) => line.tripId);
const view = (question: BoardQuestion): BoardView => ({ ...question, cursor: null });
const everything = (sort: BoardSort): BoardQuestion => ({ filters: { ...DEFAULT_FILTERS, range: { from: '2000-01-01' as never, to: '2099-12-31' as never }, sort }, find: '' });

describe('the database and the rules of the domain', () => {
  it('agree on every question, and on the order of the answer', async () => {
    await fc.assert(fc.asyncProperty(anyQuestion, async (question) => {
      const { lines: found } = await arrivalsPage(desk, view(question), ASKED_AT, LINES);
      expect(idsOf(found)).toEqual(expected(question));
    }), { numRuns: 300 });
  }, 120_000);

  it('agree on each line as it was kept', async () => {
    const { lines: found } = await arrivalsPage(desk, view(everything('lands')), ASKED_AT, LINES);
    const named = new Map(lines.map((line) => [line.tripId, line]));
    expect(found.length).toBeGreaterThan(200);
    for (const line of found) expect(line).toEqual({ ...named.get(line.tripId), coordinator: line.coordinator });
  });

  it('agree on the counts, and on who needs someone', async () => {
    const [counts, { lines: strip, more }] = [await boardCounts(desk, ASKED_AT), await needingSomeone(desk)];
    const among = (filters: Partial<BoardQuestion['filters']>) => expected({ filters: { ...DEFAULT_FILTERS, ...filters }, find: '' });
    expect(counts).toEqual({
      today: among({ range: 'today' }).length, week: among({ range: 'week' }).length, month: among({}).length,
      unassigned: among({ assigned: 'nobody' }).length, atRisk: among({ only: ['at-risk'] }).length,
    });
    const needing = lines.filter((line) => line.needsSomeone).map((line) => ({ tripId: line.tripId, place: sortKey(line, 'surgery') })).toSorted(inPlace);
    expect([idsOf(strip), more]).toEqual([needing.slice(0, 8).map((line) => line.tripId), needing.length - 8]);
  });

  it('tell the whole board in one answer as its parts tell it', async () => {
    const question = view({ filters: DEFAULT_FILTERS, find: '' });
    const board = await loadBoard(desk, question, ASKED_AT);
    expect(board).toEqual({
      page: await arrivalsPage(desk, question, ASKED_AT), counts: await boardCounts(desk, ASKED_AT), strip: await needingSomeone(desk), staff: [], saved: [], lookedAt: null,
    });
  });
});

describe('what a board never shows', () => {
  it('lines that were not worked out yet, and those of another centre', async () => {
    const others = idsOf([...unchecked(), ...foreign()]);
    const { lines: found } = await arrivalsPage(desk, view(everything('patient')), ASKED_AT, 1_000);
    expect(idsOf(found).filter((id) => others.includes(id))).toEqual([]);
    expect(await arrivalsOf(desk, others)).toEqual([]);
    expect((await boardNews(desk, others, ASKED_AT)).lines).toEqual([]);
    expect(idsOf(await arrivalsOf(deskAt('another-centre'), others))).toHaveLength(foreign().length);
  });

  it('anything to a desk without lines', async () => {
    const nobody = deskAt('empty-centre');
    expect(await boardCounts(nobody, ASKED_AT)).toEqual({ today: 0, week: 0, month: 0, unassigned: 0, atRisk: 0 });
    expect(await needingSomeone(nobody)).toEqual({ lines: [], more: 0 });
    expect(await arrivalsPage(nobody, view(everything('lands')), ASKED_AT)).toEqual({ lines: [], before: null, after: null });
  });
});

/** All pages from the first on, and then all back from the last. */
async function walked(question: BoardQuestion, most: number, between: (page: number) => Promise<void> = async () => undefined) {
  const [forth, back]: [ListedArrival[][], ListedArrival[][]] = [[], []];
  let page = await arrivalsPage(desk, view(question), ASKED_AT, most);
  for (forth.push([...page.lines]); page.after; forth.push([...page.lines])) {
    await between(forth.length);
    page = await arrivalsPage(desk, { ...question, cursor: page.after }, ASKED_AT, most);
  }
  while (page.before) {
    page = await arrivalsPage(desk, { ...question, cursor: page.before }, ASKED_AT, most);
    back.unshift([...page.lines]);
  }
  return { forth: forth.map(idsOf), back: back.map(idsOf) };
}

describe('pages', () => {
  it.each(BOARD_SORTS)('by %s: forth and back, each line once and in its place, also among equals', async (sort) => {
    for (const most of [1, 7, 50]) {
      if (most === 1 && sort !== 'surgery') continue;
      const { forth, back } = await walked(everything(sort), most);
      expect(forth.flat()).toEqual(expected(everything(sort)));
      expect(forth.every((page) => page.length <= most)).toBe(true);
      expect(back).toEqual(forth.slice(0, -1));
    }
  }, 60_000);

  it('skip no line and repeat none while others come in between', async () => {
    const before = expected(everything('lands'));
    const { forth } = await walked(everything('lands'), 20, async (page) => {
      await insertLines(numbered(3_000 + page * 10, 10).map((line, index) => ({ ...line, arrivesOn: lines[page * index]?.arrivesOn ?? null, arrivesAt: null })), CENTRE);
    });
    const seen = forth.flat();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
    await database().$executeRaw`DELETE FROM "Arrival" WHERE "tripId" >= ${tripId(3_000)}::uuid AND "centreId" = ${CENTRE}`;
  }, 60_000);

  it('go on where a line was taken away that a page ended with', async () => {
    const extra = numbered(4_000, 1).map((line) => ({ ...line, arrivesOn: dayIn(NEW_YORK, ASKED_AT), arrivesAt: null }));
    await insertLines(extra, CENTRE);
    const order = expected(everything('lands'), [...lines, ...extra]);
    const at = order.indexOf(tripId(4_000)) + 1;
    const { after } = await arrivalsPage(desk, view(everything('lands')), ASKED_AT, at);
    await database().$executeRaw`DELETE FROM "Arrival" WHERE "tripId" = ${tripId(4_000)}::uuid`;
    const next = await arrivalsPage(desk, { ...everything('lands'), cursor: after }, ASKED_AT, LINES);
    expect(idsOf(next.lines)).toEqual(order.slice(at));
  });
});
