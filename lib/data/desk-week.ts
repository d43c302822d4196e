import type { Attendance, HoursException, Resource, Service, WeeklyHours } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { BookingAnswer } from './booking-answer';
import type { TimesWindow } from './desk-shape';
import type { DeskAccess } from './open-desk';

export interface DeskAppointment {
  readonly appointmentId: string;
  readonly tripId: string;
  readonly patientName: string;
  readonly serviceId: string;
  readonly resourceIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Holds that have run out are not there, nor is what was cancelled. */
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  readonly heldUntil: Instant | null;
  readonly attendance: Attendance | null;
  readonly moveAskedAt: Instant | null;
  readonly sequence: number;
  /** Whether staff may open the trip. The name is known to the desk in any case: the patient booked with it. */
  readonly isShared: boolean;
}

export interface DeskWeek {
  readonly centreName: string;
  readonly resources: readonly Resource[];
  /** Ids of resources that are given out no more, but have appointments here. */
  readonly retired: ReadonlySet<string>;
  readonly services: readonly Service[];
  /** The centre's own. */
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly HoursException[];
  /** The earliest first. */
  readonly appointments: readonly DeskAppointment[];
}

/** What happens at a desk in a window, in one statement; the window is cut to 62 days. */
export function deskWeek(access: DeskAccess, window: TimesWindow, now: Instant): Promise<DeskWeek> {
  throw new Error(`not yet: ${access.centreId} ${window.from.toISOString()} ${now.toISOString()}`);
}

/** Who came. Null takes back what was noted. */
export function recordAttendance(access: DeskAccess<'work-at-desk'>, noted: { readonly appointmentId: string; readonly attendance: Attendance | null }, now: Instant): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.centreId} ${noted.appointmentId} ${now.toISOString()}`);
}
