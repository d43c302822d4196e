import { howReminded, howSent, isUnreached, type Telling, type TellingLine } from '@/lib/domain/appointments/telling';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { HOLDS_TRIP } from './members';

/** What whoever holds the trip is told about appointments by reminders, for what a page of a desk reads of the trip anyway. */
export const REMINDERS_SHAPE = {
  where: { kind: 'appointment' },
  select: {
    id: true, userId: true, itemId: true, dueAt: true, toldAt: true, missedAt: true,
    notification: { select: { deliveries: { select: { channel: true, state: true } } } },
  },
  orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Trip$remindersArgs;

/** The letters about one appointment. */
export const LETTERS_SHAPE = {
  select: { userId: true, what: true, sequence: true, state: true, queuedAt: true }, orderBy: [{ queuedAt: 'asc' }, { sequence: 'asc' }],
} as const satisfies Prisma.Appointment$lettersArgs;

export const HOLDER_SHAPE = {
  where: HOLDS_TRIP, select: { userId: true, user: { select: { reach: { select: { mailFailedAt: true } } } } },
} as const satisfies Prisma.Trip$membersArgs;

interface ToldAppointment {
  readonly itemId: string | null;
  readonly letters: readonly Prisma.AppointmentLetterGetPayload<typeof LETTERS_SHAPE>[];
}

type ReminderRow = Prisma.ReminderGetPayload<typeof REMINDERS_SHAPE>;

interface ToldTrip {
  readonly reminders: readonly ReminderRow[];
  /** Those who hold it among them. */
  readonly holder: Prisma.TripMemberGetPayload<typeof HOLDER_SHAPE> | undefined;
}

/** Of one appointment alone, and of nobody but whoever holds the trip. */
export function tellingOf({ itemId, letters }: ToldAppointment, { reminders, holder }: ToldTrip): Telling {
  const isTheirs = ({ userId }: { readonly userId: string }) => userId === holder?.userId;
  const lines = [
    ...letters.filter(isTheirs).map(letterLine),
    ...reminders.filter((one) => isTheirs(one) && itemId !== null && one.itemId === itemId).map(reminderLine),
  ];
  return { mailFailedAt: holder?.user.reach?.mailFailedAt ?? null, lines: lines.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

function letterLine({ what, sequence, state, queuedAt }: ToldAppointment['letters'][number]): TellingLine {
  // `tellBooking` alone writes them.
  return { id: `${what}-${sequence}`, what: what as TellingLine['what'], at: queuedAt, how: howSent([{ channel: 'MAIL', state }]) };
}

function reminderLine({ id, dueAt, toldAt, missedAt, notification }: ReminderRow): TellingLine {
  // The database takes no delivery to the inbox.
  const sendings = (notification?.deliveries ?? []).map(({ channel, state }) => ({ channel: channel as WayOut, state }));
  return { id, what: 'reminder', at: toldAt ?? dueAt, how: howReminded({ toldAt, missedAt, sendings }) };
}

interface ReachedRow {
  readonly tripId: string;
  readonly mailFailedAt: Date | null;
  readonly last: 'SENT' | 'FAILED' | null;
}

/** Those of the trips whose holder is not reached by what is sent. */
export async function unreachedTrips(queries: Queries, tripIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries.$queryRaw<ReachedRow[]>`
    SELECT member."tripId"::text AS "tripId", reach."mailFailedAt", (
      SELECT sent.state::text FROM (
        SELECT delivery.state, delivery."settledAt" FROM "Reminder" reminder
          JOIN "Notification" note ON note."reminderId" = reminder.id JOIN "Delivery" delivery ON delivery."notificationId" = note.id
          WHERE reminder."tripId" = member."tripId" AND reminder."userId" = member."userId" AND reminder.kind = 'appointment'
        UNION ALL
        SELECT letter.state, letter."settledAt" FROM "Appointment" appointment JOIN "AppointmentLetter" letter ON letter."appointmentId" = appointment.id
          WHERE appointment."tripId" = member."tripId" AND letter."userId" = member."userId"
      ) AS sent WHERE sent.state IN ('SENT', 'FAILED') ORDER BY sent."settledAt" DESC, sent.state LIMIT 1
    ) AS last
    FROM "TripMember" member LEFT JOIN "Reach" reach ON reach."userId" = member."userId"
    WHERE member."tripId" = ANY(${[...tripIds]}::uuid[]) AND member.role IN ('OWNER', 'KEEPER')`;
  return new Set(rows.flatMap((row) => (isUnreached(row) ? [row.tripId] : [])));
}
