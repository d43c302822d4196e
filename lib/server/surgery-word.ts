import type { Surgery } from '@/lib/domain/itinerary/types';
import type { Written } from '@/lib/data/change-trip';
import type { Queries } from '@/lib/data/client';
import type { TripAccess } from '@/lib/data/open-trip';
import { proposeToCentre } from '@/lib/data/proposals';
import { settleSurgery } from '@/lib/data/settle-words';
import { tellMembers, tellStaff } from './tell-members';

// What follows from a word on the surgery day, in the transaction of the word itself.

const dayOf = (surgery: Surgery): string => (surgery.state === 'dated' ? surgery.on : '');
const isConfirmed = (surgery: Surgery): boolean => surgery.state === 'dated' && surgery.confirmedByCentre;
const hasCentresHour = (surgery: Surgery): boolean => surgery.state === 'dated' && surgery.hourByCentre === true;

/** Another day, or none: the centre's word settles what awaited it, the patient's awaits it. Everybody is told. */
export async function afterMove(queries: Queries, access: TripAccess, { changeId, before, after }: Written, now: Date): Promise<void> {
  const state = dayOf(before.surgery) === dayOf(after.surgery) ? 'CONFIRMED' : 'REFUSED';
  if (access.centre) await settleSurgery(queries, access, state, { changeId, now });
  else if (await proposeToCentre(queries, access, 'SURGERY', null)) await tellStaff(queries, access, now);
  await tellMembers(queries, access, now);
}

/** The same day: the centre says yes to it, or either says the hour. */
export async function afterSameDay(queries: Queries, access: TripAccess, { changeId, before, after }: Written, now: Date): Promise<void> {
  if (access.centre) {
    await settleSurgery(queries, access, 'CONFIRMED', { changeId, now });
    await tellMembers(queries, access, now, isConfirmed(before.surgery) ? 'centre-set-hour' : 'centre-confirmed-day');
  } else if (hasCentresHour(before.surgery) && !hasCentresHour(after.surgery)) {
    await tellStaff(queries, access, now);
  }
}
