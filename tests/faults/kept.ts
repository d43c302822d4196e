import { database } from '@/lib/data/client';
import { expectSoundDesk } from '../support/bookings';
import type { SmtpSink } from '../support/smtp-sink';
import type { Acknowledged, Refused, Write } from './writers';

export interface Kept {
  readonly acknowledged: number;
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There more often than it was written. */
  readonly doubled: readonly string[];
}

/** How often each is there; of those that are not there nothing is said. */
const COUNTS: Readonly<Record<Write, (ids: string[]) => Promise<readonly { id: string; count: number }[]>>> = {
  line: (ids) => database().$queryRaw`SELECT id::text AS id, count(*)::int AS count FROM "PackingLine" WHERE id = ANY(${ids}::uuid[]) GROUP BY 1`,
  tick: (ids) => database().$queryRaw`SELECT id::text AS id, count(*)::int AS count FROM "PackingDeed" WHERE id = ANY(${ids}::uuid[]) GROUP BY 1`,
  note: (ids) => database().$queryRaw`SELECT title AS id, count(*)::int AS count FROM "Item" WHERE title = ANY(${ids}) GROUP BY 1`,
  booking: (ids) => database().$queryRaw`SELECT "tripId"::text AS id, count(*)::int AS count FROM "Appointment" WHERE "tripId" = ANY(${ids}::uuid[]) AND state = 'BOOKED' GROUP BY 1`,
};

/** Compares what was acknowledged with what is there; throws where a desk has overlapping times. */
export async function compareKept(acknowledged: readonly Acknowledged[]): Promise<Kept> {
  const [lost, doubled]: [string[], string[]] = [[], []];
  for (const [what, counts] of Object.entries(COUNTS) as [Write, (typeof COUNTS)[Write]][]) {
    const ids = [...new Set(acknowledged.filter((one) => one.what === what).map(({ id }) => id))];
    const found = new Map((await counts(ids)).map(({ id, count }) => [id, count]));
    lost.push(...ids.filter((id) => !found.has(id)).map((id) => `${what} ${id}`));
    doubled.push(...ids.filter((id) => (found.get(id) ?? 0) > 1).map((id) => `${what} ${id}`));
  }
  await expectSoundDesk();
  return { acknowledged: acknowledged.length, lost, doubled };
}

interface Told {
  readonly id: string;
  readonly messageId: string | null;
  readonly state: string | null;
  readonly uncertain: number;
}

const toldOf = (reminders: readonly string[]) => database().$queryRaw<Told[]>`
  SELECT reminder.id::text AS id, message.id::text AS "messageId", message.state::text AS state, coalesce(message.uncertain, 0) AS uncertain FROM "Reminder" reminder
  LEFT JOIN "Notification" note ON note."reminderId" = reminder.id LEFT JOIN "Delivery" delivery ON delivery."notificationId" = note.id AND delivery.channel = 'MAIL'
  LEFT JOIN "Message" message ON message.id = delivery."messageId" WHERE reminder.id = ANY(${[...reminders]}::uuid[])`;

/** Notes whose writers were told that nothing was saved, and which are there. Each note is tried once. */
export async function mistold(refused: readonly Refused[]): Promise<readonly string[]> {
  const titles = refused.filter(({ what, saysNothingSaved }) => what === 'note' && saysNothingSaved).map(({ id }) => id);
  return (await COUNTS.note(titles)).map(({ id }) => `told that nothing was saved, and it is there: ${id}`);
}

/** Every reminder went out. */
export const allSent = async (reminders: readonly string[]): Promise<boolean> => (await toldOf(reminders)).every(({ state }) => state === 'SENT');

/** Whether each arrived, and arrived once; what the database itself holds as uncertain may have come again. */
export async function compareReminders(reminders: readonly string[], { mails }: Pick<SmtpSink, 'mails'>): Promise<Kept> {
  const told = await toldOf(reminders);
  const came = (messageId: string | null): number => mails.filter((mail) => mail.isAnswered && mail.messageId.split('@')[0] === messageId).length;
  const ids = new Set(told.map(({ id }) => id));
  return {
    acknowledged: reminders.length,
    lost: [...reminders.filter((id) => !ids.has(id)), ...told.filter(({ messageId, state }) => state !== 'SENT' || came(messageId) === 0).map(({ id }) => id)].map((id) => `reminder ${id}`),
    doubled: told.filter(({ messageId, uncertain }) => came(messageId) > 1 + uncertain).map(({ id }) => `reminder ${id}`),
  };
}
