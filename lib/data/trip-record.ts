import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Zone } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { CentreFact, Escort, Routes, Surgery, Trip } from '@/lib/domain/itinerary/types';
import type { WalkingNumbers } from '@/lib/domain/itinerary/walking-numbers';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import { CHANGE_SHAPE, entryOf } from './change-rows';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { packingOf } from './packing-record';
import { PACKING_SHAPE } from './packing-rows';
import { callOf, REBOOKINGS_SHAPE } from './rebookings';
import { homeRoutes } from './routes';
import { openedText } from './sealed-text';
import { clearanceOf, holdOf, numberOf } from './spoken-rows';
import { dayOfColumn, ITEM_SHAPE, itemOf } from './trip-rows';

export const CENTRE_SHAPE = {
  select: {
    id: true, name: true, status: true, closedOn: true, address: true, phone: true,
    successor: { select: { id: true, name: true } },
    medicinesRule: true, packingNote: true, packingSource: true, packingCheckedOn: true,
    _count: { select: { staff: true, services: { where: { retiredAt: null, bookableBy: 'PATIENT' } } } },
  },
} as const satisfies Prisma.Trip$centreArgs;

export const TRIP_SHAPE = {
  centre: CENTRE_SHAPE,
  items: ITEM_SHAPE,
  clearances: { orderBy: { recordedAt: 'asc' } },
  holds: { where: { liftedAt: null } },
  numbers: { orderBy: { recordedAt: 'asc' } },
  kept: true,
  changes: { orderBy: { version: 'desc' }, take: 1, ...CHANGE_SHAPE },
  rebookings: REBOOKINGS_SHAPE,
  card: { select: { contacts: true } },
  ...PACKING_SHAPE,
} as const satisfies Prisma.TripInclude;

export type TripRow = Prisma.TripGetPayload<{ include: typeof TRIP_SHAPE }>;

const ESCORTS = { NONE: 'none', ASKED: 'asked', ACCEPTED: 'accepted', CENTRE: 'centre' } as const;

function centreOf(centre: TripRow['centre']): CentreFact | null {
  if (!centre) return null;
  const { id, name, status, closedOn, successor, _count } = centre;
  return { id, name, status, closedOn: closedOn && dayOfColumn(closedOn), successor, takesBookings: _count.services > 0 };
}

/** Whose hour it is stands only where it was read too. */
export function surgeryOf(row: Pick<TripRow, 'surgeryOn' | 'surgeryConfirmedByCentre'> & Partial<Pick<TripRow, 'surgeryHourByCentre'>>): Surgery {
  if (!row.surgeryOn) return { state: 'unknown' };
  const { surgeryConfirmedByCentre: confirmedByCentre, surgeryHourByCentre: hourByCentre } = row;
  return { state: 'dated', on: dayOfColumn(row.surgeryOn), confirmedByCentre, hourByCentre };
}

function escortOf({ id, escortState, escortName: name, escortPersonId: personId, escortPhone }: TripRow): Escort {
  const phone = openedText('Trip.escortPhone', id, escortPhone);
  return { state: ESCORTS[escortState], name, ...(personId && { personId }), ...(phone && { phone }) };
}

/** All three or none, as the database holds them. */
function walkingOf({ walkFirstMinutes, walkMoreMinutes, walkMostMinutes }: TripRow): WalkingNumbers | null {
  if (walkFirstMinutes === null || walkMoreMinutes === null || walkMostMinutes === null) return null;
  return { firstMinutes: walkFirstMinutes, moreMinutes: walkMoreMinutes, mostMinutes: walkMostMinutes };
}

type PlanRow = Pick<TripRow, 'procedureId' | 'profile' | 'surgeryOn' | 'surgeryConfirmedByCentre' | 'travelMode' | 'homeCity' | 'homeZone' | 'homeAirport' | 'homeCountry'>
  & Partial<Pick<TripRow, 'surgeryHourByCentre'>>;

/** What the plan of a trip is made for. */
export const planOf = (row: PlanRow): Pick<Trip, 'procedure' | 'profile' | 'surgery' | 'home'> => ({
  procedure: row.procedureId as ProcedureId,
  // Written only by `createTrip` and `changeTrip`, from a profile that the domain made.
  profile: row.profile as unknown as RecoveryProfile,
  surgery: surgeryOf(row),
  home: { mode: row.travelMode, city: row.homeCity, zone: (row.homeZone || NEW_YORK) as Zone, airport: row.homeAirport, country: row.homeCountry },
});

function domainTrip(row: TripRow, routes: Routes | null): Trip {
  return {
    id: row.id,
    ...planOf(row),
    centre: centreOf(row.centre),
    escort: escortOf(row),
    clearances: row.clearances.map(clearanceOf),
    hold: row.holds[0] ? holdOf(row.holds[0]) : null,
    numbers: row.numbers.map(numberOf),
    items: row.items.map(itemOf),
    kept: row.kept.map(({ findingKey, reason, keptByName, keptAt }) => ({ findingKey, reason, keptBy: keptByName, keptAt })),
    routes,
    // See `recordOf`.
    packing: null,
    emergencyContacts: row.card?.contacts ?? 0,
    walking: walkingOf(row),
    nonstopSnoozedUntil: row.nonstopSnoozedUntil && dayOfColumn(row.nonstopSnoozedUntil),
    hasPapers: row.papersAnsweredOn !== null,
  };
}

/** Who flies from home is kept in this process; a transaction passes itself for the first time. */
export async function recordOf(row: TripRow, queries?: Queries): Promise<TripRecord> {
  const { version, peopleRevision, patientName, centre } = row;
  const trip = domainTrip(row, await homeRoutes(row.homeAirport, queries));
  const { facts, packing } = packingOf(row, trip);
  return {
    trip: { ...trip, packing: facts },
    packing,
    version,
    peopleRevision,
    madeOn: dayIn(NEW_YORK, row.createdAt),
    patientName,
    centre: centre && { name: centre.name, address: centre.address, phone: centre.phone, hasStaff: centre._count.staff > 0 },
    isSharedWithCentre: row.sharedWithCentreAt !== null,
    lastChange: row.changes[0] ? entryOf(row.changes[0]) : null,
    calls: row.rebookings.map(callOf),
  };
}
