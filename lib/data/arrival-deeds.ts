import { deedOfMove, stageProblem, type StageMove } from '@/lib/domain/arrivals/stages';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Problem, problem } from '@/lib/domain/problem';
import { naming } from '@/lib/domain/inbox-note';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { notify } from './notifications';
import { type ArrivalAccess, onLockedArrival, recordArrivalDeed } from './open-arrival';
import { dayOfColumn } from './trip-rows';

type MayWork = ArrivalAccess<'work-on-arrivals'>;

/** No problems when it is done, also by an earlier tap. */
type Refusals = readonly Problem[];
const DONE: Refusals = [];

const lineOf = ({ desk, trip }: MayWork) => ({ tripId: trip.tripId, centreId: desk.centreId });

/** Writes it if the line is as the form showed it; whether it was. */
async function written(queries: Queries, access: MayWork, seen: Prisma.ArrivalWhereInput, data: Prisma.ArrivalUncheckedUpdateManyInput): Promise<boolean> {
  const { count } = await queries.arrival.updateMany({ where: { ...lineOf(access), ...seen }, data });
  return count > 0;
}

const lineNow = (queries: Queries, { trip: { tripId } }: MayWork) => queries.arrival.findUniqueOrThrow({ where: { tripId } });

export interface Assigning {
  /** Who had it where the form was drawn; null: nobody. */
  readonly seen: string | null;
  /** Who is to have it; null: nobody. */
  readonly coordinatorId: string | null;
}

/** Gives an arrival to somebody of the centre, or to nobody. Of two at once the first has it, and the other is told who that is. */
export function assignArrival(access: MayWork, { seen, coordinatorId }: Assigning, now: Instant): Promise<Refusals> {
  return onLockedArrival(access, async (queries, worksThere) => {
    const line = await lineNow(queries, access);
    if (line.coordinatorId === coordinatorId) return DONE;
    if (!worksThere) return [problem('coordinatorId', 'unknown-choice')];
    if (!(await written(queries, access, { coordinatorId: seen }, { coordinatorId, assignedAt: coordinatorId && now }))) {
      return [await takenBy(queries, line.coordinatorId)];
    }
    await recordArrivalDeed(queries, access, 'assign-arrival', now);
    await tellAssigned(queries, access, { seen, coordinatorId }, now);
    return DONE;
  }, coordinatorId ?? undefined);
}

async function takenBy(queries: Queries, userId: string | null): Promise<Problem> {
  if (userId === null) return problem(null, 'arrival-given-up');
  const { name } = await queries.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  return problem(null, 'arrival-taken', { name });
}

/** Whoever has it now, and whoever had it, unless it was they who did it. No word of the patient. */
async function tellAssigned(queries: Queries, { desk: { actor, centreId }, trip: { tripId } }: MayWork, { seen, coordinatorId }: Assigning, now: Instant): Promise<void> {
  const news = [{ userId: coordinatorId, kind: 'arrival-assigned' }, { userId: seen, kind: 'arrival-taken-over' }];
  const notes = news.flatMap(({ userId, kind }) => (userId && userId !== actor.userId ? [{ userId, tripId, kind, ...naming(actor, { centreId }) }] : []));
  await notify(notes, now, queries);
}

/** Says that somebody has seen the line as it stood after that change; what has changed since is looked at first. */
export function acknowledgeArrival(access: MayWork, seen: Instant, now: Instant): Promise<Refusals> {
  return onLockedArrival(access, async (queries) => {
    const { changedAt, acknowledgedAt } = await lineNow(queries, access);
    if (changedAt > seen) return [problem(null, 'arrival-changed')];
    if (acknowledgedAt && acknowledgedAt >= changedAt) return DONE;
    await written(queries, access, {}, { acknowledgedAt: now, acknowledgedBy: access.desk.actor.userId });
    await recordArrivalDeed(queries, access, 'acknowledge-arrival', now);
    return DONE;
  });
}

/** Marks how far the stay has come, or takes the last mark back. `from`: the stage where the form was drawn. */
export function markArrival(access: MayWork, move: StageMove, now: Instant): Promise<Refusals> {
  return onLockedArrival(access, async (queries) => {
    const { stage, arrivesOn, surgeryOn, leavesOn } = await lineNow(queries, access);
    if (stage === move.to) return DONE;
    if (stage !== move.from) return [problem(null, 'stage-moved', { stage })];
    const days = { arrivesOn: arrivesOn && dayOfColumn(arrivesOn), surgeryOn: surgeryOn && dayOfColumn(surgeryOn), leavesOn: leavesOn && dayOfColumn(leavesOn) };
    const wrong = stageProblem(move, days, dayIn(NEW_YORK, now));
    if (wrong) return [wrong];
    await written(queries, access, {}, { stage: move.to, stageAt: move.to === 'COMING' ? null : now });
    await recordArrivalDeed(queries, access, deedOfMove(move), now);
    return DONE;
  });
}
