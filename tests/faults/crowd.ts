import { randomUUID } from 'node:crypto';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { type BookingWorld, bookers, deskWorld } from '../support/bookings';
import { planIsUpToDate, remind } from '../support/due-reminders';
import { makePerson, makeStaff } from '../support/factories';
import { home } from '../support/trips';
import { until } from '../instances/check';
import { surgeryDay } from '../support/surgery-day';
import type { Visitor } from '../instances/visitor';

export interface World extends BookingWorld {
  /** Works at the centre. */
  readonly rosa: Visitor;
}

/** A patient with a trip, signed in. */
export interface Patient {
  readonly person: Person;
  readonly tripId: string;
  readonly visitor: Visitor;
}

let guests = 0;

/** Somebody from a network of their own. */
export const guestOf = (site: string): Visitor => {
  guests += 1;
  return { cookie: '', address: `10.${(guests >> 16) & 255}.${(guests >> 8) & 255}.${guests & 255}`, site };
};

export async function signedIn(site: string, { userId }: Person): Promise<Visitor> {
  const token = makeToken();
  await createSession({ tokenHash: hashToken(token), userId, device: 'A test' }, new Date());
  return { ...guestOf(site), cookie: `authjs.session-token=${token}` };
}

export async function bringWorld(site: string): Promise<World> {
  const world = await deskWorld();
  await makeRoom(world);
  const rosa = await makeStaff(await makePerson({ name: 'Rosa' }), world.centre.id, 'COORDINATOR');
  return { ...world, rosa: await signedIn(site, rosa) };
}

/** The plan leaves two days for the visit: there is room for everybody. */
async function makeRoom({ desk: { preOp, surgeon } }: BookingWorld): Promise<void> {
  await database().service.update({ where: { id: preOp }, data: { minutes: 15, bufferAfterMinutes: 0 } });
  await database().serviceOption.create({ data: { serviceId: preOp, place: 0, resourceId: surgeon } });
}

/** So many patients who live here. Nothing of their plans is due any more when they are there. */
export async function bringPatients(site: string, world: BookingWorld, count: number): Promise<readonly Patient[]> {
  const made = await bookers(world, count, { surgeryOn: surgeryDay(), now: new Date(), home: home('New York', 'LOCAL') });
  const patients = await Promise.all(made.map(async ({ person, tripId }) => ({ person, tripId, visitor: await signedIn(site, person) })));
  await until(async () => (await database().$queryRaw<unknown[]>`SELECT 1 FROM "ReminderPlan" WHERE planned <> due`).length === 0, 60_000);
  return patients;
}

/** Reminds each of them once, so many milliseconds from now, at whatever hour that is. The ids of the reminders. */
export async function remindAll(patients: readonly Patient[], inMs: number): Promise<readonly string[]> {
  const dueAt = new Date(Date.now() + inMs);
  await database().reach.createMany({ data: patients.map(({ person: { userId } }) => ({ userId, quietFrom: 0, quietUntil: 0 })), skipDuplicates: true });
  return Promise.all(patients.map(async ({ person, tripId }) => {
    await planIsUpToDate(tripId);
    return remind({ owner: person, tripId }, { dueAt, key: `fault:${randomUUID()}` });
  }));
}
