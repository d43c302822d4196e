import type { Standing, TripRole } from '@/lib/domain/access/deeds';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import { wantsPush } from '@/lib/domain/reminders/channels';
import { type Fate, fateOf, type ReachedNow } from '@/lib/domain/reminders/fate';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { afterQuiet } from '@/lib/domain/reminders/quiet-hours';
import { FIRST_REACH } from '@/lib/domain/reminders/types';
import { database, type Queries } from './client';
import { addDeliveries, type NewDelivery } from './deliveries';
import type { TakenMessage } from './messages';
import { reachOf } from './reach';
import { byTheirClock } from './reader-zones';

/** A line, with what says whether it goes out still. */
export interface WaitingLine extends ToldLine {
  readonly deliveryId: string;
  readonly dueAt: Instant;
  readonly usefulUntil: Instant | null;
  readonly isUrgent: boolean;
  readonly standing: (Standing & { readonly role: Exclude<TripRole, 'STAFF'> }) | null;
  /**
   * A test, or of a trip that the reader's centre sees. All else is of a trip: where it has none, its reader left or it is to be deleted.
   * Nothing is for somebody whose account is to be deleted.
   */
  readonly isFree: boolean;
  /** The other way did not tell it, and will not any more. */
  readonly isLastWay: boolean;
  readonly homeZone: Zone | '' | null;
}

interface LineRow extends Omit<WaitingLine, 'standing'> {
  readonly role: Exclude<TripRole, 'STAFF'> | null;
  readonly seesMedical: boolean | null;
}

/** What the message tells, as far as nothing was settled of it. */
async function loadLines({ id }: TakenMessage): Promise<readonly WaitingLine[]> {
  const rows = await database().$queryRaw<LineRow[]>`
    SELECT delivery.id AS "deliveryId", delivery.kind, delivery."dueAt", delivery."usefulUntil", delivery."isUrgent", note.id AS "notificationId", note.kind AS note,
      note.params, note."tripId", reminder."itemId", coalesce(reminder."isNewDate", false) AS "isNewDate", member.role::text AS role, member."seesMedical", trip."homeZone",
      reader."deletionAskedAt" IS NULL AND (note.kind = ${TEST_NOTE} OR EXISTS (
        SELECT 1 FROM "StaffMember" staff WHERE staff."userId" = delivery."userId" AND staff."centreId" = trip."centreId" AND trip."sharedWithCentreAt" IS NOT NULL AND trip."deletionAskedAt" IS NULL
      )) AS "isFree",
      EXISTS (SELECT 1 FROM "Delivery" other WHERE other."notificationId" = note.id AND other.channel <> delivery.channel AND other.state IN ('FAILED', 'STOPPED')) AS "isLastWay"
    FROM "Delivery" delivery JOIN "Notification" note ON note.id = delivery."notificationId" JOIN "User" reader ON reader.id = delivery."userId"
      LEFT JOIN "Reminder" reminder ON reminder.id = note."reminderId"
      LEFT JOIN "Trip" trip ON trip.id = note."tripId"
      LEFT JOIN "TripMember" member ON member."tripId" = note."tripId" AND member."userId" = delivery."userId" AND trip."deletionAskedAt" IS NULL AND reader."deletionAskedAt" IS NULL
    WHERE delivery."messageId" = ${id}::uuid AND delivery.state = 'WAITING' ORDER BY delivery."dueAt", delivery.id`;
  return rows.map(({ role, seesMedical, ...line }) => ({ ...line, standing: role && { role, seesMedical: seesMedical === true } }));
}

/** What goes out of a message that was taken. */
export type Sifted =
  | { readonly type: 'send'; readonly lines: readonly WaitingLine[] }
  /** Its reader's quiet hours began while it waited. */
  | { readonly type: 'later'; readonly until: Instant }
  | { readonly type: 'none'; readonly reason: 'not-wanted' | 'too-late' };

/** Leaves out, and settles, what came too late or is not to be told by that way any more. */
export async function siftLines(message: TakenMessage, now: Instant): Promise<Sifted> {
  const [lines, reader] = [await loadLines(message), await readerNow(message)];
  const fated = lines.map((line): Fated => ({ line, fate: fateOf(line, message.channel, reader, now) }));
  const [told, missed, stopped] = (['send', 'missed', 'stopped'] as const).map((type) => fated.filter(({ fate }) => fate.type === type).map(({ line }) => line));
  // What some device has was told: it is neither missed nor told another way.
  if (message.reached.length === 0) await settleLines({ missed: missed ?? [], stopped: stopped ?? [], instead: insteadOf(message, fated) }, now);
  if (!told || told.length === 0) return { type: 'none', reason: missed && missed.length > 0 ? 'too-late' : 'not-wanted' };
  const until = await quietUntil(message, reader, told, now);
  return until ? { type: 'later', until } : { type: 'send', lines: told };
}

/**
 * The other way for what this one did not tell, where there is one: its devices are gone, its address takes no mails, its server will
 * not have it. What was wanted by both has its own delivery there.
 */
export async function otherWays(message: TakenMessage, lines: readonly WaitingLine[], now: Instant): Promise<readonly NewDelivery[]> {
  const reader = await readerNow(message, message.channel);
  return insteadOf(message, lines.map((line) => ({ line, fate: fateOf(line, message.channel, reader, now) })));
}

interface Fated {
  readonly line: WaitingLine;
  readonly fate: Fate;
}

const insteadOf = ({ userId }: TakenMessage, fated: readonly Fated[]): readonly NewDelivery[] =>
  fated.flatMap(({ line: { notificationId, kind, dueAt, usefulUntil, isUrgent }, fate }) =>
    (fate.type === 'stopped' && fate.instead.length > 0 ? [{ notificationId, userId, kind, channels: fate.instead, dueAt, usefulUntil, isUrgent }] : []));

interface Unsent {
  readonly missed: readonly WaitingLine[];
  readonly stopped: readonly WaitingLine[];
  readonly instead: readonly NewDelivery[];
}

/** Together: a worker that ended between the stopping and the other way would lose what it stopped. */
async function settleLines({ missed, stopped, instead }: Unsent, now: Instant): Promise<void> {
  if (missed.length + stopped.length === 0) return;
  await database().$transaction(async (queries) => {
    await addDeliveries(queries, instead);
    await settle(queries, missed, 'MISSED', now);
    await settle(queries, stopped, 'STOPPED', now);
  });
}

async function settle(queries: Queries, lines: readonly WaitingLine[], state: 'MISSED' | 'STOPPED', now: Instant): Promise<void> {
  if (lines.length === 0) return;
  await queries.delivery.updateMany({ where: { id: { in: lines.map(({ deliveryId }) => deliveryId) }, state: 'WAITING' }, data: { state, settledAt: now } });
}

/** How they can be reached and want to be: asked each time, since it changes while messages wait. `closed`: a way that has just led nowhere. */
async function readerNow({ userId, channel }: TakenMessage, closed: WayOut | null = null): Promise<ReachedNow> {
  const { reach = FIRST_REACH, choices = new Map(), mailFailedAt = null } = (await reachOf(database(), [userId])).get(userId) ?? {};
  const takesMail = mailFailedAt === null && closed !== 'MAIL';
  // Most want mails and nothing else: nobody needs to know of their devices.
  const isAsked = channel === 'PUSH' || !takesMail || wantsPush(reach, choices);
  return { reach, choices, takesMail, hasDevice: isAsked && closed !== 'PUSH' && (await database().pushSubscription.count({ where: { userId } })) > 0 };
}

/** Null: it goes out now. */
async function quietUntil({ userId }: TakenMessage, { reach }: ReachedNow, lines: readonly WaitingLine[], now: Instant): Promise<Instant | null> {
  const { tripId = null, homeZone = null } = lines.find((line) => line.tripId !== null) ?? {};
  if (lines.some(({ isUrgent }) => isUrgent)) return null;
  const ends = await byTheirClock(database(), [{ userId, reach, tripId, homeZone }], now, (_, zone) => afterQuiet(now, reach, zone));
  const end = ends.get(userId) ?? now;
  return end > now ? end : null;
}
