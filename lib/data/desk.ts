import type { Desk, Resource, Service, Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { DeskAccess } from './open-desk';
import type { TripAccess } from './open-trip';

/** Half-open. */
export interface TimesWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/** One time of this trip at the desk, whatever its state; what was cancelled or has run out is not there. */
export interface TripTime {
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** HELD and OFFERED: until then. */
  readonly heldUntil: Instant | null;
  /** BOOKED: its item; else the drafted one that it is to fill, if any. */
  readonly itemId: string | null;
  readonly resourceIds: readonly string[];
  readonly sequence: number;
  readonly moveAskedAt: Instant | null;
}

export interface TripDesk {
  readonly centreId: string;
  /** Those that the reader may book for this trip: staff also the ones for staff alone. Retired ones that this trip has booked come too, with `isRetired`. */
  readonly services: readonly Service[];
  readonly resources: readonly Resource[];
  /** Of this trip, the earliest first. */
  readonly times: readonly TripTime[];
  /** What the times of that service are reckoned from, in the window that was loaded; `moving`: its own reservations left out. */
  readonly deskOf: (serviceId: string, moving?: string) => Desk;
}

export interface TripWithDesk {
  readonly record: TripRecord;
  /** Null for a trip without a centre, or whose centre takes no bookings on Mendway. */
  readonly desk: TripDesk | null;
}

/** The trip and its centre's desk in one statement: for pages. The window is cut to a year. */
export function loadTripWithDesk(access: TripAccess, window: TimesWindow, now: Instant): Promise<TripWithDesk> {
  throw new Error(`not yet: ${access.tripId} ${window.from.toISOString()} ${now.toISOString()}`);
}

/** Services that can be booked for the trip: patients' ones, and for staff all. Empty: by hand. */
export function servicesFor(access: TripAccess): Promise<readonly Service[]> {
  throw new Error(`not yet: ${access.tripId}`);
}

/** All of a desk, retired ones too. */
export function servicesAtDesk(access: DeskAccess): Promise<readonly Service[]> {
  throw new Error(`not yet: ${access.centreId}`);
}

export interface Times {
  readonly service: Service;
  readonly slots: readonly Slot[];
  readonly desk: Desk;
}

export interface TimesAsked {
  readonly serviceId: string;
  readonly window: TimesWindow;
  readonly now: Instant;
  /** The appointment that is to be moved: it does not stand in its own way. */
  readonly moving?: string;
}

/** The open times of one service in a window; null when it is none of this trip's centre, retired, or for staff and the reader is none. */
export function loadTimes(access: TripAccess, asked: TimesAsked): Promise<Times | null> {
  throw new Error(`not yet: ${access.tripId} ${asked.serviceId}`);
}
