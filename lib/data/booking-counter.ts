import { type BookingFacts, bookerOf, type Kept, rulesFor } from '@/lib/domain/appointments/booking-rules';
import { openSlots } from '@/lib/domain/appointments/slots';
import type { Service, Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Item } from '@/lib/domain/itinerary/types';
import type { Queries } from './client';
import { deskOf, type DeskRow, deskShape, servicesOf } from './desk-shape';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { surgeryOf } from './trip-record';
import { dayOfColumn } from './trip-rows';

/** A time that this trip keeps or has booked, or the one of the same command. */
export interface KeptTime extends Kept {
  readonly id: string;
  readonly commandId: string;
  readonly madeById: string;
  readonly isLive: boolean;
}

/** What a booking is decided by, read under the locks. */
export interface Counter {
  readonly facts: BookingFacts;
  readonly centreId: string;
  readonly service: Service;
  readonly kept: readonly KeptTime[];
  /** The drafted appointment that was named, if the trip has it. */
  readonly named: (Pick<Item, 'kind' | 'purpose'> & { readonly isBooked: boolean }) | null;
  readonly row: DeskRow;
}

export interface Asked {
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly forItemId?: string | null;
  readonly commandId?: string;
}

const MS_A_MINUTE = 60_000;

/** No row has it. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Exactly that start. */
const momentOf = (startsAt: Instant) => ({ from: startsAt, until: new Date(startsAt.getTime() + MS_A_MINUTE) });

function counterShape({ serviceId, startsAt, forItemId, commandId = NO_ID }: Asked, now: Instant) {
  return {
    surgeryOn: true, surgeryConfirmedByCentre: true,
    centre: { select: { ...deskShape(momentOf(startsAt), now, serviceId), status: true, closedOn: true, phone: true } },
    appointments: { where: { OR: [{ commandId }, { state: 'BOOKED', startsAt: { gt: now } }, { heldUntil: { gt: now } }] } },
    items: { where: { id: forItemId ?? NO_ID }, select: { kind: true, purpose: true, appointment: { select: { id: true } } } },
  } as const satisfies Prisma.TripSelect;
}

/** Null for a service that is not of the trip's centre. */
export async function readCounter(queries: Queries, access: TripAccess, asked: Asked, now: Instant): Promise<Counter | null> {
  const row = await queries.trip.findUniqueOrThrow({ where: { id: access.tripId }, select: counterShape(asked, now), relationLoadStrategy: 'join' });
  const { centre, appointments, items: [item] } = row;
  const [service] = centre ? servicesOf(centre) : [];
  if (!centre || !service) return null;
  const { status, closedOn, phone } = centre;
  const facts = { by: bookerOf(access.standing), surgery: surgeryOf(row), centre: { status, closedOn: closedOn && dayOfColumn(closedOn), phone }, now };
  const named = item ? { kind: item.kind, purpose: item.purpose, isBooked: item.appointment !== null } : null;
  return { facts, centreId: centre.id, service, row: centre, named, kept: appointments.flatMap((one) => keptOf(one, now)) };
}

function keptOf({ id, commandId, madeById, serviceId, state, startsAt, heldUntil }: Prisma.AppointmentGetPayload<object>, now: Instant): readonly KeptTime[] {
  const isLive = state === 'BOOKED' || (heldUntil !== null && heldUntil > now);
  return [{ id, commandId, madeById, serviceId, startsAt, isLive, state: state === 'CANCELLED' ? 'HELD' : state }];
}

/** The time as it can be had, with those who give it; null when it is not open. `without`: appointments that give way. */
export function slotAt({ row, service, facts: { by, now } }: Counter, startsAt: Instant, without: readonly string[]): Slot | null {
  const [slot] = openSlots(deskOf(row, service, without), rulesFor(service, by), momentOf(startsAt), now);
  return slot?.startsAt.getTime() === startsAt.getTime() ? slot : null;
}
