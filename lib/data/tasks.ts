import type { Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Due, Task } from '@/lib/domain/people/types';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { dayOfColumn } from './trip-rows';

/** What a page reads of a trip's tasks, joined to its own statement. */
export const TASKS_SHAPE = {
  select: {
    id: true, kind: true, title: true, dueOn: true, dueAt: true, dueZone: true, state: true, askedAt: true, answeredAt: true, doneAt: true, revision: true,
    person: { select: { id: true, name: true } },
  },
  orderBy: { id: 'asc' },
} as const satisfies Prisma.Trip$tasksArgs;

type TaskRow = Prisma.TaskGetPayload<typeof TASKS_SHAPE>;

function dueOfRow({ dueOn, dueAt, dueZone }: TaskRow): Due | null {
  if (!dueOn) return null;
  const on = dayOfColumn(dueOn);
  // Zones were parsed before they were stored.
  return dueAt && dueZone ? { type: 'moment', on, at: dueAt, zone: dueZone as Zone } : { type: 'day', on };
}

export function taskOf(row: TaskRow): Task {
  const { id, kind, title, state, askedAt, answeredAt, doneAt, revision, person } = row;
  return { id, kind, title, due: dueOfRow(row), state, person: person && { userId: person.id, name: person.name }, askedAt, answeredAt, doneAt, revision };
}

export const tasksOf = (rows: readonly TaskRow[]): readonly Task[] => rows.map(taskOf);

export interface DueFacts {
  /** Where the clock of home hangs. */
  readonly homeZone: Zone;
  /** When the task is due now; null where there is none yet. */
  readonly known: Due | null;
}

/** What a typed day and hour are measured by. */
export async function dueFacts({ tripId }: TripAccess, taskId: string): Promise<DueFacts> {
  const { homeZone, tasks: [row] } = await database().trip.findUniqueOrThrow({
    where: { id: tripId }, select: { homeZone: true, tasks: { where: { id: taskId }, select: TASKS_SHAPE.select } }, relationLoadStrategy: 'join',
  });
  return { homeZone: (homeZone || NEW_YORK) as Zone, known: row ? dueOfRow(row) : null };
}
