import type { BoardCounts, PageCursor, SavedFilterLine, StaffName, Strip } from '@/lib/domain/arrivals/board';
import type { BoardQuestion, BoardSort, ListedArrival } from '@/lib/domain/arrivals/filters';
import type { Instant } from '@/lib/domain/calendar/types';
import { arrivalOfJson, type LineJson } from './arrivals-rows';
import { countsOf, linesOf, namedLines, pickedLines, stripOf } from './arrivals-sql';
import { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import { freshRows } from './replica';
import { savedJson, staffJson } from './saved-filters';

type Access = DeskAccess<'see-arrivals'>;

/** What a board shows: filters, search, and where in the list. */
export interface BoardView extends BoardQuestion {
  /** Null: from the beginning. */
  readonly cursor: PageCursor | null;
}

export interface ArrivalsPage {
  readonly lines: readonly ListedArrival[];
  /** Of the page before and after; null: there is none. */
  readonly before: PageCursor | null;
  readonly after: PageCursor | null;
}

/** All that the board's page shows of a centre. */
export interface Board {
  readonly page: ArrivalsPage;
  readonly counts: BoardCounts;
  readonly strip: Strip;
  /** By name. */
  readonly staff: readonly StaffName[];
  /** One's own and the centre's, by name. */
  readonly saved: readonly SavedFilterLine[];
  /** When the reader last said that they have seen what changed; null: never. */
  readonly lookedAt: Instant | null;
}

const LINES_A_PAGE = 50;
const MOST_IN_STRIP = 8;

/** One screen of the board, in one statement. */
export async function loadBoard(access: Access, view: BoardView, now: Instant): Promise<Board> {
  const { lines, counts, strip, staff, saved, lookedAt } = await oneRow<BoardJson>(Prisma.sql`SELECT
    ${pageLines(access, view, { now, most: LINES_A_PAGE })} AS lines, ${countsOf(access, now)} AS counts, ${stripOf(access, MOST_IN_STRIP)} AS strip,
    ${staffJson(access)} AS staff, ${savedJson(access)} AS saved, ${lookedAtOf(access)} AS "lookedAt"`);
  return { page: pageOf(lines, view, LINES_A_PAGE), counts, strip: stripOfJson(strip), staff, saved, lookedAt };
}

interface BoardJson {
  lines: LineJson[];
  counts: BoardCounts;
  strip: StripJson;
  staff: StaffName[];
  saved: SavedFilterLine[];
  lookedAt: Date | null;
}

/** The lines alone; `most` of them, for lists longer than a screen. */
export async function arrivalsPage(access: Access, view: BoardView, now: Instant, most = LINES_A_PAGE): Promise<ArrivalsPage> {
  const { lines } = await oneRow<{ lines: LineJson[] }>(Prisma.sql`SELECT ${pageLines(access, view, { now, most })} AS lines`);
  return pageOf(lines, view, most);
}

export async function boardCounts(access: Access, now: Instant): Promise<BoardCounts> {
  return (await oneRow<{ counts: BoardCounts }>(Prisma.sql`SELECT ${countsOf(access, now)} AS counts`)).counts;
}

export async function needingSomeone(access: Access): Promise<Strip> {
  return stripOfJson((await oneRow<{ strip: StripJson }>(Prisma.sql`SELECT ${stripOf(access, MOST_IN_STRIP)} AS strip`)).strip);
}

/** What the centre's board tells its readers when lines have changed; those that are on no board of the centre are left out. */
export interface BoardNews {
  /** By landing. */
  readonly lines: readonly ListedArrival[];
  readonly counts: BoardCounts;
  readonly strip: Strip;
}

/** In one statement. */
export async function boardNews(access: Access, tripIds: readonly string[], now: Instant): Promise<BoardNews> {
  const { lines, counts, strip } = await oneRow<Pick<BoardJson, 'lines' | 'counts' | 'strip'>>(Prisma.sql`SELECT
    ${linesOf(namedLines(access, tripIds))} AS lines, ${countsOf(access, now)} AS counts, ${stripOf(access, MOST_IN_STRIP)} AS strip`);
  return { lines: lines.map(arrivalOfJson), counts, strip: stripOfJson(strip) };
}

/** Those of the trips that the centre's board has, by landing. */
export async function arrivalsOf(access: Access, tripIds: readonly string[]): Promise<readonly ListedArrival[]> {
  const { lines } = await oneRow<{ lines: LineJson[] }>(Prisma.sql`SELECT ${linesOf(namedLines(access, tripIds))} AS lines`);
  return lines.map(arrivalOfJson);
}

async function oneRow<T>(statement: Prisma.Sql): Promise<T> {
  const [row] = await freshRows<T>(statement);
  return row as T;
}

/** One more than a page tells whether there is another. */
const pageLines = (access: Access, { cursor, ...question }: BoardView, { now, most }: { now: Instant; most: number }): Prisma.Sql =>
  linesOf(pickedLines(access, question, { now, cursor, most: most + 1 }));

/** Whoever came from somewhere can go back there. */
function pageOf(found: readonly LineJson[], { filters: { sort }, cursor }: BoardView, most: number): ArrivalsPage {
  const isBack = cursor?.way === 'before';
  const hasMore = found.length > most;
  const shown = isBack ? found.slice(-most) : found.slice(0, most);
  return {
    lines: shown.map(arrivalOfJson),
    before: (isBack ? hasMore : cursor !== null) ? cursorAt(shown[0], sort, 'before') : null,
    after: isBack || hasMore ? cursorAt(shown.at(-1), sort, 'after') : null,
  };
}

function cursorAt(line: LineJson | undefined, sort: BoardSort, way: PageCursor['way']): PageCursor | null {
  if (!line) return null;
  return { sort, way, key: sort === 'lands' ? new Date(line.key).toISOString() : line.key, tripId: line.tripId };
}

interface StripJson {
  readonly lines: LineJson[];
  readonly all: number;
}

const stripOfJson = ({ lines, all }: StripJson): Strip => ({ lines: lines.map(arrivalOfJson), more: all - lines.length });

const lookedAtOf = ({ centreId, actor }: Access): Prisma.Sql =>
  Prisma.sql`(SELECT "lookedAt" FROM "BoardLook" WHERE "centreId" = ${centreId} AND "userId" = ${actor.userId}::uuid)`;
