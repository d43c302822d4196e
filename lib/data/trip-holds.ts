import { randomUUID } from 'node:crypto';
import type { Behind, Hold } from '@/lib/domain/itinerary/types';
import { type LiftingWord, withHold, withoutHold } from '@/lib/domain/recovery/hold';
import { unrevealing } from '@/lib/domain/recovery/unrevealing';
import { changeTrip, type Refusal, type Written } from './change-trip';
import type { Queries } from './client';
import { edited } from './edited';
import type { TripAccess } from './open-trip';
import { proposeToCentre, withdrawOlder } from './proposals';
import { awaitOrSettle, settleBy, type Settling } from './settle-words';
import { spokenBy } from './spoken-by';
import { holdColumns, liftingColumns } from './spoken-rows';
import type { Writing } from './trip-numbers';
import { storeWords } from './trip-words';

/** A hold, or the word that ends one, as a form brings it. */
export type SaidHold = Omit<Hold, keyof Behind> & { readonly isPassedOn?: boolean };
export type SaidLifting = LiftingWord & { readonly isPassedOn?: boolean };

/** Sets a hold and takes back each yes that counted, in one step. A trip has one hold at a time. */
export async function setHold(access: TripAccess<'record-word'>, said: SaidHold, { tell, ...writing }: Writing): Promise<Refusal> {
  const { isPassedOn = false, ...about } = said;
  const spoken = spokenBy(access, { saidBy: about.saidBy, isPassedOn });
  if ('problems' in spoken) return spoken.problems;
  const id = randomUUID();
  const hold: Hold = { ...about, ...spoken.made };
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(unrevealing(withHold(trip, hold, writing.now), trip, access.standing)),
    async also(queries, written) {
      if (written.after.hold === written.before.hold) return;
      const by = { changeId: written.changeId, now: writing.now };
      await queries.recoveryHold.create({ data: { ...holdColumns(access, id, hold), setAt: by.now, changeId: by.changeId } });
      await storeTakenBack(queries, access, written, by);
      await awaitOrSettle(queries, access, { kind: 'HOLD', id, says: { isOnHold: true } }, by);
      await tell?.(queries);
    },
  });
}

/** The yes that the hold took back awaits nobody any more; by the centre's hold it is answered. */
async function storeTakenBack(queries: Queries, access: TripAccess, written: Written, by: Settling): Promise<void> {
  const stored = await storeWords(queries, access, written);
  for (const { id, word } of stored) {
    if (access.centre) await settleBy(queries, access, word, by);
    else await withdrawOlder(queries, access, 'CLEARANCE', id);
  }
}

/** Lifts the hold by a word. What it took back stays taken back until somebody says yes again. */
export async function liftHold(access: TripAccess<'record-word'>, said: SaidLifting, { tell, ...writing }: Writing): Promise<Refusal> {
  const spoken = spokenBy(access, { saidBy: said.saidBy, isPassedOn: said.isPassedOn ?? false });
  if ('problems' in spoken) return spoken.problems;
  const word: LiftingWord = { saidBy: spoken.made.saidBy, saidOn: said.saidOn };
  return changeTrip(access, {
    ...writing,
    edit: (trip) => edited(withoutHold(trip, word, writing.now)),
    async also(queries, { changeId }) {
      const by = { changeId, now: writing.now };
      if (access.centre) await settleBy(queries, access, { isOnHold: false }, by);
      const id = await storeLifting(queries, access, word, by);
      if (!access.centre) await proposeToCentre(queries, access, 'HOLD', id);
      await tell?.(queries);
    },
  });
}

async function storeLifting(queries: Queries, { tripId }: TripAccess, word: LiftingWord, { changeId, now }: Settling): Promise<string> {
  const { id } = await queries.recoveryHold.findFirstOrThrow({ where: { tripId, liftedAt: null }, select: { id: true } });
  await queries.recoveryHold.update({ where: { id }, data: { ...liftingColumns(id, word), liftedAt: now, liftedChangeId: changeId } });
  return id;
}
