import type { Person } from '@/lib/domain/access/actor';
import { goneAt } from '@/lib/domain/retention/retention';
import { type Problem, problem } from '@/lib/domain/problem';
import { LOCKS } from './advisory-locks';
import { recordAccountDeed } from './audit';
import { database, type Queries } from './client';
import { HOLDS_TRIP } from './members';
import { retentionNow } from './retention';
import { endSessions } from './sessions';
import { closeTrips, reopenTrips } from './trip-deletion';

/** What goes with an account, and what stands in the way. */
export interface AccountDeletion {
  /** Trips that are theirs: they go too, unless somebody else takes them over. */
  readonly trips: readonly { readonly tripId: string; readonly patientName: string; readonly appointments: number }[];
  /** Centres whose only manager they are. */
  readonly soleManagerOf: readonly { readonly centreId: string; readonly name: string }[];
  readonly isLastAdministrator: boolean;
}

const BOOKED_AHEAD = (now: Date) => ({ where: { state: 'BOOKED', startsAt: { gt: now } }, select: { id: true } }) as const;

/** Those who hold the same office, and stay. */
const MANAGES = { role: 'MANAGER', user: { deletionAskedAt: null } } as const;

export async function loadAccountDeletion(actor: Person, now: Date, queries: Queries = database()): Promise<AccountDeletion> {
  const { userId, isAdministrator } = actor;
  const row = await queries.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      memberships: {
        where: { ...HOLDS_TRIP, trip: { deletionAskedAt: null } }, orderBy: { tripId: 'asc' },
        select: { trip: { select: { id: true, patientName: true, appointments: BOOKED_AHEAD(now) } } },
      },
      staff: { where: { role: 'MANAGER' }, select: { centre: { select: { id: true, name: true, staff: { where: { ...MANAGES, userId: { not: userId } }, select: { userId: true } } } } } },
    },
    relationLoadStrategy: 'join',
  });
  return {
    trips: row.memberships.map(({ trip }) => ({ tripId: trip.id, patientName: trip.patientName, appointments: trip.appointments.length })),
    soleManagerOf: row.staff.filter(({ centre }) => centre.staff.length === 0).map(({ centre: { id, name } }) => ({ centreId: id, name })),
    isLastAdministrator: isAdministrator && (await queries.user.count({ where: { isAdministrator: true, deletionAskedAt: null, id: { not: userId } } })) === 0,
  };
}

function inTheWay({ trips, soleManagerOf, isLastAdministrator }: AccountDeletion): readonly Problem[] {
  const [centre] = soleManagerOf;
  return [
    ...(isLastAdministrator ? [problem(null, 'deletion-last-administrator')] : []),
    ...(centre === undefined ? [] : [problem(null, 'deletion-sole-manager', { centre: centre.name })]),
    ...(trips.some(({ appointments }) => appointments > 0) ? [problem(null, 'account-has-appointments')] : []),
  ];
}

export interface Leaving {
  readonly userId: string;
  readonly email: string;
  readonly locale: string;
  readonly dueAt: Date;
}

/** Tells by mail what becomes of an account, in the transaction in which it does. */
export type TellLeaving = (queries: Queries, leaving: Leaving) => Promise<void>;

/**
 * From now on the account can do nothing but come back; its sessions end, and its own trips are open to nobody, as those that are
 * deleted by themselves. After the days of grace it is gone with them.
 */
export function askAccountDeletion(actor: Person, now: Date, tell: TellLeaving): Promise<readonly Problem[]> {
  return database().$transaction(async (queries) => {
    // One after another: of the last two who hold an office, one stays.
    await queries.$executeRaw`SELECT pg_advisory_xact_lock(${LOCKS.leaving})`;
    await lockHeldTrips(queries, actor.userId);
    const deletion = await loadAccountDeletion(actor, now, queries);
    const problems = inTheWay(deletion);
    if (problems.length > 0) return problems;
    const dueAt = goneAt(now, await retentionNow(queries));
    const { count } = await queries.user.updateMany({ where: { id: actor.userId, deletionAskedAt: null }, data: { deletionAskedAt: now, deletionDueAt: dueAt } });
    if (count === 0) return [];
    await closeTrips(queries, { tripIds: deletion.trips.map(({ tripId }) => tripId), actor }, { askedAt: now, dueAt });
    await endSessions(actor.userId, null, queries);
    await recordAccountDeed(actor.userId, 'ask-deletion', now, queries);
    await tell(queries, { userId: actor.userId, email: actor.email, locale: await localeOf(queries, actor), dueAt });
    return [];
  }, { maxWait: 10_000, timeout: 15_000 });
}

const localeOf = async (queries: Queries, { userId }: Pick<Person, 'userId'>): Promise<string> =>
  (await queries.user.findUniqueOrThrow({ where: { id: userId }, select: { locale: true } })).locale;

/** Holds the trips that are somebody's, in the order in which everybody takes them. */
async function lockHeldTrips(queries: Queries, userId: string): Promise<void> {
  await queries.$queryRaw`SELECT trip.id FROM "Trip" trip WHERE trip.id IN (
      SELECT "tripId" FROM "TripMember" WHERE "userId" = ${userId}::uuid AND role IN ('OWNER', 'KEEPER')) ORDER BY trip.id FOR UPDATE`;
}

/**
 * The account as it was, with the trips that were to go with it; those that its owner had deleted before stay deleted. False where
 * there is nothing to take back: whoever holds the rows first, the worker or the person, decides.
 */
export async function keepAccount(userId: string, now: Date, tell: TellLeaving, queries: Queries): Promise<boolean> {
  await lockHeldTrips(queries, userId);
  const [leaving] = await queries.$queryRaw<(Leaving & { name: string; askedAt: Date })[]>`
    SELECT id AS "userId", name, email, locale, "deletionAskedAt" AS "askedAt", "deletionDueAt" AS "dueAt" FROM "User" WHERE id = ${userId}::uuid AND "deletionAskedAt" IS NOT NULL FOR UPDATE`;
  if (!leaving) return false;
  const trips = await queries.trip.findMany({ where: { deletionAskedAt: leaving.askedAt, members: { some: { userId, ...HOLDS_TRIP } } }, select: { id: true } });
  await queries.user.update({ where: { id: userId }, data: { deletionAskedAt: null, deletionDueAt: null }, select: { id: true } });
  await reopenTrips(queries, { tripIds: trips.map(({ id }) => id), actor: leaving }, now);
  await recordAccountDeed(userId, 'keep-account', now, queries);
  await tell(queries, leaving);
  return true;
}
