import { withMoved, withoutBooked } from '@/lib/domain/appointments/booked-item';
import { changeProblem, serviceProblem, startProblem } from '@/lib/domain/appointments/booking-rules';
import { withFollowers } from '@/lib/domain/appointments/fit-follow';
import type { Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Trip } from '@/lib/domain/itinerary/types';
import { eventOfMove } from '@/lib/domain/plan/replan/after-move';
import { problem } from '@/lib/domain/problem';
import { booked, type BookingAccess, type BookingAnswer, type BookingNews, LOST, NOT_THERE, OUTDATED, refusedWith, type Telling } from './booking-answer';
import { factsOf } from './booking-confirm';
import { readCounter, slotAt } from './booking-counter';
import { holdDesk, sweepDesk } from './booking-locks';
import { othersThan, racing } from './booking-race';
import { giveBack, lockTime, readTime, reserve, type TimeRow, unreserve } from './booking-rows';
import { writeChange } from './change-trip';
import type { Queries } from './client';
import { serviceOf } from './desk-rows';
import { lockTrip } from './lock-trip';
import { closeCallsAbout } from './rebookings';
import { recordDeed } from './trip-audit';
import { tripSeenBy } from './trips';

export interface WantedMove {
  readonly appointmentId: string;
  readonly startsAt: Instant;
  /** `DeskBooking.sequence` as the page showed it: refused when it was moved meanwhile. Left out: any. */
  readonly sequence?: number;
}

/** Moves a booked time in one step: the old one is given up only when the new one is certain. */
export async function moveTime(access: BookingAccess, wanted: WantedMove, now: Instant, telling: Telling): Promise<BookingAnswer> {
  let serviceId = '';
  const answer = await racing(async (queries) => {
    const record = await lockTrip(queries, access);
    const time = await readTime(queries, access, wanted.appointmentId);
    if (!time || time.service.centreId !== record.trip.centre?.id) return NOT_THERE;
    if (time.state !== 'BOOKED') return OUTDATED;
    serviceId = time.serviceId;
    if (time.startsAt.getTime() === wanted.startsAt.getTime()) return booked(time.id);
    if (wanted.sequence !== undefined && wanted.sequence !== time.sequence) return OUTDATED;
    const wrong = moveProblem(access, { record, time, now }, wanted.startsAt);
    if (wrong) return refusedWith(wrong);
    await holdDesk(queries, serviceId);
    const counter = await readCounter(queries, access, { serviceId, startsAt: wanted.startsAt }, now);
    const slot = counter && slotAt(counter, wanted.startsAt, [time.id]);
    return slot ? move(queries, access, { record, time, now }, slot, telling) : LOST;
  });
  return answer === LOST ? othersThan(access, { serviceId, startsAt: wanted.startsAt, moving: wanted.appointmentId }, now) : answer;
}

/** A booked time of the trip, under its lock. */
interface Booked {
  readonly record: TripRecord;
  readonly time: TimeRow;
  readonly now: Instant;
}

function moveProblem(access: BookingAccess, { record, time, now }: Booked, startsAt: Instant) {
  const [service, facts] = [serviceOf(time.service), factsOf(access, record, now)];
  return changeProblem(service, time.startsAt, facts) ?? serviceProblem(service, facts) ?? startProblem(service, startsAt, facts);
}

async function move(queries: Queries, access: BookingAccess, was: Booked, slot: Slot, telling: Telling): Promise<BookingAnswer> {
  const { record: { trip: before }, time: { id, itemId, service, sequence }, now } = was;
  const { startsAt, endsAt } = slot;
  const after = withFollowers(before, withMoved(before, itemId ?? '', slot), itemId ?? '', now);
  await sweepDesk(queries, service.id, now);
  await unreserve(queries, [id]);
  await reserve(queries, id, slot, serviceOf(service));
  await queries.appointment.updateMany({ where: { id }, data: { startsAt, endsAt, sequence: sequence + 1, moveAskedAt: null, attendance: null, attendedAt: null, changedAt: now } });
  await writeBooking(queries, access, was, after);
  await telling(queries, { ...newsOf(was, after), type: 'moved', sequence: sequence + 1, startsAt, endsAt, wasAt: was.time.startsAt });
  return booked(id, eventOfMove(tripSeenBy(access, before), tripSeenBy(access, after), itemId ?? '', now));
}

/** The trip's part of a change at the desk: version and history, and the calls about it, which somebody has now made. */
async function writeBooking(queries: Queries, access: BookingAccess, { record: { trip: before, version }, time: { itemId }, now }: Booked, after: Trip): Promise<void> {
  await writeChange(queries, access, { before, after, version: version + 1, now });
  if (itemId) await closeCallsAbout(queries, before.id, itemId);
}

function newsOf({ time }: Booked, trip: Trip): BookingNews {
  const { id: appointmentId, serviceId, service: { centreId }, sequence, startsAt, endsAt, itemId } = time;
  const item = trip.items.find(({ id }) => id === itemId) ?? null;
  return { type: 'moved', appointmentId, serviceId, centreId, sequence, startsAt, endsAt, wasAt: null, item, trip };
}

/** Cancels a booked time. The plan's own item goes back to "to call"; any other goes. What is cancelled already is done. */
export async function cancelTime(access: BookingAccess, { appointmentId }: { readonly appointmentId: string }, now: Instant, telling: Telling): Promise<BookingAnswer> {
  const answer = await racing(async (queries) => {
    const record = await lockTrip(queries, access);
    const time = await lockTime(queries, access, appointmentId);
    if (!time) return NOT_THERE;
    if (time.state === 'BOOKED') return cancel(queries, access, { record, time, now }, telling);
    await giveBack(queries, [appointmentId], now);
    return booked(appointmentId);
  });
  return answer === LOST ? OUTDATED : answer;
}

async function cancel(queries: Queries, access: BookingAccess, was: Booked, telling: Telling): Promise<BookingAnswer> {
  const { record: { trip: before }, time: { id, itemId, sequence, startsAt, service }, now } = was;
  const wrong = changeProblem(serviceOf(service), startsAt, factsOf(access, was.record, now));
  if (wrong) return refusedWith(wrong);
  const after = withoutBooked(before, itemId ?? '', now);
  await unreserve(queries, [id]);
  await queries.appointment.updateMany({
    where: { id }, data: { state: 'CANCELLED', itemId: null, sequence: sequence + 1, moveAskedAt: null, attendance: null, attendedAt: null, changedAt: now },
  });
  await writeBooking(queries, access, was, after);
  await telling(queries, { ...newsOf(was, before), type: 'cancelled', sequence: sequence + 1, trip: after });
  return booked(id);
}

/** Asks the centre to move a booked time: the way for patients inside the notice. */
export async function askToMove(access: BookingAccess, appointmentId: string, now: Instant, telling: Telling): Promise<BookingAnswer> {
  const answer = await racing(async (queries) => {
    const record = await lockTrip(queries, access);
    const time = await lockTime(queries, access, appointmentId);
    if (!time) return NOT_THERE;
    if (time.state !== 'BOOKED') return OUTDATED;
    if (time.startsAt <= now) return refusedWith(problem(null, 'booking-over'));
    if (time.moveAskedAt) return booked(appointmentId);
    await queries.appointment.updateMany({ where: { id: appointmentId }, data: { moveAskedAt: now, changedAt: now } });
    await recordDeed(access, access.deed, now, queries);
    await telling(queries, { ...newsOf({ record, time, now }, record.trip), type: 'move-asked' });
    return booked(appointmentId);
  });
  return answer === LOST ? OUTDATED : answer;
}
