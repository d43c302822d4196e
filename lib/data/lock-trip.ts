import { type Deed, isDoneUnderDeletion, mayStillDo, type Standing } from '@/lib/domain/access/deeds';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { CENTRE_SHAPE, recordOf, TRIP_SHAPE } from './trip-record';

/** The right to do it ended while the deed waited for its turn: what it asks for is not there any more. */
export class AccessEnded extends Error {
  constructor(deed: Deed | DeskDeed) {
    super(`access ended before its turn: ${deed}`);
  }
}

/** The whole trip, held until the transaction ends: those who change one trip come one after another. */
export async function lockTrip(queries: Queries, access: TripAccess): Promise<TripRecord> {
  await hold(queries, access);
  const row = await queries.trip.findUniqueOrThrow({
    where: { id: access.tripId },
    include: { ...TRIP_SHAPE, members: standingShape(access), centre: { select: { ...CENTRE_SHAPE.select, staff: placeShape(access) } } },
    relationLoadStrategy: 'join',
  });
  expectStanding(access, row);
  return recordOf(row, queries);
}

/** Holds the trip for those who write beside it: its members, invitations, links, tasks, updates, card. */
export async function holdTrip(queries: Queries, access: TripAccess): Promise<void> {
  await hold(queries, access);
  const row = await queries.trip.findUniqueOrThrow({
    where: { id: access.tripId },
    select: { centreId: true, sharedWithCentreAt: true, deletionAskedAt: true, members: standingShape(access), centre: { select: { staff: placeShape(access) } } },
    relationLoadStrategy: 'join',
  });
  expectStanding(access, row);
}

const hold = (queries: Queries, { tripId }: TripAccess) => queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;

const standingShape = ({ actor: { userId } }: TripAccess) =>
  ({ where: { userId }, select: { role: true, seesMedical: true } }) as const satisfies Prisma.Trip$membersArgs;

/** The place at the desk that the access was minted with: whoever lost it, or has another role now, speaks for nobody any more. */
const placeShape = ({ actor: { userId, staff }, centre }: TripAccess) =>
  ({ where: { userId, role: { in: staff.flatMap(({ centreId, role }) => (centreId === centre?.id ? [role] : [])) } }, select: { userId: true } }) as const satisfies Prisma.Centre$staffArgs;

interface StandingRow {
  readonly deletionAskedAt: Date | null;
  readonly centreId: string | null;
  readonly sharedWithCentreAt: Date | null;
  readonly members: readonly Standing[];
  readonly centre: { readonly staff: readonly unknown[] } | null;
}

/**
 * An access was minted before the lock, and what is written may look at its whole standing: whoever was removed since, or
 * may do anything less now, writes nothing any more. Nor does anybody on a trip that is to be deleted.
 */
function expectStanding(access: TripAccess, row: StandingRow): void {
  const standing = access.centre ? standingOfStaff(access, row) : row.members[0];
  const isDeleted = row.deletionAskedAt !== null && !isDoneUnderDeletion(access.deed);
  if (isDeleted || !standing || !mayStillDo(access.deed, access.standing, standing)) throw new AccessEnded(access.deed);
}

function standingOfStaff({ centre, standing }: TripAccess, row: StandingRow): Standing | null {
  const worksThere = row.centre !== null && row.centre.staff.length > 0;
  return centre && row.centreId === centre.id && row.sharedWithCentreAt && worksThere ? standing : null;
}
