import type { Standing } from '../access/deeds';
import { addDays, daysBetween } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '../calendar/zones';
import type { CentreFact, Item, Surgery, Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import type { Attendance, Service, Slot } from './types';

const MS_A_MINUTE = 60_000;
const MS_AN_HOUR = 3_600_000;
const MINUTES_AN_HOUR = 60;

/** Whoever is on the trip books by the service's rules; the centre's staff know what they do. */
export type Booker = 'patient' | 'staff';

export const bookerOf = ({ role }: Pick<Standing, 'role'>): Booker => (role === 'STAFF' ? 'staff' : 'patient');

/** As far as the database lets a horizon reach. */
const STAFF_HORIZON_DAYS = 400;

/** The rules as they hold for somebody: notice and horizon are for patients, and staff book nothing into the past either. */
export const rulesFor = (service: Service, by: Booker): Service =>
  by === 'staff' ? { ...service, noticeMinutes: 0, horizonDays: STAFF_HORIZON_DAYS } : service;

/** Services that somebody may book. */
export const isBookableBy = ({ isRetired, bookableBy }: Pick<Service, 'isRetired' | 'bookableBy'>, by: Booker): boolean =>
  !isRetired && (by === 'staff' || bookableBy === 'PATIENT');

/** What around the trip decides on a booking. */
export interface BookingFacts {
  readonly by: Booker;
  readonly surgery: Surgery;
  readonly centre: Pick<CentreFact, 'status' | 'closedOn'> & { readonly phone: string };
  readonly now: Instant;
}

/** Sentences choose by `none` where nobody wrote a number down. */
const phoneOf = ({ centre: { phone } }: Pick<BookingFacts, 'centre'>): string => phone || 'none';

/** A visit that is counted from surgery needs its day: a trip whose surgery was cancelled has none. */
export const needsSurgeryDay = ({ window, purpose }: Pick<Service, 'window' | 'purpose'>): boolean => window !== null || purpose === 'PRE_OP' || purpose === 'FOLLOW_UP';

/** Why this trip gets no time of this service at all; null when it does. */
export function serviceProblem(service: Service, booking: BookingFacts): Problem | null {
  const { by, surgery, centre, now } = booking;
  if (service.isRetired) return problem(null, 'service-retired', { phone: phoneOf(booking) });
  if (!isBookableBy(service, by)) return problem(null, 'service-by-staff', { phone: phoneOf(booking) });
  if (centre.status === 'CLOSED' && (centre.closedOn === null || centre.closedOn <= dayIn(NEW_YORK, now))) return problem(null, 'booking-centre-closed');
  return surgery.state === 'unknown' && needsSurgeryDay(service) ? problem(null, 'booking-needs-surgery-day') : null;
}

interface Confirmable extends Pick<Kept, 'startsAt'> {
  readonly state: string;
  readonly heldUntil: Instant | null;
}

/**
 * Why a kept time is booked no more; null when it is. That it may be booked at all was decided when it was kept; what is
 * kept no longer is asked for anew, by the rules of whoever asks.
 */
export function confirmProblem(service: Service, { startsAt, state, heldUntil }: Confirmable, { items }: Pick<Trip, 'items'>, facts: BookingFacts): Problem | null {
  const isKept = heldUntil !== null && heldUntil > facts.now;
  const decided: Service = isKept ? { ...service, isRetired: false, bookableBy: 'PATIENT' } : service;
  const wrong = serviceProblem(decided, facts) ?? (isKept ? null : startProblem(service, startsAt, facts));
  if (wrong) return wrong;
  if (startsAt <= facts.now) return problem(null, 'booking-past');
  return isKept && state === 'OFFERED' ? null : tooManyProblem(service, items.flatMap(bookedHere), facts);
}

function bookedHere({ desk, when }: Item): readonly Kept[] {
  return desk && when.type === 'timed' ? [{ serviceId: desk.serviceId, state: 'BOOKED', startsAt: when.startsAt }] : [];
}

export interface DayWindow {
  readonly first: Day;
  readonly last: Day;
}

/** The New York days on which patients can have a service, both included; null: any. */
export function windowOf({ window }: Pick<Service, 'window'>, surgery: Surgery): DayWindow | null {
  if (window === null || surgery.state === 'unknown') return null;
  return { first: addDays(surgery.on, window.first), last: addDays(surgery.on, window.last) };
}

/** Why a moment is none to book, whatever else is booked; null when it may be one. */
export function startProblem(service: Service, startsAt: Instant, booking: BookingFacts): Problem | null {
  const { by, centre, now } = booking;
  if (startsAt <= now) return problem('startsAt', 'booking-past');
  const day = dayIn(NEW_YORK, startsAt);
  if (centre.closedOn !== null && centre.closedOn <= day) return problem('startsAt', 'booking-centre-closed');
  if (by === 'patient' && startsAt.getTime() < now.getTime() + service.noticeMinutes * MS_A_MINUTE) {
    return problem('startsAt', 'booking-too-soon', { hours: service.noticeMinutes / MINUTES_AN_HOUR, phone: phoneOf(booking) });
  }
  const last = addDays(dayIn(NEW_YORK, now), rulesFor(service, by).horizonDays);
  if (day > last) return problem('startsAt', 'booking-too-far', { day: last });
  const window = by === 'patient' ? windowOf(service, booking.surgery) : null;
  return window && (day < window.first || day > window.last) ? problem('startsAt', 'booking-outside-window', { ...window }) : null;
}

/** Why a booked time can be moved or cancelled no more; null when it can. Staff change it until it starts. */
export function changeProblem(service: Pick<Service, 'cancelNoticeHours'>, startsAt: Instant, booking: BookingFacts): Problem | null {
  const { by, now } = booking;
  if (startsAt <= now) return problem(null, 'booking-over');
  const isLate = startsAt.getTime() < now.getTime() + service.cancelNoticeHours * MS_AN_HOUR;
  return by === 'patient' && isLate ? problem(null, 'booking-notice', { hours: service.cancelNoticeHours, phone: phoneOf(booking) }) : null;
}

/** So many times a trip, and a person on all their trips, keeps at once without having booked them: nobody blocks a desk alone. */
const MOST_HOLDS = 3;
/** So many coming visits of one service patients book; staff book more. */
const MOST_COMING = 5;
/** A patient's hold: long enough to fill in a form. */
const HOLD_MINUTES = 10;
const LONGEST_OFFER_DAYS = 14;

export interface Kept {
  readonly serviceId: string;
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  readonly startsAt: Instant;
}

/** Why a trip that keeps and has booked so much gets nothing more; null when it does. `kept`: without what gives way to it. */
export function tooManyProblem(service: Service, kept: readonly Kept[], { by, now }: Pick<BookingFacts, 'by' | 'now'>): Problem | null {
  if (by === 'staff') return null;
  if (kept.filter(({ state }) => state === 'HELD').length >= MOST_HOLDS) return problem(null, 'too-many-holds');
  const coming = kept.filter(({ serviceId, state, startsAt }) => serviceId === service.id && state === 'BOOKED' && startsAt > now);
  if (coming.length === 0) return null;
  if (service.purpose !== null) return problem(null, 'booked-already');
  return coming.length >= MOST_COMING ? problem(null, 'too-many-bookings', { most: MOST_COMING }) : null;
}

export const holdUntil = (now: Instant): Instant => new Date(now.getTime() + HOLD_MINUTES * MS_A_MINUTE);

/** Why an offer cannot wait until then; null when it can. */
export function offerProblem(until: Instant, startsAt: Instant, now: Instant): Problem | null {
  if (until <= now) return problem('until', 'offer-past');
  if (until > startsAt) return problem('until', 'offer-after-start');
  return daysBetween(dayIn(NEW_YORK, now), dayIn(NEW_YORK, until)) > LONGEST_OFFER_DAYS ? problem('until', 'offer-too-long', { days: LONGEST_OFFER_DAYS }) : null;
}

/** The times nearest to a wanted one, in order of time. */
export function nearestTo(slots: readonly Slot[], wanted: Instant, most: number): readonly Slot[] {
  const distance = ({ startsAt }: Slot): number => Math.abs(startsAt.getTime() - wanted.getTime());
  return slots.toSorted((a, b) => distance(a) - distance(b)).slice(0, most).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

export interface TimeSpan {
  readonly from: Instant;
  readonly until: Instant;
}

/** The part of a span in which that booker may have the service; null when there is none. Only the clock's part of the rules is `openSlots`'. */
export function bookableSpan(service: Service, span: TimeSpan, { by, surgery }: Pick<BookingFacts, 'by' | 'surgery'>): TimeSpan | null {
  const window = by === 'patient' ? windowOf(service, surgery) : null;
  const from = window ? later(span.from, startOfDay(window.first, NEW_YORK)) : span.from;
  const until = window ? earlier(span.until, startOfDay(addDays(window.last, 1), NEW_YORK)) : span.until;
  return from < until ? { from, until } : null;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** Why that cannot be noted of a visit yet; null when it can. People come early, on the day of the visit. */
export function attendanceProblem(attendance: Attendance, startsAt: Instant, now: Instant): Problem | null {
  if (dayIn(NEW_YORK, startsAt) > dayIn(NEW_YORK, now)) return problem(null, 'attendance-too-early');
  return attendance === 'MISSED' && startsAt > now ? problem(null, 'attendance-not-started') : null;
}
