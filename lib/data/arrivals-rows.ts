import type { ListedArrival } from '@/lib/domain/arrivals/filters';

/** A line as the database writes it in JSON. */
export type LineJson = Omit<ListedArrival, 'arrivesAt' | 'changedAt' | 'stageAt' | 'coordinator' | 'acknowledged'> & {
  /** What it is in order of. */
  readonly key: string;
  readonly arrivesAt: string | null;
  readonly changedAt: string;
  readonly stageAt: string | null;
  readonly coordinatorId: string | null;
  readonly coordinatorName: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
};

export function arrivalOfJson(row: LineJson): ListedArrival {
  const { tripId, patientName, search, arrivesOn, surgeryOn, leavesOn, blocked, warnings, flags, needs, awaits, needsSomeone, line, changes, stage, revision } = row;
  return {
    tripId, patientName, search, arrivesOn, arrivesAt: instantOf(row.arrivesAt), surgeryOn, leavesOn, blocked, warnings, flags, needs, awaits, needsSomeone,
    line, changes, changedAt: new Date(row.changedAt), stage, stageAt: instantOf(row.stageAt), revision,
    coordinator: row.coordinatorId === null ? null : { userId: row.coordinatorId, name: row.coordinatorName ?? '' },
    acknowledged: row.acknowledgedAt === null ? null : { name: row.acknowledgedBy ?? '', at: new Date(row.acknowledgedAt) },
  };
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
