import { lessWithheld, mayDo } from '@/lib/domain/access/deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { type OthersReminders, othersReminders } from '@/lib/domain/reminders/others-reminders';
import type { ReminderKind } from '@/lib/domain/reminders/kinds';
import type { OwnList } from '@/lib/domain/reminders/list-view';
import { reminderListOf } from '@/lib/domain/reminders/reminder-list';
import type { ReminderLine, ReminderWord } from '@/lib/domain/reminders/types';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { isWaiting, REMINDED_SHAPE, type RemindedRow, type ReminderRow, remindedFacts } from './reminder-facts';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { dayOfColumn } from './trip-rows';
import { asSeenBy } from './trips';

/** What a page reads of its reader's reminders, joined to its own statement. */
export function ownReminderShape({ actor: { userId } }: TripAccess) {
  const where = { userId };
  const { members, ...shape } = REMINDED_SHAPE;
  return { ...shape, members: { ...members, where }, wishes: { where }, reminders: { where } } as const satisfies Prisma.TripInclude;
}

/** From a row that was read by such a shape and the whole trip of it; null for staff, who are reminded of nothing. */
export function ownRemindersOf({ actor, standing: { withholdsMedical } }: TripAccess, row: RemindedRow, whole: TripRecord, now: Instant): OwnList | null {
  const { userId } = actor;
  const all = remindedFacts(row, whole);
  const facts = { ...all, people: all.people.map((one) => ({ ...one, standing: lessWithheld(one.standing, { withholdsMedical }) })) };
  const person = facts.people.find((one) => one.userId === userId);
  if (!person) return null;
  const coming = reminderListOf(facts, userId, now).filter(({ state }) => state === 'planned' || state === 'stopped');
  const past = row.reminders.filter((reminder) => reminder.userId === userId && !isWaiting(reminder)).map(pastLine);
  return { lines: [...past, ...coming], reader: { trip: whole.trip, person } };
}

/** What was told stays as it was told, whatever the plan says by now. */
function pastLine({ userId, key, anchorOn, kind, word, params, itemId, dueAt, usefulUntil, isNewDate, isUrgent, toldAt }: ReminderRow): ReminderLine {
  return {
    userId, key, itemId, usefulUntil, isNewDate, isUrgent,
    anchorOn: dayOfColumn(anchorOn),
    // Written by the planner alone, from what the domain made.
    kind: kind as ReminderKind, word: word as ReminderWord, params: params as ReminderLine['params'],
    dueAt: toldAt ?? dueAt,
    state: toldAt ? 'told' : 'missed',
    wish: null,
  };
}

export interface LoadedReminders {
  readonly record: TripRecord;
  /** Null for staff. */
  readonly own: OwnList | null;
}

/** The trip with its reader's own reminders, in one statement. */
export async function loadWithReminders(access: TripAccess, now: Instant): Promise<LoadedReminders> {
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId }, include: { ...TRIP_SHAPE, ...ownReminderShape(access) }, relationLoadStrategy: 'join',
  });
  const whole = await recordOf(row);
  return { record: asSeenBy(access, whole), own: ownRemindersOf(access, row, whole, now) };
}

const NAMED_SHAPE = {
  ...TRIP_SHAPE, ...REMINDED_SHAPE,
  members: { ...REMINDED_SHAPE.members, select: { ...REMINDED_SHAPE.members.select, user: { select: { ...REMINDED_SHAPE.members.select.user.select, name: true } } } },
} as const satisfies Prisma.TripInclude;

export interface LoadedReminderList extends LoadedReminders {
  /** For those who hold the trip: who else is reminded of what. */
  readonly others: readonly (OthersReminders & { readonly name: string })[];
}

/** The same with what others on the trip are reminded of, for those who hold it. */
export async function loadReminderList(access: TripAccess, now: Instant): Promise<LoadedReminderList> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: NAMED_SHAPE, relationLoadStrategy: 'join' });
  const whole = await recordOf(row);
  const names = new Map(row.members.map(({ userId, user }) => [userId, user.name]));
  const seesOthers = mayDo('manage-people', access.standing) && mayDo('see-medical', access.standing);
  const others = seesOthers ? othersReminders(remindedFacts(row, whole), access.actor.userId, now) : [];
  return {
    record: asSeenBy(access, whole), own: ownRemindersOf(access, row, whole, now),
    others: others.map((one) => ({ ...one, name: names.get(one.userId) ?? '' })),
  };
}
