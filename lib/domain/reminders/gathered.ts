import type { PlannedReminder } from './types';

/** What falls due so close together is told together, when it is planned and when it is sent. */
export const TOGETHER_MS = 30 * 60_000;

export interface Gatherable {
  readonly planned: PlannedReminder;
  /** A minute that somebody chose, and a time by which to ask, stay as they are. */
  readonly mayWait: boolean;
}

const isTogether = (first: PlannedReminder, other: PlannedReminder): boolean =>
  !other.isUrgent && other.dueAt >= first.dueAt && other.dueAt.getTime() - first.dueAt.getTime() < TOGETHER_MS;

/**
 * One person's reminders, where what falls due within half an hour waits for the last of it, so that it is one message.
 * None is told before its time, in quiet hours or too late by that: the last has a time of its own that is neither.
 */
export function gathered<One extends Gatherable>(reminders: readonly One[]): readonly One[] {
  return reminders.map((one) => {
    const { planned, mayWait } = one;
    if (!mayWait || planned.isUrgent) return one;
    const last = Math.max(...reminders.filter((other) => isTogether(planned, other.planned)).map((other) => other.planned.dueAt.getTime()));
    return last < planned.usefulUntil.getTime() ? { ...one, planned: { ...planned, dueAt: new Date(last) } } : one;
  });
}
