import type { Call, CallState, NewCall } from '@/lib/domain/plan/rebooking';
import { openedAnswer, sealedAnswer, sealPlainAnswers } from './call-answers';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';
import { columnOfDay, dayOfColumn } from './trip-rows';

/** Calls of changes that stand; those of a change that was undone went with it. */
const STANDING = { change: { undoneBy: { is: null } } } as const;

export const REBOOKINGS_SHAPE = {
  where: STANDING,
  include: { change: { select: { version: true } } },
  orderBy: [{ change: { version: 'asc' } }, { position: 'asc' }],
} as const satisfies Prisma.Trip$rebookingsArgs;

export function callOf(row: Prisma.RebookingGetPayload<object>): Call {
  const { id, changeId, itemId, deadlineOn, state } = row;
  return {
    id, changeId, itemId, state, answer: openedAnswer(row),
    // Written by `addCalls` alone.
    subject: row.subject as Call['subject'],
    params: row.params as Call['params'],
    deadlineOn: deadlineOn && dayOfColumn(deadlineOn),
  };
}

/** Puts calls on the list, in the transaction of the change that leaves them. */
export async function addCalls(queries: Queries, tripId: string, changeId: string, calls: readonly NewCall[]): Promise<void> {
  await queries.rebooking.createMany({
    data: calls.map(({ subject, itemId, params, deadlineOn }, position) => ({
      tripId, changeId, position, subject, itemId, params: { ...params }, deadlineOn: deadlineOn && columnOfDay(deadlineOn),
    })),
  });
}

export interface CallAnswer {
  readonly callId: string;
  readonly state: CallState;
  readonly answer: string;
}

/** Notes how a call went, in the transaction of what follows from it; false when the trip has no such call, or no longer. */
export async function answerCall(queries: Queries, tripId: string, { callId, state, answer }: CallAnswer): Promise<boolean> {
  const { count } = await queries.rebooking.updateMany({ where: { id: callId, tripId, ...STANDING }, data: { state, answer: sealedAnswer(callId, answer) } });
  return count === 1;
}

/** A booking that somebody put on another day by hand has been asked about. */
export async function closeCallsAbout(queries: Queries, tripId: string, itemId: string): Promise<void> {
  const open = { tripId, itemId, state: { not: 'CHANGED' } } as const;
  await sealPlainAnswers(queries, open);
  await queries.rebooking.updateMany({ where: open, data: { state: 'CHANGED' } });
}

/**
 * How a call went, where the itinerary stays as it is. Such a tick is no change of the trip: the new plan can still be
 * undone, and leaves alone what was rebooked.
 */
export async function noteCall(access: TripAccess<'change-itinerary'>, said: CallAnswer, now: Date): Promise<void> {
  await database().$transaction(async (queries) => {
    if (await answerCall(queries, access.tripId, said)) await recordDeed(access, access.deed, now, queries);
  });
}
