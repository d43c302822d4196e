import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import type { ReminderKind } from '@/lib/domain/reminders/kinds';
import type { ReminderWord } from '@/lib/domain/reminders/types';
import { makePerson, makeTrip } from './factories';

// Reminders as a plan that is up to date has them, whatever the plan would be.

const HOUR_MS = 3_600_000;

/** A Tuesday, 11 in the morning in New York, 9 in Denver: no quiet hours anywhere near. */
export const NOW = new Date('2026-12-01T16:00:00Z');
export const hoursOn = (hours: number, from = NOW): Date => new Date(from.getTime() + hours * HOUR_MS);

export interface Reminded {
  readonly owner: Person;
  readonly tripId: string;
}

/** Somebody with a trip whose plan counts as worked out. */
export async function reminded(): Promise<Reminded> {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { now: NOW });
  await planIsUpToDate(tripId);
  return { owner, tripId };
}

export async function planIsUpToDate(tripId: string): Promise<void> {
  await database().$executeRaw`UPDATE "ReminderPlan" SET planned = due WHERE "tripId" = ${tripId}::uuid`;
}

export interface ReminderWishes {
  readonly key?: string;
  readonly kind?: ReminderKind;
  readonly word?: ReminderWord;
  readonly dueAt?: Date;
  readonly usefulUntil?: Date;
  readonly isUrgent?: boolean;
  /** Somebody else on the trip. */
  readonly userId?: string;
}

/** For all words that tests use. */
const GAPS = { way: 'out', day: '2026-12-02', startsAt: '2026-12-02T15:00:00.000Z', zone: 'America/Denver' };

/** Due at `NOW`, of use for a day. Its id. */
export async function remind(mine: Reminded, wishes: ReminderWishes = {}): Promise<string> {
  return (await database().reminder.create({ data: rowOf(mine, wishes) })).id;
}

/** The same, so often. */
export async function remindOften(mine: Reminded, times: number): Promise<void> {
  await database().reminder.createMany({ data: Array.from({ length: times }, () => rowOf(mine, {})) });
}

function rowOf({ owner, tripId }: Reminded, wishes: ReminderWishes) {
  const { key = `test:${randomUUID()}`, dueAt = NOW, usefulUntil = hoursOn(24, dueAt), kind = 'flight', word = 'check-in', userId = owner.userId, isUrgent = false } = wishes;
  return { tripId, userId, key, anchorOn: new Date('2026-12-02'), kind, word, params: GAPS, dueAt, usefulUntil, isUrgent };
}

/** But for what else stands in their inbox. */
export const notesOf = ({ owner: { userId } }: Reminded) => database().notification.findMany({ where: { userId, reminderId: { not: null } }, orderBy: { createdAt: 'asc' } });
export const deliveriesOf = ({ owner: { userId } }: Reminded) => database().delivery.findMany({ where: { userId }, orderBy: { dueAt: 'asc' } });
export const messagesTo = ({ owner: { userId } }: Reminded) => database().message.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });
