import type { HistoryEntry } from '@/lib/domain/history/types';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';
import { awaitAgain } from './settle-words';

/** Takes back what was written beside the trip with a change: words, numbers, holds, and the calls nobody has made yet. */
export async function takeBackRows(queries: Queries, access: TripAccess, entry: HistoryEntry, now: Date): Promise<void> {
  const { tripId } = access;
  const written = { tripId, changeId: entry.id };
  await withdrawProposals(queries, tripId, entry, now);
  if (access.centre) await awaitAgain(queries, access, entry.id);
  await queries.clearance.deleteMany({ where: written });
  await queries.surgeonNumber.deleteMany({ where: written });
  await queries.recoveryHold.deleteMany({ where: written });
  await queries.recoveryHold.updateMany({
    where: { tripId, liftedChangeId: entry.id },
    data: { liftedAt: null, liftedBy: '', liftedOn: null, liftedChangeId: null },
  });
  // A call that somebody made stays on the list: it has happened.
  await queries.rebooking.deleteMany({ where: { ...written, state: 'TO_CALL' } });
}

/** What awaited the centre's word and is not so any more. */
async function withdrawProposals(queries: Queries, tripId: string, entry: HistoryEntry, now: Date): Promise<void> {
  const where = { where: { tripId, changeId: entry.id }, select: { id: true } };
  const rows = [await queries.clearance.findMany(where), await queries.surgeonNumber.findMany(where), await queries.recoveryHold.findMany(where)];
  const subjects = rows.flat().map(({ id }) => ({ subjectId: id }));
  const surgeries = isSettledBefore(entry) ? [{ kind: 'SURGERY' as const }] : [];
  if (subjects.length + surgeries.length === 0) return;
  await queries.proposal.updateMany({
    where: { tripId, state: 'OPEN', OR: [...subjects, ...surgeries] }, data: { state: 'WITHDRAWN', settledAt: now },
  });
}

/** Whether the surgery day that comes back awaits nobody: the centre has confirmed it, or there is none. */
const isSettledBefore = ({ before: { surgery } }: HistoryEntry): boolean =>
  surgery !== undefined && (surgery.state === 'unknown' || surgery.confirmedByCentre);
