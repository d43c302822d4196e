import type { Actor, Person } from '@/lib/domain/access/actor';
import { type Deed, mayDo, type Standing } from '@/lib/domain/access/deeds';
import { database } from './client';
import { TRIP_SHAPE, type TripRow } from './trip-record';

declare const minted: unique symbol;

/**
 * The proof that somebody may do a deed with a trip. Made only here; every query about a trip
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
  const member = await database().tripMember.findUnique({ where: memberKey(actor, tripId), select: STANDING });
  return mint(actor, tripId, deed, member ?? (await staffStanding(actor, tripId)));
}

export interface OpenedTrip {
  readonly access: TripAccess;
  /** The trip as the statement that found the member brought it along; null when another one has to. */
  readonly row: TripRow | null;
}

/** As `openTrip`, for a page, which needs the trip in any case: for a member it comes with the same statement. */
export async function openTripWithRow(actor: Person, tripId: string, deed: Deed): Promise<OpenedTrip | null> {
  const member = await database().tripMember.findUnique({
    where: memberKey(actor, tripId),
    select: { ...STANDING, trip: { include: TRIP_SHAPE } },
    relationLoadStrategy: 'join',
  });
  const standing = member && { role: member.role, seesMedical: member.seesMedical };
  const access = mint(actor, tripId, deed, standing ?? (await staffStanding(actor, tripId)));
  return access && { access, row: member?.trip ?? null };
}

const STANDING = { role: true, seesMedical: true } as const;
const memberKey = ({ userId }: Person, tripId: string) => ({ tripId_userId: { tripId, userId } });

function mint<D extends Deed>(actor: Person, tripId: string, deed: D, standing: Standing | null): TripAccess<D> | null {
  return standing && mayDo(deed, standing) ? ({ tripId, actor, standing, deed } as TripAccess<D>) : null;
}

const staffStanding = async (actor: Person, tripId: string): Promise<Standing | null> =>
  (await isSharedWithStaff(actor, tripId)) ? { role: 'STAFF', seesMedical: true } : null;

async function isSharedWithStaff(actor: Person, tripId: string): Promise<boolean> {
  if (actor.staff.length === 0) return false;
  const centreIds = actor.staff.map(({ centreId }) => centreId);
  const shared = await database().trip.findFirst({
    where: { id: tripId, centreId: { in: centreIds }, sharedWithCentreAt: { not: null } },
    select: { id: true },
  });
  return shared !== null;
}
