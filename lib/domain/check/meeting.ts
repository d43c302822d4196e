import type { Item, Trip } from '../itinerary/types';

/** What the patient comes to New York for: surgery, and visits at the centre. */
export function isMeeting({ procedure }: Trip, { kind, place, purpose }: Item): boolean {
  if (kind === 'SURGERY') return true;
  if (kind !== 'APPOINTMENT' || place === 'REMOTE') return false;
  return purpose !== 'CONSULTATION' || procedure === 'consultation';
}
