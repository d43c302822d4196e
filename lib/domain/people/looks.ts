import type { Deed } from '../access/deeds';
import type { DeskDeed } from '../access/desk-deeds';
import { type Part, PARTS } from '../access/parts';
import type { ArrivalDeed } from '../arrivals/arrival-deeds';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';

/** What can stand in a trip's trail: deeds on the trip itself, what staff did with an appointment of it at their desk, and with the arrival. */
export type TrailDeed = Deed | DeskDeed | ArrivalDeed;

/** To look is no deed of its own: which part was opened says it all. */
export type DoneDeed = Exclude<TrailDeed, `see-${string}`>;

/** Who it was, by the name of now. A name is null where the account or the link is gone. */
export type LookedBy =
  | { readonly type: 'person'; readonly id: string; readonly name: string | null; readonly from: 'trip' | 'nowhere' | { readonly centre: string } }
  | { readonly type: 'link'; readonly id: string; readonly name: string | null }
  | { readonly type: 'feed'; readonly id: string; readonly name: string | null; readonly isOwn: boolean }
  | { readonly type: 'responder' };

/** A row of the trail. */
export interface TrailRow {
  readonly id: string;
  readonly by: LookedBy;
  readonly deed: TrailDeed;
  readonly part: Part | null;
  readonly at: Instant;
}

export type Doing =
  | { readonly type: 'looked'; readonly parts: readonly Part[]; readonly sawMedical: boolean }
  | { readonly type: 'did'; readonly deed: DoneDeed };

/** What one of them did on one day, in one line. */
export interface LookLine {
  /** The newest row of it. */
  readonly id: string;
  readonly by: LookedBy;
  readonly day: Day;
  readonly doing: Doing;
  readonly count: number;
  readonly lastAt: Instant;
}

export interface LookPage {
  /** The newest first. */
  readonly lines: readonly LookLine[];
  /** Rows before this one are on the next page; null on the last page. */
  readonly next: string | null;
}

/** One of them, without a name. */
export type Whose = { readonly type: 'person' | 'link' | 'feed'; readonly id: string } | { readonly type: 'responder' };

/** The key of somebody in an address: `person-…`, `link-…`, `feed-…`, `responder`. */
export const keyOf = (by: Whose): string => (by.type === 'responder' ? by.type : `${by.type}-${by.id}`);

export const isDone = (deed: TrailDeed): deed is DoneDeed => !deed.startsWith('see-');

/** What was done; null for a look: a part was opened, or, before parts were kept, the deed alone says it. */
const doneBy = ({ deed, part }: TrailRow): DoneDeed | null => (part === null && isDone(deed) ? deed : null);

const dayOf = ({ at }: TrailRow): Day => dayIn(NEW_YORK, at);

/** All that one of them opened on a day is one line; each deed of a day is one, however often it was done. */
const lineKey = (row: TrailRow): string => [dayOf(row), keyOf(row.by), doneBy(row) ?? ''].join(' ');

/**
 * Rows, the newest first, as lines. `most` rows are a page: with more there is a next one, and the day that the page
 * would cut through goes there whole, unless it is the only one.
 */
export function pageOf(rows: readonly TrailRow[], most: number): LookPage {
  const isLast = rows.length <= most;
  const shown = isLast ? rows : wholeDays(rows.slice(0, most));
  return { lines: linesOf(shown), next: isLast ? null : (shown.at(-1)?.id ?? null) };
}

function wholeDays(rows: readonly TrailRow[]): readonly TrailRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || dayOf(first) === dayOf(last)) return rows;
  const cut = dayOf(last);
  return rows.filter((row) => dayOf(row) !== cut);
}

function linesOf(rows: readonly TrailRow[]): readonly LookLine[] {
  return [...grouped(rows, lineKey).values()].flatMap((group) => lineOf(group) ?? []);
}

function grouped<T, K>(all: readonly T[], keyed: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyed(one)) ?? [];
    groups.set(keyed(one), group);
    group.push(one);
  }
  return groups;
}

function lineOf(group: readonly TrailRow[]): LookLine | null {
  const [newest] = group;
  if (!newest) return null;
  return { id: newest.id, by: newest.by, day: dayOf(newest), doing: doingOf(newest, group), count: group.length, lastAt: newest.at };
}

function doingOf(newest: TrailRow, group: readonly TrailRow[]): Doing {
  const deed = doneBy(newest);
  if (deed !== null) return { type: 'did', deed };
  const opened = new Set(group.map(({ part }) => part ?? 'itinerary'));
  return { type: 'looked', parts: PARTS.filter((part) => opened.has(part)), sawMedical: group.some(({ deed }) => deed === 'see-medical') };
}

/** Lines by day, the newest day first. */
export function byDay(lines: readonly LookLine[]): readonly (readonly [Day, readonly LookLine[]])[] {
  return [...grouped(lines, ({ day }) => day)];
}
