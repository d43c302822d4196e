import { followOwnPlace } from '@/lib/data/arrival-news';
import { type BoardView, loadBoard } from '@/lib/data/arrivals';
import type { DeskAccess } from '@/lib/data/open-desk';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type BoardMessage, type BoardShown, markOf } from '@/lib/text/board-shown';
import type { Locale } from '@/lib/text/locale';
import { followBoard } from './board-news';
import { boardShown } from './board-shown';
import { type Following, type Line, oneAfterAnother } from './event-stream';

export type Access = DeskAccess<'see-arrivals'>;

/** The board of whoever holds a stream, as of now; null once the session or the place in the staff is over. */
export type Look = () => Promise<Access | null>;

export interface AskedBoard {
  readonly view: BoardView;
  readonly locale: Locale;
  /** The mark of what the page shows already; empty: nothing. */
  readonly drawn: string;
}

/** The page as it is now. */
export async function drawBoard(access: Access, { view, locale }: AskedBoard): Promise<BoardShown> {
  const now = new Date();
  return boardShown(await loadBoard(access, view, now), view, locale, now);
}

interface Reader {
  readonly look: Look;
  readonly line: Line;
}

const today = (): Day => dayIn(NEW_YORK, new Date());

/**
 * Tells what changed since the page was drawn, and whatever changes from then on. While it is being looked up whether the reader
 * may still know, nothing is told: it waits.
 */
export function tellBoard(access: Access, asked: AskedBoard, { look, line }: Reader): Following {
  const gate = gateTo((message: BoardMessage) => line.tell(JSON.stringify(message)));
  const drawing = drawnOnce(asked);
  let day = today();
  const settle = oneAfterAnother(async () => {
    const asOf = gate.doubts();
    const reader = await look();
    if (!reader) return line.close();
    gate.settle(asOf, await drawing.due(reader));
  }, line.close);
  const lookAgain = () => {
    gate.doubt();
    settle();
  };
  const missed = () => {
    drawing.again();
    lookAgain();
  };
  const tell = (news: BoardMessage) => {
    drawing.outdated();
    gate.say(news);
  };
  const leaving = [followOwnPlace(access, lookAgain), followBoard(access, { question: asked.view, locale: asked.locale, tell, missed })];
  lookAgain();
  return {
    look() {
      // What is today's, and next week's, changes with the day, though no line does.
      const isNewDay = day !== today();
      day = today();
      return isNewDay ? missed() : lookAgain();
    },
    leave: () => leaving.forEach((leave) => leave()),
  };
}

interface Drawing {
  /** What is to be told of the whole page: nothing, unless it is the first time or something may have been missed. */
  readonly due: (access: Access) => Promise<readonly BoardMessage[]>;
  readonly again: () => void;
  /** The reader has been told something since. */
  readonly outdated: () => void;
}

function drawnOnce(asked: AskedBoard): Drawing {
  let [shown, isDue, isFirst]: [string | null, boolean, boolean] = [asked.drawn, true, true];
  let told = 0;
  return {
    async due(access) {
      if (!isDue) return [];
      isDue = false;
      const before = told;
      const all = await drawBoard(access, asked);
      const [now, wasShown, wasFirst] = [markOf(all), shown, isFirst];
      shown = told === before ? now : null;
      isFirst = false;
      if (now !== wasShown) return [{ all }];
      return wasFirst ? [{ all: null }] : [];
    },
    again: () => void (isDue = true),
    outdated() {
      told += 1;
      shown = null;
    },
  };
}

interface Gate<T> {
  /** From now on what is said waits. */
  readonly doubt: () => void;
  /** How often there was a doubt. */
  readonly doubts: () => number;
  readonly say: (message: T) => void;
  /** All is well as of so many doubts: what waits goes through, `first` before it, unless there is a later doubt. */
  readonly settle: (asOf: number, first: readonly T[]) => void;
}

function gateTo<T>(tell: (message: T) => void): Gate<T> {
  let [doubts, settled] = [0, 0];
  let held: readonly T[] = [];
  return {
    doubt: () => void (doubts += 1),
    doubts: () => doubts,
    say: (message) => void (settled < doubts ? (held = [...held, message]) : tell(message)),
    settle(asOf, first) {
      settled = asOf;
      const waiting = [...first, ...held];
      held = settled < doubts ? waiting : [];
      if (settled === doubts) waiting.forEach(tell);
    },
  };
}
