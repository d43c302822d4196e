import { openValue, sealValue } from '@/lib/crypto/seal';
import type { ByHandCall } from '@/lib/domain/appointments/by-hand';
import type { Day } from '@/lib/domain/calendar/types';
import { keptAnswer } from '@/lib/input/appointment-forms';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { sealedPlace } from './sealed-columns';
import { recordDeed } from './trip-audit';
import { columnOfDay, dayOfColumn } from './trip-rows';

/** Who answered and what they said: it tells of the patient, and so is kept encrypted. */
export interface SaidOnPhone {
  readonly who: string;
  readonly note: string;
  /** They call back by the end of that day; null when they did not say. */
  readonly callBackOn: Day | null;
}

const answerPlace = (itemId: string) => sealedPlace('AppointmentCall.answer', itemId);

const NOTHING_SAID = { who: '', note: '' };

const sealedAnswer = (itemId: string, { who, note }: SaidOnPhone): string =>
  who || note ? sealValue(JSON.stringify({ who, note }), answerPlace(itemId)) : '';

export function byHandCallOf(row: Prisma.AppointmentCallGetPayload<object>): ByHandCall {
  const { itemId, tries, triedAt, askedAt, callBackOn } = row;
  const said = row.answer ? keptAnswer.parse(JSON.parse(openValue(row.answer, answerPlace(itemId)))) : NOTHING_SAID;
  return { tries, triedAt, askedAt, ...said, callBackOn: callBackOn && dayOfColumn(callBackOn) };
}

/** Somebody answered and will call back; in the transaction that makes the item "asked". */
export async function writeAsked(queries: Queries, tripId: string, itemId: string, said: SaidOnPhone, now: Date): Promise<void> {
  const told = { answer: sealedAnswer(itemId, said), callBackOn: said.callBackOn && columnOfDay(said.callBackOn), askedAt: now, tries: 0 };
  await queries.appointmentCall.upsert({ where: { itemId }, create: { itemId, tripId, ...told }, update: told });
}

/** Nobody answered: counted, in the transaction of what else happens. */
export async function writeTry(queries: Queries, tripId: string, itemId: string, now: Date): Promise<void> {
  await queries.appointmentCall.upsert({
    where: { itemId }, create: { itemId, tripId, tries: 1, triedAt: now }, update: { tries: { increment: 1 }, triedAt: now },
  });
}

/** Writes down a call that left the trip as it is. */
export async function noteByHandCall(access: TripAccess<'change-itinerary'>, write: (queries: Queries) => Promise<void>, now: Date): Promise<void> {
  await database().$transaction(async (queries) => {
    await write(queries);
    await recordDeed(access, access.deed, now, queries);
  });
}
