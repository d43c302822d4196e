import { centreDayBefore } from '../calendar/centre-days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Trip } from '../itinerary/types';
import { surgeryHour } from '../plan/surgery-hour';

/** When the hospital expects the patient: known, or told on the business day before. A state, not a gap. */
export type SurgeryArrival =
  | { readonly state: 'known'; readonly on: Day; readonly at: Instant }
  /** `late`: the day on which most centres call is over, or it is surgery day. */
  | { readonly state: 'waiting' | 'today' | 'late'; readonly on: Day; readonly callsOn: Day };

/** Null without a date, after surgery day, and where nobody is operated on. */
export function surgeryArrival(trip: Trip, now: Instant): SurgeryArrival | null {
  const { surgery, procedure } = trip;
  const today = dayIn(NEW_YORK, now);
  if (surgery.state === 'unknown' || procedure === 'consultation' || surgery.on < today) return null;
  const at = surgeryHour(trip);
  if (at) return { state: 'known', on: surgery.on, at };
  const callsOn = centreDayBefore(surgery.on, 1);
  const state = today === callsOn ? 'today' : today > callsOn ? 'late' : 'waiting';
  return { state, on: surgery.on, callsOn };
}
