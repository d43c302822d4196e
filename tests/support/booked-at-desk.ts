import { randomUUID } from 'node:crypto';
import type { Telling } from '@/lib/data/booking-answer';
import { bookHeld, holdTime } from '@/lib/data/bookings';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { accessFor } from './factories';

interface Wish {
  readonly tripId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly now: Instant;
  /** Nobody is told without it. */
  readonly telling?: Telling;
}

const nobodyIsTold = async (): Promise<void> => {};

/** A booked time, made as its owner makes it; the appointment's id. */
export async function bookTime(owner: Person, { tripId, serviceId, startsAt, now, telling = nobodyIsTold }: Wish): Promise<string> {
  const access = await accessFor(owner, tripId, 'book-appointment');
  const held = await holdTime(access, { serviceId, startsAt, forItemId: null, commandId: randomUUID() }, now);
  if (held.type !== 'done') throw new Error(`not kept: ${JSON.stringify(held)}`);
  const booked = await bookHeld(access, held.appointmentId, now, { telling });
  if (booked.type !== 'done') throw new Error(`not booked: ${JSON.stringify(booked)}`);
  return booked.appointmentId;
}
