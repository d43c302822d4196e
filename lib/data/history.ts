import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { Queries } from './client';
import { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';

export interface Entry {
  readonly version: number;
  readonly before: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
}

/** Writes who changed what, and the audit event, in the transaction of the change itself; the id of the entry. */
export async function writeHistory(queries: Queries, access: TripAccess, { version, before, after }: Entry, madeAt: Date): Promise<string> {
  const { userId, name } = access.actor;
  const { id } = await queries.change.create({
    data: { tripId: access.tripId, version, deed: access.deed, actorId: userId, actorName: name, before, after, madeAt },
    select: { id: true },
  });
  await recordDeed(access, access.deed, madeAt, queries);
  return id;
}

/** What differs between the two; the medical part is never copied into the history. */
export function difference(before: Trip, after: Trip): Pick<Entry, 'before' | 'after'> {
  return { before: remembered(before, after), after: remembered(after, before) };
}

function remembered(trip: Trip, other: Trip): Prisma.InputJsonObject {
  const others = new Map(other.items.map((item): [string, Item] => [item.id, item]));
  const parts = {
    surgery: trip.surgery,
    quietDays: trip.profile.quietDays,
    centreId: trip.centre?.id ?? null,
    escort: trip.escort,
    items: trip.items.filter((item) => others.get(item.id) !== item),
  };
  return JSON.parse(JSON.stringify(parts)) as Prisma.InputJsonObject;
}
