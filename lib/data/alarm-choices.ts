import type { AlarmChoices } from '@/lib/domain/reminders/alarms';
import type { ToldKind } from '@/lib/domain/reminders/kinds';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { wishOf } from './reminder-facts';

/** Somebody's choices, and their wishes on one trip. */
export const alarmShape = (tripId: string) => ({ choices: true, wishes: { where: { tripId } } }) as const satisfies Prisma.UserSelect;

type AlarmRow = Prisma.UserGetPayload<{ select: ReturnType<typeof alarmShape> }>;

/** Written by `setChoices`, which knows no other kinds. */
export const alarmChoicesOf = ({ choices, wishes }: AlarmRow): AlarmChoices => ({
  choices: new Map(choices.map(({ kind, channels }) => [kind as ToldKind, channels])),
  wishes: new Map(wishes.map((row) => [row.key, wishOf(row)])),
});

/** What the reader's calendar heeds. */
export async function alarmChoices({ tripId, actor: { userId } }: TripAccess): Promise<AlarmChoices> {
  return alarmChoicesOf(await database().user.findUniqueOrThrow({ where: { id: userId }, select: alarmShape(tripId), relationLoadStrategy: 'join' }));
}
