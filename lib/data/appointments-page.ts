import { mayDo } from '@/lib/domain/access/deeds';
import type { CallsByItem } from '@/lib/domain/appointments/by-hand';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { byHandCallOf } from './appointment-calls';
import type { OwnList } from '@/lib/domain/reminders/list-view';
import { database } from './client';
import { SERVICE_SHAPE, serviceOf } from './desk-rows';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { ownRemindersOf, ownReminderShape } from './reminders-page';
import { CENTRE_SHAPE, recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';
import { dayOfColumn } from './trip-rows';

/** A time that the centre keeps for the patient until somebody answers. */
export interface OfferedTime {
  readonly appointmentId: string;
  readonly service: Service;
  readonly startsAt: Instant;
  readonly until: Instant;
}

export interface LoadedAppointments {
  readonly record: TripRecord;
  /** Empty for those who do not make the calls. */
  readonly calls: CallsByItem;
  /** When to stop eating and drinking before surgery, as the centre says; null where nobody wrote it down. */
  readonly fasting: FastingRule | null;
  /** What patients can book at the trip's centre; empty where it takes bookings by phone. */
  readonly services: readonly Service[];
  /** The services of what is booked at a desk, by their ids. */
  readonly booked: ReadonlyMap<string, Service>;
  readonly offers: readonly OfferedTime[];
  /** What its reader is reminded of; null for staff. */
  readonly own: OwnList | null;
}

const withDesk = (access: TripAccess, now: Date) => ({
  ...TRIP_SHAPE,
  ...ownReminderShape(access),
  centre: {
    select: {
      ...CENTRE_SHAPE.select,
      fastingRule: true, fastingSource: true, fastingCheckedOn: true,
      services: { where: { retiredAt: null, bookableBy: 'PATIENT' }, orderBy: [{ position: 'asc' }, { id: 'asc' }], ...SERVICE_SHAPE },
    },
  },
  appointmentCalls: true,
  appointments: {
    where: { OR: [{ state: 'BOOKED' }, { state: 'OFFERED', heldUntil: { gt: now } }] },
    orderBy: { startsAt: 'asc' },
    include: { service: SERVICE_SHAPE },
  },
} as const satisfies Prisma.TripInclude);

type Row = Prisma.TripGetPayload<{ include: ReturnType<typeof withDesk> }>;

function fastingOf({ centre }: Row): FastingRule | null {
  if (!centre?.fastingRule) return null;
  const { fastingRule: rule, fastingSource: source, fastingCheckedOn: checkedOn } = centre;
  return { rule, source, checkedOn: checkedOn && dayOfColumn(checkedOn) };
}

const offersOf = ({ appointments }: Row): readonly OfferedTime[] =>
  appointments.flatMap(({ id, state, service, startsAt, heldUntil }) =>
    state === 'OFFERED' && heldUntil ? [{ appointmentId: id, service: serviceOf(service), startsAt, until: heldUntil }] : []);

/** Who answered and what they said is for those who make the calls, as it is with those of a re-plan. */
function callsFor({ standing }: TripAccess, { appointmentCalls }: Row): CallsByItem {
  return new Map(mayDo('change-itinerary', standing) ? appointmentCalls.map((row) => [row.itemId, byHandCallOf(row)]) : []);
}

/** The trip with its appointments, how far each call has come, and what the centre's desk says, in one statement. */
export async function loadAppointments(access: TripAccess, now: Date): Promise<LoadedAppointments> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: withDesk(access, now), relationLoadStrategy: 'join' });
  const whole = await recordOf(row);
  return {
    record: asSeenBy(access, whole),
    calls: callsFor(access, row),
    fasting: fastingOf(row),
    services: row.centre?.services.map(serviceOf) ?? [],
    booked: new Map(row.appointments.map(({ service }) => [service.id, serviceOf(service)])),
    offers: offersOf(row),
    own: ownRemindersOf(access, row, whole, now),
  };
}
