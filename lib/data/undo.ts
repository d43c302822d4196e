import { deskProblems } from '@/lib/domain/appointments/booked-item';
import { undone } from '@/lib/domain/history/difference';
import { rightToUndo, undoProblem } from '@/lib/domain/history/may-undo';
import { isSame } from '@/lib/domain/history/same';
import type { HistoryEntry, TripParts } from '@/lib/domain/history/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { asPatientsWord } from '@/lib/domain/plan/surgery-word';
import { putBack } from '@/lib/domain/people/escort';
import { problem } from '@/lib/domain/problem';
import { giveBackAll } from './booking-rows';
import { type Refusal, writing } from './change-trip';
import type { Queries } from './client';
import { writeEscortWords } from './escort-words';
import { changeById, lastChange, writeHistory } from './history';
import { writeKept } from './kept-findings';
import { lockTrip } from './lock-trip';
import { openTrip, type TripAccess } from './open-trip';
import { takeBackRows } from './undo-rows';
import { writeTrip } from './write-trip';

interface Undo {
  readonly changeId: string;
  readonly now: Date;
  /** What else stands or falls with it, written last. */
  readonly also?: (queries: Queries, access: TripAccess, undone: HistoryEntry, now: Date) => Promise<void>;
}

export interface Undone {
  readonly problems: Refusal;
  /** Items that stayed as they are now: their bookings have been changed since. */
  readonly left: number;
}

/**
 * Takes back the trip's last change, in one transaction: the trip is as it was before, and all that was written with
 * the change is gone. Null for whoever may not take that change back, and for a change that this trip has not.
 */
export async function undoChange(access: TripAccess, { changeId, now, also }: Undo): Promise<Undone | null> {
  const entry = await changeById(access, changeId);
  const deed = entry && rightToUndo(entry, { userId: access.actor.userId, standing: access.standing });
  const right = deed && (await openTrip(access.actor, access.tripId, deed));
  if (!right) return null;
  let left = 0;
  const problems = await writing(async (queries) => {
    const done = await undoLocked(queries, right, { changeId, now, also });
    left = done.left;
    return done.problems;
  });
  return { problems, left };
}

async function undoLocked(queries: Queries, access: TripAccess, { changeId, now, also }: Undo): Promise<Undone> {
  const { trip: before, version: seen } = await lockTrip(queries, access);
  const last = await lastChange(queries, access);
  const refusal = last?.id === changeId ? undoProblem(last) : await problemOfOlder(queries, changeId, last);
  if (refusal || !last) return { problems: refusal ? [refusal] : [], left: 0 };
  const left = await itemsRebooked(queries, changeId);
  const after = await withEscortToAsk(queries, access, before, asSaid(access, last, undone(before, last, left)));
  const atDesk = deskProblems(before, after, now);
  if (atDesk.length > 0) return { problems: atDesk, left: 0 };
  const version = seen + 1;
  await writeTrip(queries, { before, after, version, now });
  await writeEscortWords(queries, access, { before, after, now });
  if (before.centre?.id !== after.centre?.id) await giveBackAll(queries, after.id, now);
  await writeKept(queries, access, last);
  await takeBackRows(queries, access, last, now);
  await writeHistory(queries, access, { version, undoesId: changeId, ...reversed(last, left, after) }, now);
  await also?.(queries, access, last, now);
  return { problems: [], left: left.size };
}

/** The patient's side takes the centre's word back as the patient's: what comes back is confirmed by nobody. */
const asSaid = ({ centre }: TripAccess, last: HistoryEntry, after: Trip): Trip =>
  last.byCentre && centre === null && last.before.surgery !== undefined ? asPatientsWord(after) : after;

/** An undo puts back nobody's own yes: they are asked again, if they are still on the trip. */
async function withEscortToAsk(queries: Queries, { tripId }: TripAccess, before: Trip, after: Trip): Promise<Trip> {
  const { personId } = after.escort;
  if (!personId || isSame(before.escort, after.escort)) return after;
  const isOnTrip = (await queries.tripMember.count({ where: { tripId, userId: personId } })) > 0;
  return putBack(before, after, isOnTrip);
}

/** An older change was undone, or others have changed the trip since. */
async function problemOfOlder(queries: Queries, changeId: string, last: HistoryEntry | null) {
  const isUndone = (await queries.change.count({ where: { undoesId: changeId } })) > 0;
  return isUndone ? problem(null, 'already-undone') : problem(null, 'changed-since', { name: last?.actorName ?? '' });
}

/** Items whose booking the person has already had changed by phone, as the rebooking list says. */
async function itemsRebooked(queries: Queries, changeId: string): Promise<ReadonlySet<string>> {
  const rows = await queries.rebooking.findMany({ where: { changeId, state: 'CHANGED', itemId: { not: null } }, select: { itemId: true } });
  return new Set(rows.flatMap(({ itemId }) => itemId ?? []));
}

function reversed({ before, after }: HistoryEntry, left: ReadonlySet<string>, trip: Trip) {
  const isBack = ({ id }: Item): boolean => !left.has(id);
  const side = (parts: TripParts): TripParts => ({ ...parts, items: (parts.items ?? []).filter(isBack) });
  const stays = trip.items.filter(({ id }) => left.has(id));
  const surgery = before.surgery && { surgery: trip.surgery };
  const escort = before.escort && { escort: trip.escort };
  return { before: side(after), after: { ...side(before), ...surgery, ...escort, ...(stays.length > 0 && { left: stays }) } };
}
