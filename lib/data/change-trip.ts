import { difference } from '@/lib/domain/history/difference';
import type { Trip } from '@/lib/domain/itinerary/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { isQuietDaysRefusal } from './database-refusals';
import { writeHistory } from './history';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';
import { writeTrip } from './write-trip';

/** The deeds that may rewrite a trip. */
type ChangingAccess = TripAccess<'change-itinerary'> | TripAccess<'set-surgery'>;

/** A pure edit: the trip afterwards, or why not. It sees the trip as it is under the lock. */
export type Edit = (trip: Trip) => Trip | Refusal;
export type Refusal = readonly Problem[];

export interface TripChange {
  readonly edit: Edit;
  /** The version that the form showed; null when the edit goes with any (adding something). */
  readonly seenVersion: number | null;
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

/** One transaction that rewrites a trip; an outing that the database refuses is refused in our words. */
export async function writing(write: (queries: Queries) => Promise<Refusal>): Promise<Refusal> {
  try {
    return await database().$transaction(write, { timeout: 15_000 });
  } catch (error) {
    if (isQuietDaysRefusal(error)) return [problem('day', 'quiet-day-closed')];
    throw error;
  }
}

async function changeLocked(queries: Queries, access: ChangingAccess, change: TripChange): Promise<Refusal> {
  const { trip: before, version: seen } = await lockTrip(queries, access);
  if (change.seenVersion !== null && change.seenVersion !== seen) return [problem(null, 'stale')];
  const after = change.edit(before);
  if (isRefusal(after)) return after;
  if (after === before) return DONE;
  const version = seen + 1;
  await writeTrip(queries, { before, after, version, now: change.now });
  const changeId = await writeHistory(queries, access, { version, ...difference(before, after) }, change.now);
  await change.also?.(queries, { changeId, before, after });
  return DONE;
}
