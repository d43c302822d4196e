import { followArrivals } from '@/lib/data/arrival-news';
import { type BoardNews, boardNews } from '@/lib/data/arrivals';
import type { DeskAccess } from '@/lib/data/open-desk';
import { type BoardQuestion, type ListedArrival, matches } from '@/lib/domain/arrivals/filters';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { BoardMessage, PlacedRow, StripShown } from '@/lib/text/board-shown';
import type { Locale } from '@/lib/text/locale';
import { placedRow, stripShown, type Wording } from './board-shown';
import { oneAfterAnother } from './event-stream';

type Access = DeskAccess<'see-arrivals'>;

/** An open board: what it asks for, and how it is told. */
export interface OpenBoard {
  readonly question: BoardQuestion;
  readonly locale: Locale;
  readonly tell: (news: BoardMessage) => void;
  /** Something may have been missed: the board must be read anew. */
  readonly missed: () => void;
}

interface Follower extends OpenBoard {
  readonly access: Access;
}

/** All open boards of one centre in this process. */
interface Centre {
  readonly boards: Set<Follower>;
  /** Trips whose lines changed since the last reading. */
  readonly heard: Set<string>;
  readonly leave: () => void;
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayBoards?: Map<string, Centre> };

const centres = (): Map<string, Centre> => (held.mendwayBoards ??= new Map());

/** One deed writes several lines, and several writings one line: they are read together. */
const TOGETHER_MS = 150;
/** Of more lines at once, as when somebody with thousands of them leaves the staff, each board reads its own page anew. */
const MOST_LINES = 250;

/**
 * Tells an open board what changes on it, until the returned function is called. Whatever the number of a centre's boards, a
 * change is read once in each process; each board is told by its own filters, and never more than its own lines.
 */
export function followBoard(access: Access, board: OpenBoard): () => void {
  const { centreId } = access;
  const centre = centres().get(centreId) ?? openCentre(access);
  const follower = { ...board, access };
  centre.boards.add(follower);
  return () => {
    centre.boards.delete(follower);
    if (centre.boards.size > 0) return;
    centre.leave();
    if (centres().get(centreId) === centre) centres().delete(centreId);
  };
}

function openCentre(access: Access): Centre {
  const [boards, heard] = [new Set<Follower>(), new Set<string>()];
  let timer: NodeJS.Timeout | null = null;
  const allMissed = () => boards.forEach(({ missed }) => missed());
  const read = oneAfterAnother(() => tellAll(boards, heard), allMissed);
  const readSoon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      read();
    }, TOGETHER_MS);
  };
  const unfollow = followArrivals(access, (tripId) => {
    if (tripId === null) return allMissed();
    heard.add(tripId);
    readSoon();
  });
  const leave = () => {
    if (timer) clearTimeout(timer);
    unfollow();
  };
  const centre = { boards, heard, leave };
  centres().set(access.centreId, centre);
  return centre;
}

async function tellAll(boards: ReadonlySet<Follower>, heard: Set<string>): Promise<void> {
  const [reader] = boards;
  if (!reader) return;
  const tripIds = [...heard];
  heard.clear();
  if (tripIds.length > MOST_LINES) return boards.forEach(({ missed }) => missed());
  const now = new Date();
  const news = await boardNews(reader.access, tripIds, now);
  const words = wordedOnce(news, now);
  const asker = { today: dayIn(NEW_YORK, now) };
  for (const { access, question, locale, tell } of boards) {
    const shown = news.lines.filter((line) => matches(line, question, { ...asker, userId: access.actor.userId }));
    const seen = new Set(shown.map(({ tripId }) => tripId));
    const put = shown.map((line) => words.row(line, { sort: question.filters.sort, locale }));
    tell({ put, gone: tripIds.filter((tripId) => !seen.has(tripId)), at: now.toISOString(), counts: news.counts, strip: words.strip(locale) });
  }
}

/** The words of one piece of news: found once for all boards of a language and an order. */
function wordedOnce({ strip }: BoardNews, now: Instant) {
  const [rows, strips] = [new Map<string, PlacedRow>(), new Map<Locale, StripShown>()];
  return {
    row: (line: ListedArrival, by: Wording) => once(rows, `${by.locale} ${by.sort} ${line.tripId}`, () => placedRow(line, by, now)),
    strip: (locale: Locale) => once(strips, locale, () => stripShown(strip, locale)),
  };
}

function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
