import { bookableSpan, type Booker, bookerOf, isBookableBy, rulesFor } from '@/lib/domain/appointments/booking-rules';
import { openSlots } from '@/lib/domain/appointments/slots';
import type { Desk, Resource, Service, Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Surgery } from '@/lib/domain/itinerary/types';
import { database, type Queries } from './client';
import { SERVICE_SHAPE, serviceOf } from './desk-rows';
import { cut, deskOf, type DeskRow, deskShape, liveAt, resourcesOf, servicesOf, type TimesWindow } from './desk-shape';
import type { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import type { TripAccess } from './open-trip';
import { recordOf, surgeryOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

export type { TimesWindow };

/** One time of this trip at the desk. What was cancelled or has run out is not there. */
export interface TripTime {
  readonly appointmentId: string;
  readonly serviceId: string;
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** HELD and OFFERED: until then. */
  readonly heldUntil: Instant | null;
  /** BOOKED: its item; else the drafted one that it is to fill, if any. */
  readonly itemId: string | null;
  readonly resourceIds: readonly string[];
  readonly sequence: number;
  readonly moveAskedAt: Instant | null;
}

export interface TripDesk {
  readonly centreId: string;
  /** Those that the reader may book for this trip, and those of its times even so. */
  readonly services: readonly Service[];
  /** Those that are given out, in the desk's order. */
  readonly resources: readonly Resource[];
  /** Of this trip, the earliest first. */
  readonly times: readonly TripTime[];
  /** The open times of one service in the loaded window, as that reader may book them; `moving` does not stand in its own way. */
  readonly slotsOf: (serviceId: string, moving?: string) => readonly Slot[];
  /** What those are reckoned from. */
  readonly deskOf: (serviceId: string, moving?: string) => Desk;
}

export interface TripWithDesk {
  readonly record: TripRecord;
  /** Null where nothing can be booked here: no centre, or one that takes no bookings on Mendway. */
  readonly desk: TripDesk | null;
}

const TIMES_SHAPE = { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], include: { reservations: { select: { resourceId: true }, orderBy: { resourceId: 'asc' } } } } as const satisfies Prisma.Trip$appointmentsArgs;

type TimeRow = Prisma.AppointmentGetPayload<typeof TIMES_SHAPE>;

function timeOf({ id, serviceId, state, startsAt, endsAt, heldUntil, itemId, forItemId, reservations, sequence, moveAskedAt }: TimeRow): readonly TripTime[] {
  if (state === 'CANCELLED') return [];
  const resourceIds = reservations.map(({ resourceId }) => resourceId);
  return [{ appointmentId: id, serviceId, state, startsAt, endsAt, heldUntil, itemId: itemId ?? forItemId, resourceIds, sequence, moveAskedAt }];
}

/** The trip and its centre's desk in one statement: for pages. A window longer than a year is cut. */
export async function loadTripWithDesk(access: TripAccess, window: TimesWindow, now: Instant): Promise<TripWithDesk> {
  const span = cut(window);
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId },
    include: {
      ...TRIP_SHAPE,
      centre: { select: { ...TRIP_SHAPE.centre.select, ...deskShape(span, now) } },
      appointments: { where: liveAt(now), ...TIMES_SHAPE },
    },
    relationLoadStrategy: 'join',
  });
  const record = asSeenBy(access, await recordOf(row));
  const looking = { by: bookerOf(access.standing), surgery: record.trip.surgery, span, now };
  return { record, desk: row.centre && tripDesk(row.centre, row.appointments.flatMap(timeOf), looking) };
}

interface Looking {
  readonly by: Booker;
  readonly surgery: Surgery;
  readonly span: TimesWindow;
  readonly now: Instant;
}

function tripDesk(centre: DeskRow, times: readonly TripTime[], looking: Looking): TripDesk | null {
  const own = new Set(times.map(({ serviceId }) => serviceId));
  const services = servicesOf(centre).filter((service) => isBookableBy(service, looking.by) || own.has(service.id));
  if (services.length === 0) return null;
  const named = (serviceId: string): Service | undefined => services.find(({ id }) => id === serviceId);
  const of = (serviceId: string, moving?: string): Desk => deskOf(centre, named(serviceId), moving === undefined ? [] : [moving]);
  return {
    centreId: centre.id, services, times, resources: resourcesOf(centre),
    deskOf: of,
    slotsOf(serviceId, moving) {
      const service = named(serviceId);
      return service && isBookableBy(service, looking.by) ? slotsIn(service, of(serviceId, moving), looking) : [];
    },
  };
}

/** The open times as that booker may have them. */
function slotsIn(service: Service, desk: Desk, { by, surgery, span, now }: Looking): readonly Slot[] {
  const bookable = bookableSpan(service, span, { by, surgery });
  return bookable ? openSlots(desk, rulesFor(service, by), bookable, now) : [];
}

/** Services that can be booked for the trip: those of patients, for staff all. None: by hand. */
export async function servicesFor(access: TripAccess): Promise<readonly Service[]> {
  const by = bookerOf(access.standing);
  const rows = await database().service.findMany({ where: { centre: { trips: { some: { id: access.tripId } } } }, ...IN_ORDER, relationLoadStrategy: 'join' });
  return rows.map(serviceOf).filter((service) => isBookableBy(service, by));
}

const IN_ORDER = { ...SERVICE_SHAPE, orderBy: [{ position: 'asc' }, { id: 'asc' }] } as const satisfies Prisma.ServiceFindManyArgs;

/** All of a desk, retired ones too. */
export async function servicesAtDesk({ centreId }: DeskAccess): Promise<readonly Service[]> {
  return (await database().service.findMany({ where: { centreId }, ...IN_ORDER, relationLoadStrategy: 'join' })).map(serviceOf);
}

export interface Times {
  readonly service: Service;
  readonly slots: readonly Slot[];
  readonly desk: Desk;
}

export interface TimesAsked {
  readonly serviceId: string;
  readonly window: TimesWindow;
  readonly now: Instant;
  /** The appointment that is to be moved: it does not stand in its own way. */
  readonly moving?: string;
}

/** The open times of one service in a window; null when it is none of this trip's centre, retired, or for staff and the reader is none. */
export async function loadTimes(access: TripAccess, { serviceId, window, now, moving }: TimesAsked, queries: Queries = database()): Promise<Times | null> {
  const span = cut(window);
  const row = await queries.trip.findUniqueOrThrow({
    where: { id: access.tripId }, select: { surgeryOn: true, surgeryConfirmedByCentre: true, centre: { select: deskShape(span, now, serviceId) } }, relationLoadStrategy: 'join',
  });
  const by = bookerOf(access.standing);
  const [service] = row.centre ? servicesOf(row.centre) : [];
  if (!row.centre || !service || !isBookableBy(service, by)) return null;
  const desk = deskOf(row.centre, service, moving === undefined ? [] : [moving]);
  return { service, desk, slots: slotsIn(service, desk, { by, surgery: surgeryOf(row), span, now }) };
}
