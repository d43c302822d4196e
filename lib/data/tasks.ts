import type { Zone } from '@/lib/domain/calendar/types';
import type { Due, Task } from '@/lib/domain/people/types';
import type { Prisma } from './generated/client';
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

function dueOf({ dueOn, dueAt, dueZone }: TaskRow): Due | null {
  if (!dueOn) return null;
  const on = dayOfColumn(dueOn);
  // Zones were parsed before they were stored.
  return dueAt && dueZone ? { type: 'moment', on, at: dueAt, zone: dueZone as Zone } : { type: 'day', on };
}

export function taskOf(row: TaskRow): Task {
  const { id, kind, title, state, askedAt, answeredAt, doneAt, revision, person } = row;
  return { id, kind, title, due: dueOf(row), state, person: person && { userId: person.id, name: person.name }, askedAt, answeredAt, doneAt, revision };
}

export const tasksOf = (rows: readonly TaskRow[]): readonly Task[] => rows.map(taskOf);
