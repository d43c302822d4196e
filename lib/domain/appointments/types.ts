import type { Day, Instant, Zone } from '../calendar/types';
import type { Place, Purpose } from '../itinerary/types';

/** A stretch of each week in wall time. */
export interface WeeklyHours {
  /** 1 Monday to 7 Sunday: the day on which it begins. */
  readonly weekday: number;
  /** Minutes on the clock after midnight of that day, 0 to 1439. */
  readonly opens: number;
  /** Later than `opens`, by a day at most; past 1440 it lies on the next day. */
  readonly closes: number;
}

/**
 * Days on which the weekly hours do not hold. Open: on these days it opens at these hours *instead* (several such
 * exceptions of one day add up). Closed: it is closed then, whatever else says that it is open.
 */
export interface HoursException {
  readonly id: string;
  /** Half-open. */
  readonly from: Day;
  readonly until: Day;
  readonly isOpen: boolean;
  /** As in `WeeklyHours`; null: the whole day, from midnight to midnight (closed only). */
  readonly hours: { readonly opens: number; readonly closes: number } | null;
  readonly reason: string;
}

export const RESOURCE_KINDS = ['CLINICIAN', 'ROOM', 'VIDEO'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Whoever or whatever an appointment needs and can have once at a time, with the hours that hold for it. */
export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** Its own, or the centre's where it has none. */
  readonly weekly: readonly WeeklyHours[];
  /** Its own and the centre's. */
  readonly exceptions: readonly HoursException[];
}

/** What a booking blocks of one resource, buffers included; half-open. */
export interface Reservation {
  readonly resourceId: string;
  readonly blockedFrom: Instant;
  readonly blockedUntil: Instant;
}

/** What decides which times a service has. */
export interface ServiceRules {
  readonly minutes: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Minutes from one start to the next, counted from the beginning of each stretch of hours. */
  readonly step: number;
  /** Places to fill, each with those who can fill it (ids of resources): one of each, and no one twice. */
  readonly places: readonly (readonly string[])[];
  /** A start lies at least so many minutes ahead. */
  readonly noticeMinutes: number;
  /** Today in the desk's zone and so many days after. */
  readonly horizonDays: number;
  /** So many a day at most, by the day of the start in the desk's zone; null: any number. */
  readonly dailyLimit: number | null;
}

/** A service of a centre as screens show it. */
export interface Service extends ServiceRules {
  readonly id: string;
  readonly centreId: string;
  readonly name: string;
  readonly purpose: Purpose | null;
  /** CENTRE, or REMOTE for a phone or video visit. */
  readonly place: Place;
  readonly bookableBy: 'PATIENT' | 'STAFF';
  readonly cancelNoticeHours: number;
  /** Days from surgery, both included; null: any. */
  readonly window: { readonly first: number; readonly last: number } | null;
  readonly location: string;
  /** In the centre's own words; empty when nobody entered any. */
  readonly preparation: string;
  readonly companions: string;
  readonly fasting: string;
  readonly isRetired: boolean;
}

/** What the times of a service are reckoned from. */
export interface Desk {
  readonly zone: Zone;
  /** Those in use; a retired one is not among them. */
  readonly resources: readonly Resource[];
  /** Everything that is blocked in the query's window or touches it: bookings, offers, and holds that have not ended. */
  readonly reservations: readonly Reservation[];
  /** Starts of this service's bookings, offers and holds, for its limit a day: those of the whole days that the window touches. */
  readonly starts: readonly Instant[];
}

/** A time that can be booked: it lasts its real minutes, whatever the clocks do. Half-open. */
export interface Slot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** One of each place, in the order of the service's places; of equals the least loaded. */
  readonly resourceIds: readonly string[];
}

export const ATTENDANCES = ['ARRIVED', 'ATTENDED', 'MISSED'] as const;
/** What staff recorded of a booked appointment: is there, has been seen, did not come. */
export type Attendance = (typeof ATTENDANCES)[number];
