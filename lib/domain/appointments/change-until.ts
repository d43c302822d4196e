import type { Day } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Item } from '../itinerary/types';

const MS_AN_HOUR = 3_600_000;

/** The last day on which people change a booking themselves: by its own terms, or by the notice of the desk. Null: nobody knows. */
export function changeUntil({ booking, desk, when }: Pick<Item, 'booking' | 'desk' | 'when'>): Day | null {
  if (booking?.changeBy) return booking.changeBy;
  if (desk === null || when.type !== 'timed') return null;
  return dayIn(NEW_YORK, new Date(when.startsAt.getTime() - desk.cancelNoticeHours * MS_AN_HOUR));
}
