import type { HistoryEntry } from '@/lib/domain/history/types';
import type { Surgery } from '@/lib/domain/itinerary/types';
import type { Written } from '@/lib/data/change-trip';
import type { Queries } from '@/lib/data/client';
import type { TripAccess } from '@/lib/data/open-trip';
import { awaitSurgeryAgain, proposeToCentre, settleSurgery } from '@/lib/data/proposals';
import { tellMembers, tellStaff } from './tell-members';

// What follows from a word on the surgery day, in the transaction of the word itself.

type Sides = Pick<Written, 'before' | 'after'>;

const dayOf = (surgery: Surgery): string => (surgery.state === 'dated' ? surgery.on : '');
const isConfirmed = (surgery: Surgery): boolean => surgery.state === 'dated' && surgery.confirmedByCentre;
const hasCentresHour = (surgery: Surgery): boolean => surgery.state === 'dated' && surgery.hourByCentre === true;

/** Another day, or none: the centre's word settles what awaited it, the patient's awaits it. Everybody is told. */
export async function afterMove(queries: Queries, access: TripAccess, { before, after }: Sides, now: Date): Promise<void> {
  if (access.centre) await settleSurgery(queries, access, dayOf(before.surgery) === dayOf(after.surgery) ? 'CONFIRMED' : 'REFUSED', now);
  else if (await proposeToCentre(queries, access, 'SURGERY', null)) await tellStaff(queries, access, now);
  await tellMembers(queries, access, now);
}

/** The same day: the centre says yes to it, or either says the hour. */
export async function afterSameDay(queries: Queries, access: TripAccess, { before, after }: Sides, now: Date): Promise<void> {
  if (access.centre) {
    await settleSurgery(queries, access, 'CONFIRMED', now);
    await tellMembers(queries, access, now, isConfirmed(before.surgery) ? 'centre-set-hour' : 'centre-confirmed-day');
  } else if (hasCentresHour(before.surgery) && !hasCentresHour(after.surgery)) {
    await tellStaff(queries, access, now);
  }
}

/** A word on the surgery day was taken back: by the centre its own, or by the patient's side the centre's. */
export async function afterUndo(queries: Queries, access: TripAccess, undone: HistoryEntry, now: Date): Promise<void> {
  if (!undone.byCentre || undone.before.surgery === undefined) return;
  if (access.centre) {
    await awaitSurgeryAgain(queries, access, undone.madeAt);
    await tellMembers(queries, access, now);
  } else if (await proposeToCentre(queries, access, 'SURGERY', null)) {
    await tellStaff(queries, access, now);
  }
}
