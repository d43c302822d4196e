import type { Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { Problem } from '@/lib/domain/problem';
import type { Queries } from './client';

/** What asking for a time comes to. `taken`: somebody else was first, or it is no time any more; the next best ones. */
export type BookingAnswer =
  | { readonly type: 'done'; readonly appointmentId: string }
  | { readonly type: 'taken'; readonly next: readonly Slot[] }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'not-found' };

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
  /** The item as it stands now, or as it was before it went; null for what is only offered. */
  readonly item: Item | null;
  readonly trip: Trip;
}

/** Who else is told, in the transaction of the booking itself: `tellBooking` of lib/server. */
export type Telling = (queries: Queries, news: BookingNews) => Promise<void>;
