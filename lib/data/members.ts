import type { Person } from '@/lib/domain/access/actor';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';

/** An account that is to be deleted is told nothing any more. */
const STAYS = { deletionAskedAt: null } as const satisfies Prisma.UserWhereInput;

/** The staff of the centre that the trip is shared with; nobody while it is not shared. */
export async function staffOfTrip(queries: Queries, { tripId, actor }: Pick<TripAccess, 'tripId'> & ActingIn): Promise<readonly string[]> {
  const rows = await queries.staffMember.findMany({
    where: { userId: { not: actor.userId }, user: STAYS, centre: { trips: { some: { id: tripId, sharedWithCentreAt: { not: null } } } } },
    select: { userId: true },
    orderBy: { userId: 'asc' },
  });
  return rows.map(({ userId }) => userId);
}

/** Whoever does what others are told of. */
export interface ActingIn {
  readonly actor: Pick<Person, 'userId'>;
}

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Whose trip it is: `holdsTrip`, for the database. There is one at all times. */
export const HOLDS_TRIP = { role: { in: ['OWNER', 'KEEPER'] } } as const satisfies Prisma.TripMemberWhereInput;

/** Somebody on the trip, for whoever manages its people; null for anybody else. */
export async function memberOf({ tripId }: TripAccess<'manage-people'>, userId: string): Promise<Member | null> {
  const row = await database().tripMember.findUnique({
    where: { tripId_userId: { tripId, userId } }, select: { userId: true, user: { select: { name: true, email: true, locale: true } } },
    relationLoadStrategy: 'join',
  });
  return row && { userId: row.userId, ...row.user };
}

/** Those on the trip whose standing lets them do something. */
export async function membersWho(queries: Queries, { tripId }: TripAccess, may: (standing: Standing) => boolean): Promise<readonly string[]> {
  const rows = await queries.tripMember.findMany({ where: { tripId }, select: { userId: true, role: true, seesMedical: true }, orderBy: { userId: 'asc' } });
  return rows.filter(may).map(({ userId }) => userId);
}

/** Everybody else on the trip, to be told of what the actor did. */
export async function otherMembers(queries: Queries, { tripId, actor }: Pick<TripAccess, 'tripId'> & ActingIn): Promise<readonly string[]> {
  const rows = await queries.tripMember.findMany({ where: { tripId, userId: { not: actor.userId } }, select: { userId: true }, orderBy: { userId: 'asc' } });
  return rows.map(({ userId }) => userId);
}

/** Those on the trip who may book a time: owner or keeper, and caregivers. */
export const bookingMembers = (queries: Queries, access: TripAccess): Promise<readonly string[]> =>
  membersWho(queries, access, (standing) => mayDo('book-appointment', standing));

/** Who works at a centre. */
export async function staffOfCentre(queries: Queries, centreId: string): Promise<readonly string[]> {
  const rows = await queries.staffMember.findMany({ where: { centreId, user: STAYS }, select: { userId: true }, orderBy: { userId: 'asc' } });
  return rows.map(({ userId }) => userId);
}
