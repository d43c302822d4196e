import type { Day, Instant } from '@/lib/domain/calendar/types';
import { isAhead, type OwnList } from '@/lib/domain/reminders/list-view';
import { type TypedTime, typedWish } from '@/lib/domain/reminders/typed-wish';
import type { ReminderLine, ReminderWish } from '@/lib/domain/reminders/types';
import { type Problem, problem } from '@/lib/domain/problem';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { ownRemindersOf, ownReminderShape } from './reminders-page';
import { recordOf, TRIP_SHAPE } from './trip-record';

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
  onOwn(access, key, now, async (queries, line, { trip, person }) => {
    if (line.anchorOn !== anchorOn) return [problem('day', 'reminder-moved', { day: line.anchorOn })];
    const wish = typedWish(line, typed, { trip, ...person }, now);
    if ('problems' in wish) return wish.problems;
    await writeWish(queries, access, key, wish.made);
    return [];
  });

type Write = (queries: Queries, line: ReminderLine, reader: OwnList['reader']) => Promise<readonly Problem[]>;

/** With the reminder as the plan has it under the lock. One that is not on the person's own list, or was told, is refused. */
function onOwn(access: OwnAccess, key: string, now: Instant, write: Write): Promise<readonly Problem[]> {
  return onLockedTrip(access, async (queries) => {
    const row = await queries.trip.findUniqueOrThrow({
      where: { id: access.tripId }, include: { ...TRIP_SHAPE, ...ownReminderShape(access) }, relationLoadStrategy: 'join',
    });
    const own = ownRemindersOf(access, row, await recordOf(row, queries), now);
    const line = own?.lines.find((one) => one.key === key && isAhead(one, now));
    return own && line ? write(queries, line, own.reader) : [problem(null, 'reminder-gone')];
  });
}

async function writeWish(queries: Queries, { tripId, actor: { userId } }: OwnAccess, key: string, wish: ReminderWish): Promise<void> {
  const columns = wish.type === 'stopped' ? { isStopped: true, daysBefore: null, minute: null } : { isStopped: false, daysBefore: wish.daysBefore, minute: wish.minute };
  await queries.reminderWish.upsert({ where: { tripId_userId_key: { tripId, userId, key } }, create: { tripId, userId, key, ...columns }, update: columns, select: { key: true } });
}
