import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/calendar/types';
import { type Channel, isWayOut, type ToldKind } from '@/lib/domain/reminders/kinds';
import { database, type Queries } from './client';
import { follow } from './news';

/** A note of an inbox that is told outside of it too. */
export interface NewDelivery {
  readonly notificationId: string;
  readonly userId: string;
  readonly kind: ToldKind;
  /** The inbox among them counts for nothing: the note stands there. */
  readonly channels: readonly Channel[];
  readonly dueAt: Instant;
  /** Null: always of use. */
  readonly usefulUntil: Instant | null;
  readonly isUrgent: boolean;
}

/** Has notes told by mail and push, in the transaction that writes them: one delivery a note and channel, however often. */
export async function addDeliveries(queries: Queries, notes: readonly NewDelivery[]): Promise<void> {
  const rows = notes.flatMap(({ channels, ...note }) => channels.filter(isWayOut).map((channel) => ({ ...note, id: randomUUID(), channel })));
  if (rows.length === 0) return;
  await queries.$executeRaw`
    INSERT INTO "Delivery" (id, "notificationId", "userId", channel, kind, "dueAt", "usefulUntil", "isUrgent")
    SELECT id, "notificationId", "userId", channel::"Channel", kind, "dueAt", "usefulUntil", "isUrgent" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
      id uuid, "notificationId" uuid, "userId" uuid, channel text, kind text, "dueAt" timestamptz, "usefulUntil" timestamptz, "isUrgent" boolean
    ) ON CONFLICT ("notificationId", channel) DO NOTHING`;
}

/** When something is to be told or gathered next though nobody writes anything; null: nothing waits. */
export async function nextDelivery(now: Instant): Promise<Instant | null> {
  const [row] = await database().$queryRaw<{ next: Date | null }[]>`
    SELECT least(
      (SELECT min("dueAt") FROM "Reminder" WHERE "toldAt" IS NULL AND "missedAt" IS NULL AND "dueAt" > ${now}),
      (SELECT min(coalesce("laterAt", "dueAt")) FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") > ${now})
    ) AS next`;
  return row?.next ?? null;
}

/** Hears whenever something may have to be told or gathered sooner than anybody waits for: for the process that does so. */
export const followDeliveries = (hear: () => void): (() => void) => follow('deliveries_due', '', () => hear());
