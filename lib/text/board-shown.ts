import { type Placed, type PageSpan, type RowNews, withNews } from '@/lib/domain/arrivals/board-rows';
import type { BoardCounts } from '@/lib/domain/arrivals/board';
import type { Day } from '@/lib/domain/calendar/types';
import type { ArrivalRowView, NeedsSomeoneView } from './arrival-words';

export type PlacedRow = ArrivalRowView & Placed;

export interface StripShown {
  readonly lines: readonly NeedsSomeoneView[];
  /** How many there are beyond these. */
  readonly more: number;
}

/** What of a board changes while it is looked at, in words. Plain JSON. */
export interface BoardShown {
  /** When it was read, ISO. */
  readonly at: string;
  /** In New York. */
  readonly today: Day;
  readonly rows: readonly PlacedRow[];
  readonly span: PageSpan;
  readonly counts: BoardCounts;
  readonly strip: StripShown;
}

/** What open boards are sent: all of it (null: it is as the page shows it), or what is different. */
export type BoardMessage = { readonly all: BoardShown | null } | (RowNews<PlacedRow> & Pick<BoardShown, 'at' | 'counts' | 'strip'>);

/** A mark of what a board shows: boards with the same mark show the same, in whatever language. */
export function markOf({ today, rows, counts, strip }: BoardShown): string {
  const shown = [today, rows.map(({ tripId, revision }) => [tripId, revision]), Object.values(counts), strip];
  return hashed(JSON.stringify(shown));
}

/** FNV-1a: short, and nobody gains by two boards of one mark. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a board shows after a message. */
export function shownAfter(shown: BoardShown, message: BoardMessage): BoardShown {
  if ('all' in message) return message.all ?? shown;
  const { at, counts, strip } = message;
  return { ...shown, at, counts, strip, rows: withNews(shown.rows, message, shown.span) };
}

/** Whether a message may be about the trip's line. */
export function concerns(message: BoardMessage, tripId: string, shown: BoardShown): boolean {
  if (!('all' in message)) return message.gone.includes(tripId) || message.put.some((row) => row.tripId === tripId);
  return message.all !== null && revisionOf(message.all, tripId) !== revisionOf(shown, tripId);
}

const revisionOf = ({ rows }: BoardShown, tripId: string): number | undefined => rows.find((row) => row.tripId === tripId)?.revision;
