import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Packer } from '@/lib/domain/packing/trip-packing';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

export interface LoadedPacking {
  readonly record: TripRecord;
  readonly packers: readonly Packer[];
}

const WITH_MEMBERS = {
  ...TRIP_SHAPE,
  members: { select: { userId: true, user: { select: { name: true } } }, orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }] },
} as const satisfies Prisma.TripInclude;

/** The trip with its packing and all who may pack, in one statement. */
export async function loadPacking(access: TripAccess): Promise<LoadedPacking> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: WITH_MEMBERS, relationLoadStrategy: 'join' });
  const packers = row.members.map(({ userId, user: { name } }) => ({ userId, name }));
  return { record: asSeenBy(access, await recordOf(row)), packers };
}
