import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Packer } from '@/lib/domain/packing/trip-packing';
import type { OwnList } from '@/lib/domain/reminders/list-view';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { REMINDED_SHAPE } from './reminder-facts';
import { ownRemindersOf, ownReminderShape } from './reminders-page';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

export interface LoadedPacking {
  readonly record: TripRecord;
  readonly packers: readonly Packer[];
  /** What its reader is reminded of; null for staff. */
  readonly own: OwnList | null;
}

const { select } = REMINDED_SHAPE.members;

const withMembers = (access: TripAccess) => ({
  ...TRIP_SHAPE,
  ...ownReminderShape(access),
  members: { select: { ...select, user: { select: { ...select.user.select, name: true } } }, orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }] },
} as const satisfies Prisma.TripInclude);

/** The trip with its packing and all who may pack, in one statement. */
export async function loadPacking(access: TripAccess, now: Date): Promise<LoadedPacking> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: withMembers(access), relationLoadStrategy: 'join' });
  const packers = row.members.map(({ userId, user: { name } }) => ({ userId, name }));
  const whole = await recordOf(row);
  return { record: asSeenBy(access, whole), packers, own: ownRemindersOf(access, row, whole, now) };
}
