import { randomUUID } from 'node:crypto';
import type { Hold } from '@/lib/domain/itinerary/types';
import { type LiftingWord, withHold, withoutHold } from '@/lib/domain/recovery/hold';
import { unrevealing } from '@/lib/domain/recovery/unrevealing';
import { sealValue } from '@/lib/crypto/seal';
import { changeTrip, type Refusal } from './change-trip';
import type { Queries } from './client';
import { edited } from './edited';
import type { TripAccess } from './open-trip';
import { proposeToCentre, withdrawOlder } from './proposals';
import type { Writing } from './trip-numbers';
import { holdPlace } from './trip-record';
import { columnOfDay } from './trip-rows';
import { storeWords } from './trip-words';

/** Sets a hold and takes back each yes that counted, in one step. A trip has one hold at a time. */
export async function setHold(access: TripAccess<'record-word'>, said: Omit<Hold, 'source'>, writing: Writing): Promise<Refusal> {
  const id = randomUUID();
  const hold: Hold = { ...said, source: 'patient' };
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(unrevealing(withHold(trip, hold, writing.now), trip, access.standing)),
    async also(queries, written) {
      if (written.after.hold === written.before.hold) return;
      await queries.recoveryHold.create({ data: { ...holdColumns(access, id, hold), setAt: writing.now, changeId: written.changeId } });
      for (const wordId of await storeWords(queries, access, written)) await withdrawOlder(queries, access, 'CLEARANCE', wordId);
      await proposeToCentre(queries, access, 'HOLD', id);
    },
  });
}

function holdColumns({ tripId, actor }: TripAccess, id: string, { reason, saidBy, setOn, source }: Hold) {
  return {
    id, tripId, source,
    reason: sealValue(reason, holdPlace('reason', id)),
    saidBy: sealValue(saidBy, holdPlace('saidBy', id)),
    setOn: columnOfDay(setOn),
    setById: actor.userId,
  };
}

/** Lifts the hold by a word. What it took back stays taken back until somebody says yes again. */
export async function liftHold(access: TripAccess<'record-word'>, word: LiftingWord, writing: Writing): Promise<Refusal> {
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(withoutHold(trip, word, writing.now)),
    async also(queries, { changeId }) {
      const id = await storeLifting(queries, access, word, { liftedAt: writing.now, liftedChangeId: changeId });
      await proposeToCentre(queries, access, 'HOLD', id);
    },
  });
}

async function storeLifting(
  queries: Queries, { tripId }: TripAccess, { saidBy, saidOn }: LiftingWord, change: { liftedAt: Date; liftedChangeId: string },
): Promise<string> {
  const { id } = await queries.recoveryHold.findFirstOrThrow({ where: { tripId, liftedAt: null }, select: { id: true } });
  const liftedBy = sealValue(saidBy, holdPlace('liftedBy', id));
  await queries.recoveryHold.update({ where: { id }, data: { ...change, liftedBy, liftedOn: columnOfDay(saidOn) } });
  return id;
}
