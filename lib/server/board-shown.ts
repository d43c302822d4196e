import type { ArrivalsPage, Board, BoardView } from '@/lib/data/arrivals';
import type { PageCursor, Strip } from '@/lib/domain/arrivals/board';
import { sortKey } from '@/lib/domain/arrivals/board-order';
import type { PageEdge, PageSpan } from '@/lib/domain/arrivals/board-rows';
import type { BoardSort, ListedArrival } from '@/lib/domain/arrivals/filters';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { needsSomeoneView, rowView } from '@/lib/text/arrival-words';
import type { BoardShown, PlacedRow, StripShown } from '@/lib/text/board-shown';
import type { Locale } from '@/lib/text/locale';

/** A page of a board in words: what its server page draws first, and what a board that missed something is sent. */
export function boardShown({ page, counts, strip }: Pick<Board, 'page' | 'counts' | 'strip'>, view: BoardView, locale: Locale, now: Instant): BoardShown {
  const rows = page.lines.map((line) => placedRow(line, { sort: view.filters.sort, locale }, now));
  return { at: now.toISOString(), today: dayIn(NEW_YORK, now), rows, span: spanOf(page, rows, view), counts, strip: stripShown(strip, locale) };
}

/** What the words and the place of a line depend on beside the line. */
export interface Wording {
  readonly sort: BoardSort;
  readonly locale: Locale;
}

export const placedRow = (line: ListedArrival, { sort, locale }: Wording, now: Instant): PlacedRow => ({ ...rowView(line, locale, now), place: sortKey(line, sort) });

export const stripShown = ({ lines, more }: Strip, locale: Locale): StripShown => ({ lines: lines.map((line) => needsSomeoneView(line, locale)), more });

/** From where the page before ends to where this one ended when it was read, or the other way round. */
function spanOf({ before, after }: ArrivalsPage, rows: readonly PlacedRow[], { cursor }: BoardView): PageSpan {
  return {
    first: cursor?.way === 'after' ? edgeAt(cursor) : before && edgeOf(rows[0]),
    last: cursor?.way === 'before' ? edgeAt(cursor) : after && edgeOf(rows.at(-1)),
  };
}

const edgeAt = ({ key, tripId }: PageCursor): PageEdge => ({ place: key, tripId, isIn: false });

const edgeOf = (row: PlacedRow | undefined): PageEdge | null => (row ? { place: row.place, tripId: row.tripId, isIn: true } : null);
