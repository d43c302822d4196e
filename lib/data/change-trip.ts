import { deskProblems } from '@/lib/domain/appointments/booked-item';
import { difference, isNothing } from '@/lib/domain/history/difference';
import { canMerge, type Stale, staleOf } from '@/lib/domain/history/stale';
import type { HistoryEntry } from '@/lib/domain/history/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { giveBackAll } from './booking-rows';
import { database, type Queries } from './client';
import { isDeskRefusal, isQuietDaysRefusal } from './database-refusals';
import { underEscortRules, writeEscortWords } from './escort-words';
import { changesSince, writeHistory } from './history';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';
import { type Step, writeTrip } from './write-trip';

/** The deeds that may rewrite a trip. */
type ChangingAccess = TripAccess<'change-itinerary' | 'change-packing' | 'set-surgery' | 'record-word'>;

/** A pure edit: the trip afterwards, or why not. It sees the trip as it is under the lock, and what the form had not seen. */
export type Edit = (trip: Trip, since: readonly HistoryEntry[]) => Trip | Refusal;
export type Refusal = readonly Problem[];

export interface TripChange {
  readonly edit: Edit;
  /** The version that the form showed; null when the edit goes with any (adding something). */
  readonly seenVersion: number | null;
  /** `merge`: an edit of other parts than those that changed meanwhile is done all the same, if nothing is blocked by it. */
  readonly onStale?: 'ask' | 'merge';
  readonly now: Date;
  /** What else stands or falls with the change, written after it. Not called when the edit changes nothing. */
  readonly also?: (queries: Queries, written: Written) => Promise<void>;
}

export interface Written {
  readonly changeId: string;
  readonly before: Trip;
  readonly after: Trip;
}

const DONE: Refusal = [];

const isRefusal = (result: Trip | Refusal): result is Refusal => Array.isArray(result);

/**
 * Applies an edit in one transaction: trip, items, version and history stand or fall together.
 * Returns no problems when it is done. The database may refuse too (an outing on quiet days), in the same words.
 */
export function changeTrip(access: ChangingAccess, change: TripChange): Promise<Refusal> {
  return writing((queries) => changeLocked(queries, access, change));
}

/** One transaction that rewrites a trip; what the database refuses, an outing or a booked visit, is refused in our words. */
export async function writing<Other = never>(write: (queries: Queries) => Promise<Refusal | Other>): Promise<Refusal | Other> {
  try {
    return await database().$transaction(write, { maxWait: 10_000, timeout: 15_000 });
  } catch (error) {
    if (isQuietDaysRefusal(error)) return [problem('day', 'quiet-day-closed')];
    if (isDeskRefusal(error)) return [problem(null, 'desk-booked')];
    throw error;
  }
}

async function changeLocked(queries: Queries, access: ChangingAccess, change: TripChange): Promise<Refusal> {
  const { trip: before, version: seen } = await lockTrip(queries, access);
  const isStale = change.seenVersion !== null && change.seenVersion !== seen;
  const since = isStale ? await changesSince(queries, access, change.seenVersion) : [];
  const edited = change.edit(before, since);
  if (isRefusal(edited)) return edited;
  const after = await underEscortRules(queries, access, before, edited);
  const written = difference(before, after);
  if (after === before || (isNothing(written) && !change.also)) return DONE;
  const mayMerge = change.onStale === 'merge' && canMerge({ before, after, since }, change.now);
  if (isStale && !mayMerge) return [staleProblem(staleOf({ before, after, since, version: seen, standing: access.standing }))];
  const atDesk = deskProblems(before, after, change.now);
  if (atDesk.length > 0) return atDesk;
  const changeId = await writeChange(queries, access, { before, after, version: seen + 1, now: change.now });
  await change.also?.(queries, { changeId, before, after });
  return DONE;
}

/** Writes a step of the trip and who took it; under the trip's lock. The id of the entry in the history. */
export async function writeChange(queries: Queries, access: TripAccess, step: Step): Promise<string> {
  const { before, after, version, now } = step;
  await writeTrip(queries, step);
  await writeEscortWords(queries, access, step);
  if (before.centre?.id !== after.centre?.id) await giveBackAll(queries, after.id, now);
  return writeHistory(queries, access, { version, ...difference(before, after) }, now);
}

const staleProblem = (stale: Stale): Problem => ({ ...problem(null, 'stale'), stale });
