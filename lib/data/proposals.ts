import type { AwaitedWord, OpenProposal } from '@/lib/domain/recovery/awaited-word';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { ProposalKind } from './generated/enums';
import type { TripAccess } from './open-trip';
import { clearanceOf, holdOf, liftingOf, numberOf } from './spoken-rows';
import { surgeryOf } from './trip-record';

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

/** What is read of a trip to say what awaits its centre: in one statement, also joined to a page's own. */
export const OPEN_PROPOSALS_SHAPE = {
  proposals: { where: { state: 'OPEN' }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] },
  surgeryOn: true, surgeryConfirmedByCentre: true, surgeryHourByCentre: true,
  clearances: true, numbers: true, holds: true,
  members: { select: { userId: true, user: { select: { name: true } } } },
} as const satisfies Prisma.TripSelect;

type ProposalsRow = Prisma.TripGetPayload<{ select: typeof OPEN_PROPOSALS_SHAPE }>;
type ProposalRow = ProposalsRow['proposals'][number];

/** What awaits the word of the centre for which that access speaks, oldest first; nothing for anybody else. */
export async function openProposals(access: TripAccess, queries: Queries = database()): Promise<readonly OpenProposal[]> {
  if (!access.centre) return [];
  const row = await queries.trip.findUniqueOrThrow({ where: { id: access.tripId }, select: OPEN_PROPOSALS_SHAPE, relationLoadStrategy: 'join' });
  return openProposalsOf(row, access.centre.id);
}

export function openProposalsOf(row: ProposalsRow, centreId: string): readonly OpenProposal[] {
  return row.proposals.filter((one) => one.centreId === centreId).flatMap((one) => {
    const about = wordAwaited(row, one);
    const madeBy = row.members.find(({ userId }) => userId === one.madeById)?.user.name ?? '';
    return about ? [{ id: one.id, madeAt: one.madeAt, madeBy, about }] : [];
  });
}

/** Null where the row that it speaks of is gone: an undo took it back, and nobody has that to settle. */
function wordAwaited(row: ProposalsRow, { kind, subjectId }: ProposalRow): AwaitedWord | null {
  switch (kind) {
    case 'SURGERY': return { type: 'surgery', surgery: surgeryOf(row) };
    case 'NUMBER': return found(row.numbers, subjectId, (number) => ({ type: 'number', said: numberOf(number) }));
    case 'CLEARANCE': return found(row.clearances, subjectId, (word) => ({ type: 'clearance', said: clearanceOf(word) }));
    case 'HOLD': return found(row.holds, subjectId, heldOf);
  }
}

function heldOf(row: ProposalsRow['holds'][number]): AwaitedWord {
  const [hold, word] = [holdOf(row), liftingOf(row)];
  return word ? { type: 'lifted', hold, word } : { type: 'hold', hold };
}

function found<R extends { readonly id: string }>(rows: readonly R[], id: string | null, read: (row: R) => AwaitedWord): AwaitedWord | null {
  const row = rows.find((one) => one.id === id);
  return row ? read(row) : null;
}
