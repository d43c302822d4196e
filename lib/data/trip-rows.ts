import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import type { Booking, DeskBooking, Escort, Item, Leg, When } from '@/lib/domain/itinerary/types';
import type { Prisma } from './generated/client';
import { openedText, sealedText } from './sealed-text';

export const ITEM_SHAPE = {
  include: {
    legs: { orderBy: { position: 'asc' } }, stay: true,
    appointment: {
      select: {
        id: true, serviceId: true, sequence: true, attendance: true, moveAskedAt: true,
        service: { select: { cancelNoticeHours: true, windowFirst: true, windowLast: true } },
      },
    },
  },
  orderBy: [{ startsAt: 'asc' }, { offsetFrom: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Trip$itemsArgs;

type ItemRow = Prisma.ItemGetPayload<typeof ITEM_SHAPE>;
type LegRow = ItemRow['legs'][number];
type WhenRow = Pick<ItemRow, 'isAllDay' | 'startsAt' | 'startsZone' | 'endsAt' | 'endsZone' | 'offsetFrom' | 'offsetUntil'>;

/** A `date` column arrives as UTC midnight of its day. */
export const dayOfColumn = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
export const columnOfDay = (day: Day): Date => new Date(`${day}T00:00:00Z`);

// Zones were parsed by `lib/input` before they were stored.
const zone = (text: string): Zone => text as Zone;

export function whenOf(row: WhenRow): When {
  if (row.startsAt === null || row.endsAt === null) {
    return { type: 'offset', from: row.offsetFrom ?? 0, until: row.offsetUntil ?? 1 };
  }
  if (row.isAllDay) return { type: 'days', from: dayIn(NEW_YORK, row.startsAt), until: dayIn(NEW_YORK, row.endsAt) };
  const startsZone = zone(row.startsZone ?? NEW_YORK);
  return { type: 'timed', startsAt: row.startsAt, startsZone, endsAt: row.endsAt, endsZone: zone(row.endsZone ?? NEW_YORK) };
}

export function legOf(row: Omit<LegRow, 'id' | 'itemId' | 'position'>): Leg {
  const { fromAirport, toAirport, departsAt, arrivesAt, carrier, flightNumber, technicalStops } = row;
  const zones = { departsZone: zone(row.departsZone), arrivesZone: zone(row.arrivesZone) };
  return { fromAirport, toAirport, departsAt, arrivesAt, carrier, flightNumber, technicalStops, ...zones };
}

export function itemOf(row: ItemRow): Item {
  const { id, kind, purpose, state, title, place, stay } = row;
  const lodging = stay && { address: stay.address, phone: stay.phone, hasStairs: stay.hasStairs, hasLift: stay.hasLift };
  const more = { booking: bookingOf(row), desk: deskOf(row.appointment), activity: row.activity, walkMinutes: row.walkMinutes, note: openedText('Item.note', id, row.note) };
  return { id, kind, purpose, state, title, place, when: whenOf(row), legs: row.legs.map(legOf), stay: lodging, ...more };
}

function deskOf(row: ItemRow['appointment']): DeskBooking | null {
  if (!row) return null;
  const { id: appointmentId, serviceId, sequence, attendance, moveAskedAt, service } = row;
  const { cancelNoticeHours, windowFirst: first, windowLast: last } = service;
  const window = first === null || last === null ? null : { first, last };
  return { appointmentId, serviceId, sequence, attendance, moveAskedAt, cancelNoticeHours, window };
}

/** Nothing known of a booking is no booking. */
function bookingOf(row: ItemRow): Booking | null {
  const { bookingCode: code, bookingPhone: phone, canChange, checkedBags, seat } = row;
  const changeBy = row.changeBy && dayOfColumn(row.changeBy);
  const assistanceAskedOn = row.assistanceAskedOn && dayOfColumn(row.assistanceAskedOn);
  const booking: Booking = { code, phone, canChange, changeBy, checkedBags, seat, assistanceAskedOn };
  return Object.values(booking).some((value) => value !== null && value !== '') ? booking : null;
}

type WhenColumns = Pick<
  Prisma.ItemUncheckedCreateInput,
  'isAllDay' | 'startsAt' | 'startsZone' | 'endsAt' | 'endsZone' | 'offsetFrom' | 'offsetUntil'
>;

const NO_MOMENTS = { startsAt: null, startsZone: null, endsAt: null, endsZone: null };
const NO_OFFSETS = { offsetFrom: null, offsetUntil: null };

function whenColumns(when: When): WhenColumns {
  switch (when.type) {
    case 'offset':
      return { ...NO_MOMENTS, isAllDay: true, offsetFrom: when.from, offsetUntil: when.until };
    case 'days': {
      const startsAt = startOfDay(when.from, NEW_YORK);
      const endsAt = startOfDay(when.until, NEW_YORK);
      return { ...NO_OFFSETS, isAllDay: true, startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK };
    }
    case 'timed': {
      const { startsAt, startsZone, endsAt, endsZone } = when;
      return { ...NO_OFFSETS, isAllDay: false, startsAt, startsZone, endsAt, endsZone };
    }
  }
}

/** An item's own columns; legs and stay are written beside it. */
export function itemColumns({ id, kind, purpose, state, title, place, when, booking, activity, walkMinutes, note }: Item) {
  return { kind, purpose, state, title, place, activity, walkMinutes, note: sealedText('Item.note', id, note), ...whenColumns(when), ...bookingColumns(booking) };
}

function bookingColumns(booking: Booking | null) {
  return {
    bookingCode: booking?.code ?? '',
    bookingPhone: booking?.phone ?? '',
    canChange: booking?.canChange ?? null,
    changeBy: booking?.changeBy ? columnOfDay(booking.changeBy) : null,
    checkedBags: booking?.checkedBags ?? null,
    seat: booking?.seat ?? '',
    assistanceAskedOn: booking?.assistanceAskedOn ? columnOfDay(booking.assistanceAskedOn) : null,
  };
}

export const legColumns = (item: Item) =>
  item.legs.map((leg, position) => ({ ...leg, itemId: item.id, position }));

const ESCORT_STATES = { none: 'NONE', asked: 'ASKED', accepted: 'ACCEPTED', centre: 'CENTRE' } as const;

export function escortColumns({ state, name, personId = null }: Escort, now: Date) {
  const isSettled = state === 'accepted' || state === 'centre';
  return { escortState: ESCORT_STATES[state], escortName: name, escortPersonId: personId, escortAnsweredAt: isSettled ? now : null };
}

/** The number of whoever the centre arranges; no plan begins with one. */
export const escortPhoneColumn = (tripId: string, { phone = '' }: Escort) => ({ escortPhone: sealedText('Trip.escortPhone', tripId, phone) });
