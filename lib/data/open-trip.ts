import type { Actor, Person } from '@/lib/domain/access/actor';
import { type Deed, mayDo, type Standing } from '@/lib/domain/access/deeds';
import { database } from './client';

declare const minted: unique symbol;

/**
 * The proof that somebody may do a deed with a trip. Made only by `openTrip`; every query about a trip
 * takes one first and asks for nothing beyond it.
 */
export interface TripAccess<D extends Deed = Deed> {
  readonly tripId: string;
  readonly actor: Person;
  readonly standing: Standing;
  readonly deed: D;
  /** For staff: the centre that they speak for. Null for everybody who is on the trip. */
  readonly centre: { readonly id: string; readonly name: string } | null;
  readonly [minted]: true;
}

/** Access for the deed, or null: for a stranger, a trip that is not theirs is a trip that is not there. */
export async function openTrip<D extends Deed>(actor: Actor | null, tripId: string, deed: D): Promise<TripAccess<D> | null> {
  if (actor?.type !== 'person') return null;
  const found = await standingOf(actor, tripId);
  if (!found || !mayDo(deed, found.standing)) return null;
  return { tripId, actor, ...found, deed } as TripAccess<D>;
}

interface Found extends Pick<TripAccess, 'centre'> {
  readonly standing: Standing;
}

async function standingOf(actor: Person, tripId: string): Promise<Found | null> {
  const member = await database().tripMember.findUnique({
    where: { tripId_userId: { tripId, userId: actor.userId } },
    select: { role: true, seesMedical: true },
  });
  if (member) return { standing: member, centre: null };
  const centre = await centreSharedWith(actor, tripId);
  return centre && { standing: { role: 'STAFF', seesMedical: true }, centre };
}

async function centreSharedWith(actor: Person, tripId: string): Promise<TripAccess['centre']> {
  if (actor.staff.length === 0) return null;
  const centreIds = actor.staff.map(({ centreId }) => centreId);
  const shared = await database().trip.findFirst({
    where: { id: tripId, centreId: { in: centreIds }, sharedWithCentreAt: { not: null } },
    select: { centre: { select: { id: true, name: true } } },
    relationLoadStrategy: 'join',
  });
  return shared && shared.centre;
}
