import type { Standing } from '../access/deeds';
import { checkTrip } from '../check/check-trip';
import type { Trip } from '../itinerary/types';
import { difference } from './difference';
import { differenceLines, linesFor, type HistoryLine } from './lines';
import type { Difference, HistoryEntry, TripParts } from './types';

/** What somebody has to know who saves a form that others have overtaken. */
export interface Stale {
  /** The trip's version that this tells of: saving again with it means "yes, over that". */
  readonly version: number;
  readonly theirs: readonly { readonly name: string; readonly madeAt: Date; readonly lines: readonly HistoryLine[] }[];
  /** What saving again would do to the trip as it is now. */
  readonly mine: readonly HistoryLine[];
}

interface Saving {
  readonly before: Trip;
  readonly after: Trip;
  readonly since: readonly HistoryEntry[];
  readonly version: number;
  readonly standing: Standing;
}

export function staleOf({ before, after, since, version, standing }: Saving): Stale {
  const theirs = since.map((entry) => ({ name: entry.actorName, madeAt: entry.madeAt, lines: linesFor(entry, standing) }));
  return { version, theirs, mine: differenceLines(difference(before, after)) };
}

/** Names of all that a change wrote: the trip's parts, and each item. */
function touched({ before, after }: Difference): ReadonlySet<string> {
  const namesOf = ({ items = [], kept = [], ...parts }: TripParts) =>
    [...Object.keys(parts), ...items.map(({ id }) => id), ...kept.map(({ findingKey }) => findingKey)];
  return new Set([...namesOf(before), ...namesOf(after)]);
}

/** Whether two changes wrote to the same item or part of the trip. */
function isClash(mine: Difference, theirs: Difference): boolean {
  const names = touched(mine);
  return [...touched(theirs)].some((name) => names.has(name));
}

/** Whether a save can go through beside what others changed: it touches nothing of theirs, and blocks nothing anew. */
export function canMerge({ before, after, since }: Pick<Saving, 'before' | 'after' | 'since'>, now: Date): boolean {
  const mine = difference(before, after);
  if (since.some((entry) => isClash(mine, entry))) return false;
  const blocked = (trip: Trip) => checkTrip(trip, now).open.filter(({ severity }) => severity === 'blocked').map(({ key }) => key);
  const known = new Set(blocked(before));
  return blocked(after).every((key) => known.has(key));
}
