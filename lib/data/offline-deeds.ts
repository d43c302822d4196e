import { randomUUID } from 'node:crypto';
import { twoYearsAfter } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { applyChange } from '@/lib/domain/check/apply-change';
import { KINDS, MOST_ITEMS } from '@/lib/domain/itinerary/kinds';
import { makePlan } from '@/lib/domain/itinerary/make-item';
import type { DeedAnswer, NoteDeed, OfflineDeed, TickDeed, TurnedBy } from '@/lib/domain/offline/deeds';
import { noteParts } from '@/lib/domain/offline/note';
import { decideTick, type LineStanding } from '@/lib/domain/offline/tick';
import { lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { problem } from '@/lib/domain/problem';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { changeTrip, type Edit } from './change-trip';
import { database, type Queries } from './client';
import { isDoubled } from './database-refusals';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';
import { isPackable, turnLine } from './packing';
import { asSeenBy } from './trips';

// What somebody did without a network. The deed and its answer are written in the transaction of what it does: whoever sends it
// again, because the answer never came or because two senders ran at once, is given that answer.

/** A tick that was made on a device, done once. */
export const doTick = (access: TripAccess<'tick-packing'>, deed: TickDeed, now: Date): Promise<DeedAnswer> =>
  answeredOnce(access, deed, () => database().$transaction(async (queries) => {
    const record = asSeenBy(access, await lockTrip(queries, access));
    const earlier = await answerOf(queries, access, deed);
    return earlier ?? tickLocked(queries, access, { deed, record, now });
  }, { maxWait: 10_000, timeout: 15_000 }));

interface Ticked {
  readonly deed: TickDeed;
  readonly record: TripRecord;
  readonly now: Date;
}

async function tickLocked(queries: Queries, access: TripAccess<'tick-packing'>, { deed, record, now }: Ticked): Promise<DeedAnswer> {
  const line = lineNamed(linesOf(record.packing), deed.line);
  const { turn, answer } = decideTick(deed, await standingOf(queries, access, line, record, deed.line));
  if (turn && line) await turnLine(queries, access, line, { deedId: deed.id, isPacked: deed.isPacked, now });
  await keepAnswer(queries, access, { deed, answer, now });
  return answer;
}

async function standingOf(queries: Queries, access: TripAccess, line: PackingLine | null, { packing }: TripRecord, name: string): Promise<LineStanding> {
  if (line) return isPackable(line) ? { turns: line.turns, by: await turnerOf(queries, access, line) } : null;
  return lineNamed(packing.removed, name) ? 'removed' : null;
}

async function turnerOf(queries: Queries, { actor }: TripAccess, { id }: PackingLine): Promise<TurnedBy> {
  const row = id === null ? null : await queries.packingLine.findUnique({ where: { id }, select: { turnedById: true } });
  if (!row?.turnedById) return 'nobody';
  if (row.turnedById === actor.userId) return 'reader';
  const turner = await queries.user.findUnique({ where: { id: row.turnedById }, select: { name: true } });
  return turner?.name ? { name: turner.name } : 'nobody';
}

/** A note that was written on a device, added once: also for a day that is over by now, for it was written then. */
export const addNote = (access: TripAccess<'change-itinerary'>, deed: NoteDeed, now: Date): Promise<DeedAnswer> =>
  answeredOnce(access, deed, async () => {
    const answer: DeedAnswer = { outcome: 'done' };
    const problems = await changeTrip(access, {
      edit: withNote(deed, now), seenVersion: null, now,
      also: (queries) => keepAnswer(queries, access, { deed, answer, now }),
    });
    return problems[0] ? { outcome: 'refused', code: problems[0].code } : answer;
  });

const withNote = ({ day, text }: NoteDeed, now: Date): Edit => (trip) => {
  if (day > twoYearsAfter(dayIn(NEW_YORK, now))) return [problem('day', 'day-too-far')];
  if (trip.items.length >= MOST_ITEMS) return [problem(null, 'too-many-items')];
  const plan = makePlan(randomUUID(), { kind: 'NOTE', day, time: null, minutes: null, place: KINDS.NOTE.place, purpose: null, state: 'PLANNED', ...noteParts(text) });
  return 'problems' in plan ? plan.problems : applyChange(trip, { type: 'add-item', item: plan.made });
};

/** What was answered before, or is now: of two at once the second fails to keep its answer, and nothing of it is done. */
async function answeredOnce(access: TripAccess, deed: OfflineDeed, act: () => Promise<DeedAnswer>): Promise<DeedAnswer> {
  const earlier = await answerOf(database(), access, deed);
  if (earlier) return earlier;
  return act().catch(async (error: unknown) => {
    const first = isDoubled(error) ? await answerOf(database(), access, deed) : null;
    if (first) return first;
    throw error;
  });
}

async function answerOf(queries: Queries, { actor: { userId } }: TripAccess, { id }: OfflineDeed): Promise<DeedAnswer | null> {
  const row = await queries.offlineDeed.findUnique({ where: { userId_id: { userId, id } }, select: { answer: true } });
  // Written below, and nowhere else.
  return row && (row.answer as DeedAnswer);
}

interface Kept {
  readonly deed: OfflineDeed;
  readonly answer: DeedAnswer;
  readonly now: Date;
}

async function keepAnswer(queries: Queries, { actor: { userId } }: TripAccess, { deed, answer, now }: Kept): Promise<void> {
  const { id, tripId, kind, madeAt } = deed;
  await queries.offlineDeed.create({ data: { id, userId, tripId, kind, answer, madeAt, appliedAt: now }, select: { id: true } });
}
