import { monthOf } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import { startOf } from '@/lib/domain/check/moving';
import type { Item } from '@/lib/domain/itinerary/types';
import { type CalendarView, calendarPath, dayAnchor } from '@/lib/input/calendar-address';
import { done, type Outcome } from './outcome';

/** Back to the calendar at that day; it says that the trip has changed. */
export function calendarDone(tripId: string, day: Day | null, view: CalendarView | null = null): Outcome {
  const address = { view: view ?? undefined, month: day ? monthOf(day) : undefined, done: 'yes' } as const;
  return done(calendarPath(tripId, address, day ? dayAnchor(day) : ''));
}

/** Back to the calendar, at the item that was added. */
export const addedToCalendar = (tripId: string) => (item: Item): Outcome => calendarDone(tripId, startOf(item)?.day ?? null);
