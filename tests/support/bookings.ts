import { randomUUID } from 'node:crypto';
import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import type { BookingAnswer, BookingNews } from '@/lib/data/booking-answer';
import { bookHeld, cancelTime, holdTime, moveTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import { type MadeDesk, makeDesk } from './desks';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip, type TripWishes } from './factories';
import { NOW, SURGERY } from './stored-trip';
import { at } from './trips';

export interface BookingWorld {
  readonly centre: CentreFact;
  readonly desk: MadeDesk;
}

/** A centre with a desk, open on weekdays from 8 am to 5 pm. */
export async function deskWorld(): Promise<BookingWorld> {
  const centre = await makeCentre({ phone: '+1 212 555 0100' });
  return { centre, desk: await makeDesk(centre.id) };
}

export const quietly = async (): Promise<void> => undefined;

/** A patient with a trip to that centre, and what they do at its desk. */
export async function booker({ centre }: BookingWorld, wishes: TripWishes = {}) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, now: NOW, centre, ...wishes });
  return bookerOf(owner, tripId);
}

/** A person on a trip, with what they do at the desk. */
export async function bookerOf(person: Person, tripId: string) {
  const access = await accessFor(person, tripId, 'book-appointment');
  const news: BookingNews[] = [];
  const telling = async (_queries: unknown, one: BookingNews): Promise<void> => void news.push(one);
  const hold = (serviceId: string, startsAt: Instant, { now = NOW, commandId = randomUUID(), forItemId = null }: { now?: Date; commandId?: string; forItemId?: string | null } = {}) =>
    holdTime(access, { serviceId, startsAt, forItemId, commandId }, now);
  const confirm = (appointmentId: string, now = NOW, note?: string) => bookHeld(access, appointmentId, now, { note, telling });
  return {
    person, tripId, access, news, hold, confirm, telling,
    async book(serviceId: string, startsAt: Instant, wishes: Parameters<typeof hold>[2] = {}): Promise<string> {
      const id = idOf(await hold(serviceId, startsAt, wishes));
      return idOf(await confirm(id, wishes.now));
    },
    move: (appointmentId: string, startsAt: Instant, now = NOW, sequence?: number) => moveTime(access, { appointmentId, startsAt, sequence }, now, telling),
    cancel: (appointmentId: string, now = NOW) => cancelTime(access, { appointmentId }, now, telling),
  };
}

export type Booker = Awaited<ReturnType<typeof bookerOf>>;

/** So many people, each with a trip to the same centre, made cheaply: copies of one that was made as the product makes it. */
export async function bookers(world: BookingWorld, count: number, wishes: TripWishes = {}): Promise<readonly Booker[]> {
  const first = await booker(world, wishes);
  // One id for a person and their trip.
  const ids = Array.from({ length: count }, () => randomUUID());
  const owners = ids.map((userId): Person => ({ ...first.person, userId, email: `${userId}@example.test` }));
  await database().user.createMany({ data: owners.map(({ userId: id, name, email }) => ({ id, name, email })) });
  // In one transaction: at its end the quiet days have to follow the surgery day.
  await database().$transaction([
    database().$executeRaw`
      INSERT INTO "Trip" SELECT (jsonb_populate_record(t, jsonb_build_object('id', copy, 'draftKey', copy))).*
      FROM "Trip" t, unnest(${ids}::uuid[]) AS copy WHERE t.id = ${first.tripId}::uuid`,
    database().$executeRaw`
      INSERT INTO "Item" SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'tripId', copy, 'note', ''))).*
      FROM "Item" i, unnest(${ids}::uuid[]) AS copy WHERE i."tripId" = ${first.tripId}::uuid`,
  ]);
  await database().tripMember.createMany({ data: ids.map((tripId) => ({ tripId, userId: tripId, role: 'OWNER', seesMedical: true })) });
  return Promise.all(owners.map((owner) => bookerOf(owner, owner.userId)));
}

/** Somebody of the centre's staff, on a trip that is shared with it. */
export async function staffOn({ centre }: BookingWorld, { person, tripId }: Booker): Promise<Booker> {
  const staff = await makeStaff(await makePerson({ name: 'Rosa' }), centre.id, 'COORDINATOR');
  await shareWithCentre(await accessFor(person, tripId, 'share-with-centre'), true, NOW);
  return bookerOf(staff, tripId);
}

export function idOf(answer: BookingAnswer): string {
  if (answer.type !== 'done') throw new Error(`no time: ${JSON.stringify(answer)}`);
  return answer.appointmentId;
}

/** `done`, `taken`, `not-found`, or the codes of what stood against it. */
export const saidOf = (answer: BookingAnswer): string => (answer.type === 'refused' ? answer.problems.map(({ code }) => code).join() : answer.type);

/** Friday before surgery. */
const PRE_OP_DAY = '2027-03-05';
export const preOpAt = (time: string, day = PRE_OP_DAY): Instant => at(day, time);

export const appointment = (id: string) => database().appointment.findUniqueOrThrow({ where: { id }, include: { reservations: { orderBy: { resourceId: 'asc' } }, item: true } });

/** What no state of a desk may be: two that overlap of one resource, a booking without its item or its reservations. */
export async function expectSoundDesk(): Promise<void> {
  const [row] = await database().$queryRaw<{ overlaps: bigint; bare: bigint; left: bigint }[]>`SELECT
    (SELECT count(*) FROM "Reservation" a JOIN "Reservation" b ON a."resourceId" = b."resourceId" AND a."appointmentId" < b."appointmentId"
      AND tstzrange(a."blockedFrom", a."blockedUntil") && tstzrange(b."blockedFrom", b."blockedUntil")) AS overlaps,
    (SELECT count(*) FROM "Appointment" a LEFT JOIN "Item" i ON i.id = a."itemId" AND i."startsAt" = a."startsAt"
      WHERE a.state = 'BOOKED' AND (i.id IS NULL OR NOT EXISTS (SELECT 1 FROM "Reservation" r WHERE r."appointmentId" = a.id))) AS bare,
    (SELECT count(*) FROM "Reservation" r JOIN "Appointment" a ON a.id = r."appointmentId" WHERE a.state = 'CANCELLED') AS left`;
  if (row?.overlaps !== 0n || row.bare !== 0n || row.left !== 0n) throw new Error(`the desk is not sound: ${JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))}`);
}
