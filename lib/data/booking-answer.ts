import type { Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { type Problem, problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';

export type BookingAccess = TripAccess<'book-appointment'>;

/**
 * What asking for a time comes to. `taken`: somebody else was first, or it is no time any more; the next best ones, in
 * order of time. `next`: what hangs on the visit and should be looked at now that it is on another day.
 */
export type BookingAnswer =
  | { readonly type: 'done'; readonly appointmentId: string; readonly next?: AskedEvent | null }
  | { readonly type: 'taken'; readonly next: readonly Slot[] }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'not-found' };

export const booked = (appointmentId: string, next: AskedEvent | null = null): BookingAnswer => ({ type: 'done', appointmentId, next });
export const refusedWith = (...problems: readonly Problem[]): BookingAnswer => ({ type: 'refused', problems });
export const NOT_THERE: BookingAnswer = { type: 'not-found' };
/** The page is out of date: what it shows has been changed meanwhile. */
export const OUTDATED = refusedWith(problem(null, 'stale'));

/** The time is not free: to be answered with the next best ones. */
export const LOST = 'lost';

/** What became of a time, for those who have to hear of it. */
export interface BookingNews {
  readonly type: 'offered' | 'booked' | 'moved' | 'cancelled' | 'move-asked';
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly centreId: string;
  /** Of the calendar file. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** When it was before, for `moved`. */
  readonly wasAt: Instant | null;
  /** The item as it stands now, or as it was before the cancellation; null for what is only offered. */
  readonly item: Item | null;
  readonly trip: Trip;
}

/** Who else is told, in the transaction of the booking itself: `tellBooking` of lib/server. */
export type Telling = (queries: Queries, news: BookingNews) => Promise<void>;
