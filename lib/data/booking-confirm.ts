import { randomUUID } from 'node:crypto';
import { withBooked } from '@/lib/domain/appointments/booked-item';
import { type BookingFacts, bookerOf, confirmProblem } from '@/lib/domain/appointments/booking-rules';
import { withFollowers } from '@/lib/domain/appointments/fit-follow';
import type { Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { eventOfMove } from '@/lib/domain/plan/replan/after-move';
import { booked, type BookingAccess, type BookingAnswer, LOST, NOT_THERE, OUTDATED, refusedWith, type Telling } from './booking-answer';
import { readCounter, slotAt } from './booking-counter';
import { holdDesk, sweepDesk } from './booking-locks';
import { othersThan, racing } from './booking-race';
import { lockTime, reserve, type TimeRow } from './booking-rows';
import { writeChange } from './change-trip';
import type { Queries } from './client';
import { serviceOf } from './desk-rows';
import { lockTrip } from './lock-trip';
import { closeCallsAbout } from './rebookings';
import { tripSeenBy } from './trips';

interface Confirming {
  /** What the person writes for themselves; left out: what stands there stays. */
  readonly note?: string;
  readonly telling: Telling;
}

/**
 * Books what is held or offered. What is booked already is done. What has run out meanwhile, or was given back, is booked all
 * the same while nobody has taken it and whoever asks may still have it, else looked for anew at the same start.
 */
export async function bookHeld(access: BookingAccess, appointmentId: string, now: Instant, confirming: Confirming): Promise<BookingAnswer> {
  let lost: TimeRow | null = null;
  const answer = await racing(async (queries) => {
    const record = await lockTrip(queries, access);
    const time = await lockTime(queries, access, appointmentId);
    if (!time || time.service.centreId !== record.trip.centre?.id) return NOT_THERE;
    if (time.state === 'BOOKED') return booked(appointmentId);
    // A booking that was cancelled: only another one can follow it.
    if (time.state === 'CANCELLED' && time.sequence > 0) return OUTDATED;
    lost = time;
    const wrong = confirmProblem(serviceOf(time.service), time, record.trip, factsOf(access, record, now));
    if (wrong) return refusedWith(wrong);
    const slot = await slotOf(queries, access, time, now);
    return slot ? confirm(queries, access, { record, time, slot, now, ...confirming }) : LOST;
  });
  return answer === LOST && lost ? othersThan(access, lost, now) : (answer === LOST ? NOT_THERE : answer);
}

/** What around the trip decides on a booking, from the whole record. */
export function factsOf({ standing }: Pick<BookingAccess, 'standing'>, { trip, centre }: TripRecord, now: Instant): BookingFacts {
  const { status, closedOn } = trip.centre ?? { status: 'CLOSED', closedOn: null };
  return { by: bookerOf(standing), surgery: trip.surgery, centre: { status, closedOn, phone: centre?.phone ?? '' }, now };
}

/** Still reserved, or reserved anew; null when others have it. */
async function slotOf(queries: Queries, access: BookingAccess, { id, serviceId, startsAt, endsAt, service, reservations }: TimeRow, now: Instant): Promise<Pick<Slot, 'startsAt' | 'endsAt'> | null> {
  if (reservations.length > 0) return { startsAt, endsAt };
  await holdDesk(queries, serviceId);
  const counter = await readCounter(queries, access, { serviceId, startsAt }, now);
  const slot = counter && slotAt(counter, startsAt, [id]);
  if (!slot) return null;
  await sweepDesk(queries, serviceId, now);
  await reserve(queries, id, slot, serviceOf(service));
  return slot;
}

interface Confirmed extends Confirming {
  readonly record: TripRecord;
  readonly time: TimeRow;
  readonly slot: Pick<Slot, 'startsAt' | 'endsAt'>;
  readonly now: Instant;
}

async function confirm(queries: Queries, access: BookingAccess, { record, time, slot: { startsAt, endsAt }, note = '', telling, now }: Confirmed): Promise<BookingAnswer> {
  const { trip: before, version } = record;
  const { id: appointmentId, serviceId, forItemId, sequence, service: { centreId } } = time;
  const { trip, item } = withBooked(before, serviceOf(time.service), { startsAt, endsAt, forItemId, itemId: randomUUID(), note });
  const after = withFollowers(before, trip, item.id, now);
  await writeChange(queries, access, { before, after, version: version + 1, now });
  await queries.appointment.updateMany({ where: { id: appointmentId }, data: { state: 'BOOKED', itemId: item.id, heldUntil: null, startsAt, endsAt, changedAt: now } });
  if (before.items.some(({ id }) => id === item.id)) await closeCallsAbout(queries, before.id, item.id);
  await telling(queries, { type: 'booked', appointmentId, serviceId, centreId, sequence, startsAt, endsAt, wasAt: null, item, trip: after });
  return booked(appointmentId, eventOfMove(tripSeenBy(access, before), tripSeenBy(access, after), item.id, now));
}
