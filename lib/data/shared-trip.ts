import type { LinkVisitor } from '@/lib/domain/access/actor';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { type SharedTrip, sharedTrip } from '@/lib/domain/people/shared-trip';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { planOf } from './trip-record';
import { legOf, whenOf } from './trip-rows';

/** What the page of a link is made of; bookings, notes, clearances and the centre are not even read. */
const SHARED_COLUMNS = {
  patientName: true, procedureId: true, profile: true, surgeryOn: true, surgeryConfirmedByCentre: true,
  travelMode: true, homeCity: true, homeZone: true, homeAirport: true, homeCountry: true, version: true, peopleRevision: true,
  items: {
    select: {
      id: true, kind: true, purpose: true, state: true, title: true, place: true,
      isAllDay: true, startsAt: true, startsZone: true, endsAt: true, endsZone: true, offsetFrom: true, offsetUntil: true,
      legs: { orderBy: { position: 'asc' } },
      stay: { select: { address: true } },
    },
    where: { kind: { not: 'NOTE' } },
    orderBy: [{ startsAt: 'asc' }, { offsetFrom: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.TripSelect;

type ItemRow = Prisma.TripGetPayload<{ select: typeof SHARED_COLUMNS }>['items'][number];

function itemOf({ id, kind, purpose, state, title, place, legs, stay, ...when }: ItemRow): Item {
  const lodging = stay && { address: stay.address, phone: '', hasStairs: null, hasLift: null };
  return blankItem(id, kind, whenOf(when), { purpose, state, title, place, legs: legs.map(legOf), stay: lodging });
}

export interface LoadedShared {
  readonly shared: SharedTrip;
  /** Grow with the plan and with what is said about its people; an open page is drawn anew when one does. */
  readonly version: number;
  readonly peopleRevision: number;
}

/** The trip as the link shows it, in one statement. */
export async function loadShared({ tripId, actor }: TripAccess<'see-shared', LinkVisitor>, now: Date): Promise<LoadedShared> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: tripId }, select: SHARED_COLUMNS, relationLoadStrategy: 'join' });
  const { patientName, version, peopleRevision } = row;
  const source = { patientName, ...planOf(row), items: row.items.map(itemOf) };
  return { shared: sharedTrip(source, actor.shows, now), version, peopleRevision };
}
