import type { DeskAppointment, EventItem } from '@/lib/domain/appointments/calendar-event';
import { database } from './client';
import { SERVICE_SHAPE, serviceOf } from './desk-rows';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { openedText } from './sealed-text';
import { ITEM_SHAPE, itemOf } from './trip-rows';

const PLACE = { name: true, address: true, phone: true } as const;

export const APPOINTMENT = {
  include: { item: { select: { id: true, note: true } }, service: { include: { ...SERVICE_SHAPE.include, centre: { select: PLACE } } } },
} as const satisfies Prisma.AppointmentDefaultArgs;

export function appointmentOf(row: Prisma.AppointmentGetPayload<typeof APPOINTMENT>): DeskAppointment {
  const { id: appointmentId, itemId, state, startsAt, endsAt, heldUntil, sequence, service, item } = row;
  return { appointmentId, itemId, state, startsAt, endsAt, heldUntil, sequence, service: serviceOf(service), centre: service.centre, note: item ? openedText('Item.note', item.id, item.note) : '' };
}

/** A time at a centre's desk, whatever became of it; null when it is none of the trip's. */
export async function deskAppointment({ tripId }: TripAccess, appointmentId: string): Promise<DeskAppointment | null> {
  const where = { id: appointmentId, tripId };
  const row = await database().appointment.findUnique({ where, ...APPOINTMENT, relationLoadStrategy: 'join' });
  return row && appointmentOf(row);
}

/** An item with the time at the desk that it stands for, if it does; null when it is none of the trip's. */
export async function eventItem({ tripId }: TripAccess, itemId: string): Promise<EventItem | DeskAppointment | null> {
  const row = await database().item.findUnique({
    where: { id: itemId, tripId },
    include: { ...ITEM_SHAPE.include, appointment: APPOINTMENT, trip: { select: { version: true, centre: { select: { ...PLACE, fastingRule: true } } } } },
    relationLoadStrategy: 'join',
  });
  if (!row) return null;
  if (row.appointment) return appointmentOf(row.appointment);
  const { version, centre } = row.trip;
  return { item: itemOf(row), version, centre: centre && { name: centre.name, address: centre.address, phone: centre.phone, fasting: centre.fastingRule } };
}
