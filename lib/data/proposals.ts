import type { Queries } from './client';
import type { ProposalKind } from './generated/enums';
import type { TripAccess } from './open-trip';

/**
 * A patient's word applies at once; where the trip is shared with a centre that has staff here, it also waits for
 * theirs. A newer word on the same subject takes the older one's place. Called in the transaction of the word itself.
 * `subjectId` is the row of the number, clearance or hold; null for the surgery day. Whether somebody there has it to settle.
 */
export async function proposeToCentre(queries: Queries, access: TripAccess, kind: ProposalKind, subjectId: string | null): Promise<boolean> {
  await withdrawOlder(queries, access, kind, subjectId);
  const trip = await queries.trip.findFirst({
    where: { id: access.tripId, sharedWithCentreAt: { not: null }, centre: { staff: { some: {} } } },
    select: { centreId: true },
  });
  if (!trip?.centreId) return false;
  const { tripId, actor } = access;
  await queries.proposal.create({ data: { tripId, centreId: trip.centreId, kind, subjectId, madeById: actor.userId } });
  return true;
}

/** The centre's own word on the surgery day settles what awaited it: confirmed where it says the same, refused where it says another thing. */
export async function settleSurgery(queries: Queries, { tripId, actor }: TripAccess, state: 'CONFIRMED' | 'REFUSED', settledAt: Date): Promise<void> {
  await queries.proposal.updateMany({
    where: { tripId, kind: 'SURGERY', state: 'OPEN' }, data: { state, settledById: actor.userId, settledAt },
  });
}

/** The centre took back the word that settled these, at that moment: they await it again. */
export async function awaitSurgeryAgain(queries: Queries, { tripId }: TripAccess, settledAt: Date): Promise<void> {
  await queries.proposal.updateMany({
    where: { tripId, kind: 'SURGERY', settledAt, state: { in: ['CONFIRMED', 'REFUSED'] } },
    data: { state: 'OPEN', settledById: null, settledAt: null },
  });
}

/** Nobody at the centre has to settle what a newer word replaced. */
export async function withdrawOlder(queries: Queries, { tripId }: TripAccess, kind: ProposalKind, subjectId: string | null): Promise<void> {
  const same = subjectId && (await subjectsLike(queries, kind, subjectId));
  await queries.proposal.updateMany({
    where: { tripId, kind, state: 'OPEN', ...(same && { subjectId: { in: same } }) },
    data: { state: 'WITHDRAWN' },
  });
}

/** The rows that speak of the same thing; null where a trip has only one such thing: its surgery day, its hold. */
async function subjectsLike(queries: Queries, kind: ProposalKind, subjectId: string): Promise<string[] | null> {
  if (kind === 'NUMBER') {
    const { tripId, number } = await queries.surgeonNumber.findUniqueOrThrow({ where: { id: subjectId } });
    return idsOf(await queries.surgeonNumber.findMany({ where: { tripId, number }, select: { id: true } }));
  }
  if (kind !== 'CLEARANCE') return null;
  const { tripId, kind: about } = await queries.clearance.findUniqueOrThrow({ where: { id: subjectId } });
  return idsOf(await queries.clearance.findMany({ where: { tripId, kind: about }, select: { id: true } }));
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
