import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/client';
import type { Prisma } from '@/lib/data/generated/client';

/** Ids of a desk that is open on weekdays from 8 am to 5 pm. */
export interface MadeDesk {
  readonly nurse: string;
  readonly surgeon: string;
  readonly roomOne: string;
  readonly roomTwo: string;
  readonly phone: string;
  /** 60 minutes and 15 after, by the nurse in either room. */
  readonly preOp: string;
  /** 30 minutes with the surgeon, 7 to 21 days after surgery. */
  readonly followUp: string;
  /** 15 minutes by phone; staff alone book it. */
  readonly nurseCall: string;
}

const EIGHT = 8 * 60;
const FIVE = 17 * 60;
const WEEKDAYS = [1, 2, 3, 4, 5];

type ServiceWishes = Omit<Prisma.ServiceUncheckedCreateInput, 'id' | 'centreId' | 'options' | 'noticeHours' | 'cancelNoticeHours' | 'horizonDays'>;

async function makeService(centreId: string, wishes: ServiceWishes, places: readonly (readonly string[])[]): Promise<string> {
  const options = places.flatMap((resourceIds, place) => resourceIds.map((resourceId) => ({ place, resourceId })));
  const rules = { noticeHours: 24, cancelNoticeHours: 24, horizonDays: 180 };
  const { id } = await database().service.create({ data: { ...rules, ...wishes, centreId, options: { create: options } } });
  return id;
}

/** A desk with two rooms, two people and three services. */
export async function makeDesk(centreId: string): Promise<MadeDesk> {
  const [nurse, surgeon, roomOne, roomTwo, phone] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await database().resource.createMany({
    data: [
      { id: surgeon, centreId, kind: 'CLINICIAN', name: 'Dr. Ines Feld', position: 0 },
      { id: nurse, centreId, kind: 'CLINICIAN', name: 'Nurse Abara', position: 1 },
      { id: roomOne, centreId, kind: 'ROOM', name: 'Room 1', position: 2 },
      { id: roomTwo, centreId, kind: 'ROOM', name: 'Room 2', position: 3 },
      { id: phone, centreId, kind: 'VIDEO', name: 'Phone line', position: 4 },
    ],
  });
  await database().hours.createMany({ data: WEEKDAYS.map((weekday) => ({ centreId, weekday, opensMinute: EIGHT, closesMinute: FIVE })) });
  const preOp = await makeService(centreId, {
    name: 'Pre-op visit', purpose: 'PRE_OP', place: 'CENTRE', minutes: 60, bufferAfterMinutes: 15, bookableBy: 'PATIENT', windowFirst: -30, windowLast: -1,
    location: 'Floor 2', preparation: 'Your medicine list with doses, your scans on a disc, and your insurance card.', companions: 'One person may come in with you.', position: 0,
  }, [[nurse], [roomOne, roomTwo]]);
  const followUp = await makeService(centreId, {
    name: 'Follow-up visit', purpose: 'FOLLOW_UP', place: 'CENTRE', minutes: 30, bookableBy: 'PATIENT', windowFirst: 7, windowLast: 21,
    location: 'Floor 4', preparation: 'Your questions, written down. Ask about flying home.', companions: 'One person may come in with you.', position: 1,
  }, [[surgeon]]);
  const nurseCall = await makeService(centreId, {
    name: 'Nurse call', place: 'REMOTE', minutes: 15, bookableBy: 'STAFF', location: 'We call your phone', position: 2,
  }, [[nurse], [phone]]);
  return { nurse, surgeon, roomOne, roomTwo, phone, preOp, followUp, nurseCall };
}
