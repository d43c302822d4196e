import type { Standing, TripRole } from '@/lib/domain/access/deeds';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import { fateOf, type ReachedNow } from '@/lib/domain/reminders/fate';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { afterQuiet } from '@/lib/domain/reminders/quiet-hours';
import { database } from './client';
import { addDeliveries } from './deliveries';
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
  /** Of no trip, or of one that the reader's centre sees. */
  readonly isFree: boolean;
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
      trip.id IS NULL OR EXISTS (
        SELECT 1 FROM "StaffMember" staff WHERE staff."userId" = delivery."userId" AND staff."centreId" = trip."centreId" AND trip."sharedWithCentreAt" IS NOT NULL
      ) AS "isFree"
    FROM "Delivery" delivery JOIN "Notification" note ON note.id = delivery."notificationId"
      LEFT JOIN "Reminder" reminder ON reminder.id = note."reminderId"
      LEFT JOIN "Trip" trip ON trip.id = note."tripId"
      LEFT JOIN "TripMember" member ON member."tripId" = note."tripId" AND member."userId" = delivery."userId"
    WHERE delivery."messageId" = ${id}::uuid AND delivery.state = 'WAITING' ORDER BY delivery."dueAt", delivery.id`;
  return rows.map(({ role, seesMedical, ...line }) => ({ ...line, standing: role && { role, seesMedical: seesMedical === true } }));
}

async function reachedNow({ userId }: TakenMessage, hasDevice: boolean): Promise<ReachedNow | null> {
  const own = (await reachOf(database(), [userId])).get(userId);
  return own ? { ...own, hasDevice, takesMail: own.mailFailedAt === null } : null;
}
