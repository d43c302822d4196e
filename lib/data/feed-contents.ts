import type { FeedReader } from '@/lib/domain/access/actor';
import type { FeedContents } from '@/lib/domain/people/feed';
import { NOTHING_CHOSEN } from '@/lib/domain/reminders/alarms';
import { alarmChoicesOf, alarmShape } from './alarm-choices';
import { APPOINTMENT, appointmentOf } from './appointment-event';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { TASKS_SHAPE, tasksOf } from './tasks';
import { CENTRE_SHAPE, recordOf, TRIP_SHAPE } from './trip-record';
import { ITEM_SHAPE } from './trip-rows';
import { withoutMedicalPart } from './trips';

/** A trip's own shape, with what calendars need besides: what services ask for, fasting, and the reader's tasks. */
const shapeFor = (tripId: string, userId: string) => ({
  ...TRIP_SHAPE,
  centre: { select: { ...CENTRE_SHAPE.select, fastingRule: true } },
  items: { ...ITEM_SHAPE, include: { ...ITEM_SHAPE.include, appointment: APPOINTMENT } },
  tasks: { where: { personId: userId }, ...TASKS_SHAPE },
  members: { where: { userId }, select: { user: { select: alarmShape(tripId) } } },
}) satisfies Prisma.TripInclude;

/**
 * What the reader of a feed is told, in one statement. Feeds lie with whoever runs somebody's calendar, so the medical part
 * stays out of them whatever their reader may see here.
 */
export async function loadFeedContents({ tripId, actor }: TripAccess<'see-itinerary', FeedReader>, queries: Queries = database()): Promise<FeedContents> {
  const row = await queries.trip.findUniqueOrThrow({ where: { id: tripId }, include: shapeFor(tripId, actor.userId), relationLoadStrategy: 'join' });
  const { trip, version, lastChange } = await recordOf(row, queries);
  const appointments = row.items.flatMap(({ appointment }) => appointment ?? []);
  const tasks = tasksOf(row.tasks);
  const [reader] = row.members;
  const moments = [row.createdAt, lastChange?.madeAt, ...appointments.map(({ changedAt }) => changedAt), ...tasks.flatMap(({ askedAt, answeredAt }) => [askedAt, answeredAt])];
  return {
    trip: withoutMedicalPart(trip), version, tasks,
    centre: row.centre && { name: row.centre.name, address: row.centre.address, phone: row.centre.phone, fasting: row.centre.fastingRule },
    atDesk: appointments.map(appointmentOf),
    alarms: reader ? alarmChoicesOf(reader.user) : NOTHING_CHOSEN,
    revisedAt: new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0))),
  };
}
