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
  readonly [minted]: true;
}

/** Access for the deed, or null: for a stranger, a trip that is not theirs is a trip that is not there. */
export async function openTrip<D extends Deed>(actor: Actor | null, tripId: string, deed: D): Promise<TripAccess<D> | null> {
  if (actor?.type !== 'person') return null;
  const standing = await standingOf(actor, tripId);
  if (!standing || !mayDo(deed, standing)) return null;
  return { tripId, actor, standing, deed } as TripAccess<D>;
}

async function standingOf(actor: Person, tripId: string): Promise<Standing | null> {
  const member = await database().tripMember.findUnique({
    where: { tripId_userId: { tripId, userId: actor.userId } },
    select: { role: true, seesMedical: true },
  });
  if (member) return member;
  return (await isSharedWithStaff(actor, tripId)) ? { role: 'STAFF', seesMedical: true } : null;
}

async function isSharedWithStaff(actor: Person, tripId: string): Promise<boolean> {
  if (actor.staff.length === 0) return false;
  const centreIds = actor.staff.map(({ centreId }) => centreId);
  const shared = await database().trip.findFirst({
    where: { id: tripId, centreId: { in: centreIds }, sharedWithCentreAt: { not: null } },
    select: { id: true },
  });
  return shared !== null;
}
