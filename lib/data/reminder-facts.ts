import type { Zone } from '@/lib/domain/calendar/types';
import { parseZone } from '@/lib/domain/calendar/zones';
import { askedSince } from '@/lib/domain/people/escort';
import type { ToldKind } from '@/lib/domain/reminders/kinds';
import { FIRST_REACH, type PastReminder, type Reach, type ReminderFacts, type ReminderPerson, type ReminderWish } from '@/lib/domain/reminders/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { Queries } from './client';
import { ESCORT_ANSWERS_SHAPE, escortAnswersOf } from './escort-answers';
import type { Prisma } from './generated/client';
import { TASKS_SHAPE, tasksOf } from './tasks';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { dayOfColumn } from './trip-rows';

/** What reminders are worked out from beside the trip itself: joined to the statement of a page, or of the planner. */
export const REMINDED_SHAPE = {
  tasks: TASKS_SHAPE,
  escortAnswers: ESCORT_ANSWERS_SHAPE,
  members: {
    select: { userId: true, role: true, seesMedical: true, user: { select: { reach: true, choices: true } } }, orderBy: { userId: 'asc' },
  },
  wishes: true,
  reminders: true,
} as const satisfies Prisma.TripInclude;

const FACTS_SHAPE = { ...TRIP_SHAPE, ...REMINDED_SHAPE, reminderPlan: true } as const satisfies Prisma.TripInclude;

/** What of a trip's row its reminders are read from. */
export type RemindedRow = Prisma.TripGetPayload<{ include: typeof REMINDED_SHAPE }>;
export type ReminderRow = RemindedRow['reminders'][number];
type MemberRow = RemindedRow['members'][number];

export type TripToRemind = Prisma.TripGetPayload<{ include: typeof FACTS_SHAPE }>;

/** The trips with all that their reminders are worked out from, as of one moment, in one statement. */
export const loadToRemind = (queries: Queries, tripIds: readonly string[]): Promise<readonly TripToRemind[]> =>
  queries.trip.findMany({ where: { id: { in: [...tripIds] } }, include: FACTS_SHAPE, relationLoadStrategy: 'join' });

/** By trip; those that are there no more are left out. */
export async function reminderFacts(queries: Queries, tripIds: readonly string[]): Promise<ReadonlyMap<string, ReminderFacts>> {
  const facts = new Map<string, ReminderFacts>();
  for (const row of await loadToRemind(queries, tripIds)) facts.set(row.id, await factsToRemind(row, queries));
  return facts;
}

export async function factsToRemind(row: TripToRemind, queries: Queries): Promise<ReminderFacts> {
  return remindedFacts(row, await recordOf(row, queries));
}

/** From the whole trip, not from what one reader may see of it: each person's reminders heed what they themselves may see. */
export function remindedFacts(row: RemindedRow, { trip, madeOn }: Pick<ReminderFacts, 'trip' | 'madeOn'>): ReminderFacts {
  return { trip, madeOn, tasks: tasksOf(row.tasks), escortAskedAt: escortAskedAt(row, trip), people: row.members.map((member) => personOf(row, member)) };
}

/** A plan may have been saved with somebody who was asked already: since then. */
function escortAskedAt({ escortAnswers, createdAt }: RemindedRow, { escort }: Trip): Date | null {
  if (escort.state !== 'asked') return null;
  return askedSince(escort, escortAnswersOf(escortAnswers)) ?? createdAt;
}

function personOf({ wishes, reminders }: RemindedRow, { userId, role, seesMedical, user: { reach, choices } }: MemberRow): ReminderPerson {
  const isTheirs = (row: { readonly userId: string }): boolean => row.userId === userId;
  return {
    userId,
    standing: { role, seesMedical },
    reach: reach ? reachOfRow(reach) : FIRST_REACH,
    // Written by `setChoices`, which knows no other kinds.
    choices: new Map(choices.map(({ kind, channels }) => [kind as ToldKind, channels])),
    wishes: new Map(wishes.filter(isTheirs).map((row) => [row.key, wishOf(row)])),
    past: reminders.filter((row) => isTheirs(row) && !isWaiting(row)).map(pastOf),
  };
}

/** This machine's list of zones may be older than the one that the zone was chosen from. */
const zoneOf = (zone: string | null): Zone | null => (zone === null ? null : parseZone(zone));

function reachOfRow({ zone, quietFrom, quietUntil, channels }: NonNullable<MemberRow['user']['reach']>): Reach {
  return { zone: zoneOf(zone), quietFrom, quietUntil, channels };
}

export const wishOf = ({ daysBefore, minute }: RemindedRow['wishes'][number]): ReminderWish =>
  daysBefore === null || minute === null ? { type: 'stopped' } : { type: 'moved', daysBefore, minute };

/** Neither told nor missed. */
export const isWaiting = ({ toldAt, missedAt }: ReminderRow): boolean => toldAt === null && missedAt === null;

const pastOf = ({ key, anchorOn, toldAt }: ReminderRow): PastReminder => ({ key, anchorOn: dayOfColumn(anchorOn), toldAt });
