import { isSame } from '../history/same';
import type { Surgery, Trip } from '../itinerary/types';
import { surgeryHour } from './surgery-hour';

/** Whose word it is: the centre's, said by its staff, or the patient's. */
export type Sayer = 'centre' | 'patient';

type Dated = Extract<Surgery, { state: 'dated' }>;

const withSurgery = (trip: Trip, surgery: Dated): Trip => (isSame(trip.surgery, surgery) ? trip : { ...trip, surgery });

/**
 * A surgery day with its hour, marked as that word. The centre's word confirms the day and makes the hour its own; the
 * patient's confirms nothing, and leaves of the centre's word what it does not change.
 */
export function asSaidBy(sayer: Sayer, before: Trip, after: Trip): Trip {
  const { surgery } = after;
  if (surgery.state === 'unknown') return after;
  const [old, hour] = [surgeryHour(before), surgeryHour(after)];
  const stood = before.surgery.state === 'dated' && before.surgery.on === surgery.on ? before.surgery : null;
  const isSameHour = hour !== null && isSame(old, hour);
  return withSurgery(after, {
    ...surgery,
    confirmedByCentre: sayer === 'centre' || stood?.confirmedByCentre === true,
    hourByCentre: hour !== null && (sayer === 'centre' || (isSameHour && stood?.hourByCentre === true)),
  });
}

/** "Yes, that day is right": the centre's word on the day as it stands. Whose hour it is stays as it was. */
export function confirmedDay(trip: Trip): Trip {
  const { surgery } = trip;
  return surgery.state === 'unknown' ? trip : withSurgery(trip, { ...surgery, confirmedByCentre: true });
}

/** What the patient's side takes back of the centre's word comes back as the patient's own. */
export function asPatientsWord(trip: Trip): Trip {
  const { surgery } = trip;
  return surgery.state === 'unknown' ? trip : withSurgery(trip, { ...surgery, confirmedByCentre: false, hourByCentre: false });
}
