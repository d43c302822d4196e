import { changesOf, withChanges } from '@/lib/domain/arrivals/changes';
import type { ArrivalNeed } from '@/lib/domain/arrivals/needs';
import { questionSign } from '@/lib/domain/arrivals/questions';
import type { ArrivalChange, ArrivalFacts, ArrivalFlag, ArrivalKept, ArrivalLine } from '@/lib/domain/arrivals/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { unreachedTrips } from './appointment-reminders';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { questionStateOf } from './question-rows';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { travelNeedsOf, TRAVEL_NEEDS_SHAPE } from './travel-needs-rows';
import { dayOfColumn } from './trip-rows';

/** All that a line is worked out from, with the line as it was kept. */
const FACTS_SHAPE = {
  ...TRIP_SHAPE,
  needs: TRAVEL_NEEDS_SHAPE,
  proposals: { where: { state: 'OPEN' }, select: { centreId: true } },
  questions: { select: { centreId: true, askedAt: true, answeredAt: true, withdrawnAt: true, withdrawnById: true } },
  arrival: true,
} as const satisfies Prisma.TripInclude;

type FactsRow = Prisma.TripGetPayload<{ include: typeof FACTS_SHAPE }>;
export type ArrivalRow = NonNullable<FactsRow['arrival']>;
export type DueTrip = FactsRow & { readonly arrival: ArrivalRow; readonly isUnreached: boolean };

/** The trips with all that belongs to them, as of one moment; those that are shared no more are left out. */
export async function loadDue(queries: Queries, tripIds: readonly string[]): Promise<readonly DueTrip[]> {
  const rows = await queries.trip.findMany({ where: { id: { in: [...tripIds] } }, include: FACTS_SHAPE, relationLoadStrategy: 'join' });
  // After how far the lines are due: what fails in between leaves its line due.
  const unreached = await unreachedTrips(queries, tripIds);
  return rows.flatMap((row) => (row.arrival ? [{ ...row, arrival: row.arrival, isUnreached: unreached.has(row.id) }] : []));
}

const questionsOf = ({ questions, arrival }: DueTrip) =>
  questions.filter(({ centreId }) => centreId === arrival.centreId).map((row) => ({ askedAt: row.askedAt, state: questionStateOf(row) }));

export async function factsOf(row: DueTrip, queries: Queries): Promise<ArrivalFacts> {
  const { trip, patientName } = await recordOf(row, queries);
  const awaits = row.proposals.filter(({ centreId }) => centreId === row.arrival.centreId).length;
  return { trip, patientName, told: travelNeedsOf(row.needs), awaits, question: questionSign(questionsOf(row)), stage: row.arrival.stage, isUnreached: row.isUnreached };
}

/** A line as its columns hold it; null where none was ever worked out. Its words are those that the keeper wrote. */
export function keptOf(row: ArrivalRow): ArrivalKept | null {
  if (row.checked === 0) return null;
  const { patientName, search, arrivesAt, boardAt, blocked, warnings, awaits, needsSomeone } = row;
  return {
    patientName, search, arrivesAt, boardAt, blocked, warnings, awaits, needsSomeone,
    arrivesOn: row.arrivesOn && dayOfColumn(row.arrivesOn),
    surgeryOn: row.surgeryOn && dayOfColumn(row.surgeryOn),
    leavesOn: row.leavesOn && dayOfColumn(row.leavesOn),
    flags: row.flags as ArrivalFlag[], needs: row.needs as ArrivalNeed[],
    line: row.line as unknown as ArrivalLine,
  };
}

export interface Changed {
  readonly changes: readonly ArrivalChange[];
  readonly changedAt: Instant;
}

/** What is told of a line's changes. Their moment is that of the keeping: nobody who looked before it has seen them. */
export function changedOf(row: ArrivalRow, after: ArrivalKept, now: Instant): Changed {
  const fresh = changesOf(keptOf(row), after, now);
  const known = row.changes as unknown as readonly ArrivalChange[];
  return { changes: withChanges(known, fresh), changedAt: fresh.length > 0 ? now : row.changedAt };
}
