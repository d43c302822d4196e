import { MOST_WAITING, type OfflineDeed, type TickDeed, type ToldAnswer } from './deeds';
import { isPackedAfter } from './tick';

/** A deed as the device keeps it, with what it knows of its fate. */
export interface WaitingDeed {
  readonly deed: OfflineDeed;
  /** What it is about, in the words of the screen it was done on. */
  readonly label: string;
  /** It may have arrived already: it is sent again as it is, and never taken back. */
  readonly isSent: boolean;
  readonly told: ToldAnswer | null;
}

/** What a new deed does to those that wait: which of them go, whether it comes, or that there is no room. */
export type Queued = { readonly drop: readonly string[]; readonly add: OfflineDeed | null } | 'full';

export const isWaiting = ({ told }: WaitingDeed): boolean => told === null;

/** What somebody has to read: a conflict or a refusal. */
export const isNews = ({ told }: WaitingDeed): boolean => told !== null && told.outcome !== 'done';

const isSameLine = ({ tripId, line }: TickDeed) => ({ deed }: WaitingDeed): boolean =>
  deed.kind === 'tick' && deed.tripId === tripId && deed.line === line;

const idOf = ({ deed }: WaitingDeed): string => deed.id;

/** A tick that takes back one that nobody was sent comes to nothing; what came of earlier ones of its line is read. */
export function queued(entries: readonly WaitingDeed[], deed: OfflineDeed): Queued {
  const same = deed.kind === 'tick' ? entries.filter(isSameLine(deed)) : [];
  const last = same.findLast(isWaiting);
  const read = same.filter(isNews).map(idOf);
  if (last && isTwice(last.deed, deed)) return { drop: read, add: null };
  if (last && !last.isSent) return { drop: [...read, idOf(last)], add: null };
  return entries.filter(isWaiting).length < MOST_WAITING ? { drop: read, add: deed } : 'full';
}

const isTwice = (last: OfflineDeed, deed: OfflineDeed): boolean => last.kind === 'tick' && deed.kind === 'tick' && last.isPacked === deed.isPacked;

/** How often a line has been turned, as this device knows: what its page says, or what was told or done since. */
export function turnsHere(pageTurns: number, entries: readonly WaitingDeed[], line: string): number {
  return entries.reduce((turns, { deed, told }) => {
    if (deed.kind !== 'tick' || deed.line !== line) return turns;
    if (told) return Math.max(turns, told.turns ?? 0);
    return isPackedAfter(turns) === deed.isPacked ? turns : turns + 1;
  }, pageTurns);
}

/** Done ticks are kept for copies of pages from before them; a page that shows them needs them no more. Notes that are done are over at once. */
export function isOver({ deed, told }: WaitingDeed, shownTurns: (line: string) => number | undefined): boolean {
  if (told?.outcome !== 'done') return false;
  return deed.kind === 'note' || (shownTurns(deed.line) ?? -1) >= (told.turns ?? Infinity);
}
