import type { ReminderLine } from '@/lib/domain/reminders/types';
import { FIRST_REACH } from '@/lib/domain/reminders/types';
import type { ListReader } from '@/lib/domain/reminders/list-view';
import type { Trip } from '@/lib/domain/itinerary/types';
import { at, day } from './trips';

/** A reminder to check in for the flight out, as the owner's list has it; `more` says what is different. */
export function lineLike(more: Partial<ReminderLine> = {}): ReminderLine {
  return {
    userId: 'ruth', key: 'out-check-in', anchorOn: day('2027-03-09'), kind: 'flight', word: 'check-in', params: { way: 'out' }, itemId: 'arrive',
    dueAt: at('2027-03-08', '10:00'), usefulUntil: at('2027-03-09', '08:45'), isNewDate: false, isUrgent: false, state: 'planned', wish: null, ...more,
  };
}

/** The owner of a trip, who chose nothing. */
export const ownerOf = (trip: Trip): ListReader =>
  ({ trip, person: { standing: { role: 'OWNER', seesMedical: true }, reach: FIRST_REACH, choices: new Map() } });
