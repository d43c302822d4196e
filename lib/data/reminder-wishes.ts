import type { Day, Instant } from '@/lib/domain/calendar/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { openReminder, type TypedTime, typedWish } from '@/lib/domain/reminders/typed-wish';
import type { ReminderFacts, ReminderLine, ReminderWish } from '@/lib/domain/reminders/types';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { reminderFacts } from './reminder-facts';

type OwnAccess = TripAccess<'set-reminders'>;

/** No reminder by that key, wherever its day moves. */
export const stopReminder = (access: OwnAccess, key: string, now: Instant): Promise<readonly Problem[]> =>
  onOwn(access, key, now, async (queries) => {
    await writeWish(queries, access, key, { type: 'stopped' });
    return [];
  });

/** As the plan has it again. */
export const beginReminder = (access: OwnAccess, key: string, now: Instant): Promise<readonly Problem[]> =>
  onOwn(access, key, now, async (queries) => {
    await queries.reminderWish.deleteMany({ where: { tripId: access.tripId, userId: access.actor.userId, key } });
    return [];
  });

export interface MovedReminder extends TypedTime {
  readonly key: string;
  /** The day of the thing, as whoever typed it saw it. */
  readonly anchorOn: Day;
}

/** To another day and hour before the thing. Whose form shows a day that has moved since is told the new one. */
export const moveReminder = (access: OwnAccess, { key, anchorOn, ...typed }: MovedReminder, now: Instant): Promise<readonly Problem[]> =>
  onOwn(access, key, now, async (queries, line, facts) => {
    if (line.anchorOn !== anchorOn) return [problem('day', 'reminder-moved', { day: line.anchorOn })];
    const wish = typedWish(facts, line, typed, now);
    if ('problems' in wish) return wish.problems;
    await writeWish(queries, access, key, wish.made);
    return [];
  });

type Write = (queries: Queries, line: ReminderLine, facts: ReminderFacts) => Promise<readonly Problem[]>;

/** With the reminder as the plan has it under the lock. One that is not on the person's own list, or was told, is refused. */
function onOwn(access: OwnAccess, key: string, now: Instant, write: Write): Promise<readonly Problem[]> {
  const { tripId, actor: { userId } } = access;
  return onLockedTrip(access, async (queries) => {
    const facts = (await reminderFacts(queries, [tripId])).get(tripId);
    const line = facts && openReminder(facts, userId, key, now);
    return line ? write(queries, line, facts) : [problem(null, 'reminder-gone')];
  });
}

async function writeWish(queries: Queries, { tripId, actor: { userId } }: OwnAccess, key: string, wish: ReminderWish): Promise<void> {
  const columns = wish.type === 'stopped' ? { isStopped: true, daysBefore: null, minute: null } : { isStopped: false, daysBefore: wish.daysBefore, minute: wish.minute };
  await queries.reminderWish.upsert({ where: { tripId_userId_key: { tripId, userId, key } }, create: { tripId, userId, key, ...columns }, update: columns, select: { key: true } });
}
