import type { Instant } from '@/lib/domain/calendar/types';
import type { BookingAnswer, Telling } from './booking-answer';
import type { TripAccess } from './open-trip';

type Access = TripAccess<'book-appointment'>;

export interface WantedTime {
  readonly serviceId: string;
  readonly startsAt: Instant;
  /** The drafted appointment of the plan that it is to fill; null: a new one. */
  readonly forItemId: string | null;
  /** Made where the form is: the same id again gets the same answer. */
  readonly commandId: string;
}

/** Keeps a time for a few minutes, while somebody fills in the form. Nobody is told. */
export function holdTime(access: Access, wanted: WantedTime, now: Instant): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${wanted.commandId} ${now.toISOString()}`);
}

/** Books what is held or offered. What is booked already is done. */
export function bookHeld(access: Access, appointmentId: string, now: Instant, { note, telling }: { readonly note?: string; readonly telling: Telling }): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${appointmentId} ${now.toISOString()} ${note ?? ''} ${telling.name}`);
}

export interface WantedMove {
  readonly appointmentId: string;
  readonly startsAt: Instant;
  /** `DeskBooking.sequence` as the page showed it: refused as stale when it was moved meanwhile. Left out: any. */
  readonly sequence?: number;
}

/** Moves a booked time in one step: the old one is given up only when the new one is certain. */
export function moveTime(access: Access, wanted: WantedMove, now: Instant, telling: Telling): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${wanted.appointmentId} ${now.toISOString()} ${telling.name}`);
}

/** Cancels a booked time. The plan's own item goes back to "to call"; any other goes. What is cancelled already is done. */
export function cancelTime(access: Access, { appointmentId }: { readonly appointmentId: string }, now: Instant, telling: Telling): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${appointmentId} ${now.toISOString()} ${telling.name}`);
}

/** Gives back what is held or offered; of what is booked it says so. */
export function releaseHeld(access: Access, appointmentId: string, now: Instant): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${appointmentId} ${now.toISOString()}`);
}

/** Staff keep a time for the patient until a moment that they choose; `bookHeld` accepts it. */
export function offerTime(access: Access, wanted: WantedTime & { readonly until: Instant }, now: Instant, telling: Telling): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${wanted.commandId} ${now.toISOString()} ${telling.name}`);
}

/** Asks the centre to move a booked time: the way for patients inside the notice. */
export function askToMove(access: Access, appointmentId: string, now: Instant, telling: Telling): Promise<BookingAnswer> {
  throw new Error(`not yet: ${access.tripId} ${appointmentId} ${now.toISOString()} ${telling.name}`);
}
