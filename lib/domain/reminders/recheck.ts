import type { Instant } from '../calendar/types';
import type { PlannedReminder } from './types';

const MS_A_DAY = 86_400_000;

/**
 * When to work a trip's reminders out again though nothing of it was written: a day before each is told, so that what all
 * trips share (routes, whether a centre is open) has reached it. By the clock alone nothing of the list changes but that
 * reminders come to their end. Null: nothing is planned any more.
 */
export function remindersRecheckAt(planned: readonly Pick<PlannedReminder, 'dueAt'>[], now: Instant): Instant | null {
  const looks = planned.map(({ dueAt }) => dueAt.getTime() - MS_A_DAY).filter((look) => look > now.getTime());
  return looks.length === 0 ? null : new Date(Math.min(...looks));
}
