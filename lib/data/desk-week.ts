import { attendanceProblem } from '@/lib/domain/appointments/booking-rules';
import type { WeekTime } from '@/lib/domain/appointments/desk-week';
import type { Attendance, HoursException, Resource, Service, WeeklyHours } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { booked, type BookingAnswer, NOT_THERE, OUTDATED, refusedWith } from './booking-answer';
import { database } from './client';
import { exceptionOf, resourceOf, SERVICE_SHAPE, serviceOf, weeklyOf } from './desk-rows';
import { cut, liveAt, type TimesWindow } from './desk-shape';
import type { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import { recordDeskDeed } from './trip-audit';

/** Holds that have run out are not there, nor is what was cancelled. */
export interface DeskTime extends WeekTime {
  readonly tripId: string;
  readonly sequence: number;
  /** Whether staff may open the trip. The name is known to the desk in any case: the patient asked it for a time. */
  readonly isShared: boolean;
}

export interface DeskWeek {
  readonly centreName: string;
  /** Those that are given out, and those that are not any more but have appointments here. */
  readonly resources: readonly Resource[];
  /** Ids of the latter. */
  readonly retired: ReadonlySet<string>;
  /** All, retired ones too. */
  readonly services: readonly Service[];
  /** The centre's own. */
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly HoursException[];
  /** The earliest first. */
  readonly appointments: readonly DeskTime[];
}

const LONGEST_MS = 62 * 86_400_000;

function weekShape({ from, until }: TimesWindow, now: Instant) {
  const inOrder = [{ position: 'asc' }, { id: 'asc' }] as const satisfies Prisma.ServiceOrderByWithRelationInput[];
  const appointments = {
    where: { ...liveAt(now), startsAt: { lt: until }, endsAt: { gt: from }, trip: { deletionAskedAt: null } },
    include: { reservations: { select: { resourceId: true }, orderBy: { resourceId: 'asc' } }, trip: { select: { patientName: true, centreId: true, sharedWithCentreAt: true } } },
  } as const satisfies Prisma.Service$appointmentsArgs;
  return {
    name: true,
    services: { orderBy: [...inOrder], include: { ...SERVICE_SHAPE.include, appointments } },
    resources: { orderBy: [...inOrder] },
    hours: { orderBy: [{ weekday: 'asc' }, { opensMinute: 'asc' }] },
    exceptions: { orderBy: [{ firstOn: 'asc' }, { opensMinute: 'asc' }] },
  } as const satisfies Prisma.CentreSelect;
}

type AppointmentRow = Prisma.CentreGetPayload<{ select: ReturnType<typeof weekShape> }>['services'][number]['appointments'][number];

/** What happens at a desk in a window, in one statement. A window longer than two months is cut. */
export async function deskWeek({ centreId }: DeskAccess, window: TimesWindow, now: Instant): Promise<DeskWeek> {
  const row = await database().centre.findUniqueOrThrow({ where: { id: centreId }, select: weekShape(cut(window, LONGEST_MS), now), relationLoadStrategy: 'join' });
  const appointments = row.services.flatMap((service) => service.appointments.flatMap((one) => appointmentOf(one, centreId)));
  const taken = new Set(appointments.flatMap(({ resourceIds }) => resourceIds));
  const shown = row.resources.filter(({ id, retiredAt }) => retiredAt === null || taken.has(id));
  return {
    centreName: row.name,
    resources: shown.map((one) => resourceOf(one, row)),
    retired: new Set(shown.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id)),
    services: row.services.map(serviceOf),
    weekly: row.hours.filter(({ resourceId }) => resourceId === null).map(weeklyOf),
    exceptions: row.exceptions.filter(({ resourceId }) => resourceId === null).map(exceptionOf),
    appointments: appointments.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.appointmentId < b.appointmentId ? -1 : 1)),
  };
}

function appointmentOf(row: AppointmentRow, centreId: string): readonly DeskTime[] {
  const { id: appointmentId, tripId, serviceId, startsAt, endsAt, state, heldUntil, attendance, moveAskedAt, sequence, trip } = row;
  if (state === 'CANCELLED') return [];
  const resourceIds = row.reservations.map(({ resourceId }) => resourceId);
  const isShared = trip.sharedWithCentreAt !== null && trip.centreId === centreId;
  return [{ appointmentId, tripId, patientName: trip.patientName, serviceId, resourceIds, startsAt, endsAt, state, heldUntil, attendance, moveAskedAt, sequence, isShared }];
}

export interface NotedAttendance {
  readonly appointmentId: string;
  /** Null takes back what was noted. */
  readonly attendance: Attendance | null;
}

/** Notes who came, also where the trip is not shared with the centre: it is the desk's own appointment. */
export async function recordAttendance(access: DeskAccess<'work-at-desk'>, { appointmentId, attendance }: NotedAttendance, now: Instant): Promise<BookingAnswer> {
  return database().$transaction(async (queries) => {
    const time = await queries.appointment.findFirst({ where: { id: appointmentId, service: { centreId: access.centreId }, trip: { deletionAskedAt: null } }, select: { tripId: true, startsAt: true, attendance: true } });
    if (!time) return NOT_THERE;
    const wrong = attendance && attendanceProblem(attendance, time.startsAt, now);
    if (wrong) return refusedWith(wrong);
    if (time.attendance === attendance) return booked(appointmentId);
    // Unless it is moved or cancelled in this very moment.
    const { count } = await queries.appointment.updateMany({
      where: { id: appointmentId, state: 'BOOKED', startsAt: time.startsAt, trip: { deletionAskedAt: null } }, data: { attendance, attendedAt: attendance && now, changedAt: now },
    });
    if (count === 0) return OUTDATED;
    await recordDeskDeed(access, time.tripId, now, queries);
    return booked(appointmentId);
  });
}
