import { monthOf } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import { startOf } from '@/lib/domain/check/moving';
import type { Item } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { type CalendarView, calendarPath, dayAnchor } from '@/lib/input/calendar-address';
import { done, type Outcome } from './outcome';
import { sealReplan } from './sealed-replan';

interface Arrival {
  readonly day: Day | null;
  readonly view: CalendarView | null;
  /** What the change may mean for the rest of the trip. */
  readonly next: AskedEvent | null;
}

/** Back to the calendar at that day; it says that the trip has changed, and offers to look at what else should. */
export function calendarDone(tripId: string, { day, view, next }: Arrival): Outcome {
  const e = next ? sealReplan(tripId, next) : undefined;
  const address = { view: view ?? undefined, month: day ? monthOf(day) : undefined, done: 'yes', e } as const;
  return done(calendarPath(tripId, address, day ? dayAnchor(day) : ''));
}

/** Back to the calendar, at the item that was added. */
export const addedToCalendar = (tripId: string) => (item: Item): Outcome => calendarDone(tripId, { day: startOf(item)?.day ?? null, view: null, next: null });
