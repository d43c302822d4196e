import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Trip } from '../itinerary/types';

/** So many days before surgery one asks about the medicines: early enough to stop some, and once more. */
export const MEDICINE_DAYS = [21, 10] as const;

/** A reminder to ask; which medicine to stop is the surgeon's to say. */
export interface MedicineNote {
  /** The same over re-plans and releases, so that nobody is reminded twice. */
  readonly id: `medicines-${(typeof MEDICINE_DAYS)[number]}`;
  readonly on: Day;
  /** `due`: from its day until the next one's, the last until surgery. */
  readonly state: 'over' | 'due' | 'next' | 'later';
}

function stateOf(on: Day, until: Day, today: Day, isNext: boolean): MedicineNote['state'] {
  if (today >= until) return 'over';
  if (today >= on) return 'due';
  return isNext ? 'next' : 'later';
}

/** When to ask about medicines, in order of time; none without a date, and where nobody is operated on. */
export function medicineNotes({ surgery, procedure }: Trip, now: Instant): readonly MedicineNote[] {
  if (surgery.state === 'unknown' || procedure === 'consultation') return [];
  const today = dayIn(NEW_YORK, now);
  const days = MEDICINE_DAYS.map((before) => addDays(surgery.on, -before));
  const next = days.find((on) => on > today);
  return MEDICINE_DAYS.map((before, index) => {
    const on = addDays(surgery.on, -before);
    return { id: `medicines-${before}`, on, state: stateOf(on, days[index + 1] ?? surgery.on, today, on === next) };
  });
}
