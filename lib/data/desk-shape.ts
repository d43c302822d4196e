import type { Desk, Resource, Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { resourceOf, SERVICE_SHAPE, serviceOf } from './desk-rows';
import type { Prisma } from './generated/client';

/** Half-open. */
export interface TimesWindow {
  readonly from: Instant;
  readonly until: Instant;
}

const MS_A_DAY = 86_400_000;
/** More than any appointment lasts with its buffers, and than any day: what reaches into a window begins within it. */
const MARGIN_MS = 3 * MS_A_DAY;
/** Starts count from where a stretch of hours really begins, and exceptions can make a long one. */
const EXCEPTIONS_BACK_MS = 400 * MS_A_DAY;
const LONGEST_WINDOW_MS = 370 * MS_A_DAY;

/** Nobody looks further: a longer window is cut. */
export const cut = ({ from, until }: TimesWindow, most = LONGEST_WINDOW_MS): TimesWindow =>
  ({ from, until: new Date(Math.min(until.getTime(), from.getTime() + most)) });

/** What counts: bookings, and what is held or offered until later than now. */
export const liveAt = (now: Instant) => ({ OR: [{ state: 'BOOKED' }, { heldUntil: { gt: now } }] }) as const satisfies Prisma.AppointmentWhereInput;

const wide = ({ from, until }: TimesWindow) => ({ gt: new Date(from.getTime() - MARGIN_MS), lt: new Date(until.getTime() + MARGIN_MS) });

/** A centre's desk in a window, whole or as far as one service needs it. */
export function deskShape(window: TimesWindow, now: Instant, serviceId?: string) {
  const [span, live] = [wide(window), liveAt(now)];
  return {
    id: true,
    services: {
      where: { id: serviceId }, orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { ...SERVICE_SHAPE.include, appointments: { where: { ...live, startsAt: span }, select: { id: true, startsAt: true } } },
    },
    resources: {
      where: serviceId === undefined ? {} : { options: { some: { serviceId } } }, orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { reservations: { where: { blockedFrom: span, appointment: live }, select: { appointmentId: true, resourceId: true, blockedFrom: true, blockedUntil: true } } },
    },
    hours: true,
    exceptions: { where: { firstOn: { lt: span.lt }, untilOn: { gt: new Date(span.gt.getTime() - EXCEPTIONS_BACK_MS) } } },
  } as const satisfies Prisma.CentreSelect;
}

export type DeskRow = Prisma.CentreGetPayload<{ select: ReturnType<typeof deskShape> }>;

export const servicesOf = ({ services }: DeskRow): readonly Service[] => services.map(serviceOf);

/** Those that are given out. */
export const resourcesOf = (row: DeskRow): readonly Resource[] =>
  row.resources.filter(({ retiredAt }) => retiredAt === null).map((one) => resourceOf(one, row));

/** What the times of one service are reckoned from; `without`: appointments that give way to it. */
export function deskOf(row: DeskRow, service: Service | undefined, without: readonly string[] = []): Desk {
  const asked = new Set(service?.places.flat());
  const counts = (id: string): boolean => !without.includes(id);
  const { appointments = [] } = row.services.find(({ id }) => id === service?.id) ?? {};
  return {
    zone: NEW_YORK,
    resources: resourcesOf(row).filter(({ id }) => asked.has(id)),
    reservations: row.resources.filter(({ id }) => asked.has(id)).flatMap(({ reservations }) => reservations.filter(({ appointmentId }) => counts(appointmentId))),
    starts: appointments.filter(({ id }) => counts(id)).map(({ startsAt }) => startsAt),
  };
}
