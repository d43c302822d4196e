import { confirmedDay } from '@/lib/domain/plan/surgery-word';
import { type Problem, problem } from '@/lib/domain/problem';
import { type AwaitedWord, type CentresWord, type OpenProposal, settledBy } from '@/lib/domain/recovery/awaited-word';
import { type Refusal, writeChange, writing } from './change-trip';
import type { Queries } from './client';
import type { ProposalState } from './generated/enums';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';
import { openProposals, proposeToCentre } from './proposals';

// What the centre says to a word of the patient's, in the transaction of its own word.

/** The change with which the centre says it, and when. */
export interface Settling {
  readonly changeId: string;
  readonly now: Date;
}

type Verdict = 'CONFIRMED' | 'REFUSED';

const settlement = ({ actor }: TripAccess, state: Verdict, { changeId, now }: Settling) =>
  ({ state, settledById: actor.userId, settledAt: now, settledChangeId: changeId });

/** The centre's own word on the surgery day settles what awaited it. */
export async function settleSurgery(queries: Queries, access: TripAccess, state: Verdict, by: Settling): Promise<void> {
  await queries.proposal.updateMany({ where: { tripId: access.tripId, kind: 'SURGERY', state: 'OPEN' }, data: settlement(access, state, by) });
}

/** The centre's own word: confirmed is what says the same, refused what says another thing. */
export async function settleBy(queries: Queries, access: TripAccess, word: CentresWord, by: Settling): Promise<void> {
  for (const one of await openProposals(access, queries)) {
    const state = settledBy(one.about, word);
    if (state) await settle(queries, access, one, { ...by, state });
  }
}

interface Row {
  readonly kind: 'NUMBER' | 'CLEARANCE' | 'HOLD';
  readonly id: string;
  readonly says: CentresWord;
}

/** A word has two sides: the patient's awaits the centre, the centre's settles what awaited it. */
export async function awaitOrSettle(queries: Queries, access: TripAccess, { kind, id, says }: Row, by: Settling): Promise<void> {
  if (access.centre) await settleBy(queries, access, says, by);
  else await proposeToCentre(queries, access, kind, id);
}

async function settle(queries: Queries, access: TripAccess, { id, about }: OpenProposal, by: Settling & { readonly state: Verdict }): Promise<void> {
  const row = await queries.proposal.update({ where: { id }, data: settlement(access, by.state, by), select: { subjectId: true } });
  if (by.state === 'CONFIRMED' && row.subjectId) await markConfirmed(queries, about.type, row.subjectId, by.changeId);
}

/** That a hold was lifted stands in no word of its own: there is nothing to mark. */
async function markConfirmed(queries: Queries, type: AwaitedWord['type'], id: string, confirmedChangeId: string): Promise<void> {
  const marked = { where: { id }, data: { confirmedChangeId } };
  if (type === 'number') await queries.surgeonNumber.updateMany(marked);
  if (type === 'clearance') await queries.clearance.updateMany(marked);
  if (type === 'hold') await queries.recoveryHold.updateMany(marked);
}

/** The centre takes back the change that settled or confirmed these: they await it again. */
export async function awaitAgain(queries: Queries, { tripId }: TripAccess, changeId: string): Promise<void> {
  await queries.proposal.updateMany({
    where: { tripId, settledChangeId: changeId },
    data: { state: 'OPEN', settledById: null, settledAt: null, settledChangeId: null },
  });
  const unmarked = { where: { tripId, confirmedChangeId: changeId }, data: { confirmedChangeId: null } };
  await queries.surgeonNumber.updateMany(unmarked);
  await queries.clearance.updateMany(unmarked);
  await queries.recoveryHold.updateMany(unmarked);
}

interface Confirming {
  readonly proposalId: string;
  readonly now: Date;
  /** Tells the patient's side, in the same transaction. */
  readonly tell: (queries: Queries, about: AwaitedWord) => Promise<void>;
}

/**
 * "Yes, that is right": the patient's word becomes the centre's too, and it is that very word: not one that was said
 * meanwhile, and not one that a colleague has answered. Null where nothing of that centre's awaited it.
 */
export function confirmWord(access: TripAccess<'settle-word'>, { proposalId, now, tell }: Confirming): Promise<Refusal | null> {
  return writing<null>(async (queries) => {
    const { trip, version } = await lockTrip(queries, access);
    const row = await proposalHere(queries, access, proposalId);
    if (!row) return null;
    const one = (await openProposals(access, queries)).find(({ id }) => id === proposalId);
    if (row.state !== 'OPEN' || !one) return answeredAlready(queries, access, row);
    const after = one.about.type === 'surgery' ? confirmedDay(trip) : trip;
    const changeId = await writeChange(queries, access, { before: trip, after, version: version + 1, now });
    await settle(queries, access, one, { changeId, now, state: 'CONFIRMED' });
    await tell(queries, one.about);
    return [];
  });
}

interface Settled {
  readonly state: ProposalState;
  readonly settledById: string | null;
}

const proposalHere = (queries: Queries, { tripId, centre }: TripAccess, id: string): Promise<Settled | null> =>
  queries.proposal.findFirst({ where: { id, tripId, centreId: centre?.id ?? '' }, select: { state: true, settledById: true } });

/** Tapped twice, it is confirmed once. Whoever comes too late is told what happened. */
async function answeredAlready(queries: Queries, { actor }: TripAccess, { state, settledById }: Settled): Promise<Refusal> {
  if (!settledById) return [problem(null, 'word-replaced')];
  if (state === 'CONFIRMED' && settledById === actor.userId) return [];
  const by = await queries.user.findUnique({ where: { id: settledById }, select: { name: true } });
  return [settledProblem(state, by?.name ?? '')];
}

const settledProblem = (state: ProposalState, name: string): Problem =>
  problem(null, state === 'CONFIRMED' ? 'word-confirmed-already' : 'word-answered-already', { name });
