import { hashPassword } from '@/lib/crypto/passwords';
import { shareWithCentre } from '@/lib/data/trip-words';
import { deskWorld } from '../support/bookings';
import { accessFor, makePerson, makeStaff, makeTrip } from '../support/factories';
import { surgeryDay } from '../support/surgery-day';
import { guest } from './check';
import type { Site } from './site';
import { type Credentials, look, signIn, type Visitor } from './visitor';

type Name = 'maya' | 'lena' | 'rosa';

const PASSWORD = 'seven quiet herons';
const emailOf = (name: Name): string => `${name}@instances.test`;
export const credentialsOf = (name: Name): Credentials => ({ email: emailOf(name), password: PASSWORD });

/** A patient whose trip stands on a board, a coordinator who reads that, and somebody whose password is guessed. */
export async function bringPeople({ databaseUrl }: Site): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const passwordHash = await hashPassword(PASSWORD);
  const person = (name: Name) => makePerson({ name: `${name} of the test`, email: emailOf(name), passwordHash });
  const { centre } = await deskWorld();
  const [maya, rosa] = [await person('maya'), await person('rosa'), await person('lena')];
  await makeStaff(rosa, centre.id, 'COORDINATOR');
  const now = new Date();
  const trip = await makeTrip(maya, { centre, surgeryOn: surgeryDay(), now });
  await shareWithCentre(await accessFor(maya, trip, 'share-with-centre'), true, now);
}

export async function comeIn(site: Site, name: Name): Promise<Visitor> {
  const visitor = await signIn(site.urls[0], credentialsOf(name), guest(site));
  if (!visitor) throw new Error(`${name} could not sign in`);
  return visitor;
}

/** The address of the visitor's trip: whoever has one alone is led there. */
export async function firstTrip(site: Site, visitor: Visitor): Promise<string> {
  const answer = await look(visitor, `${site.urls[0]}/trips`);
  const path = /\/trips\/[0-9a-f-]{36}/.exec(answer.headers.get('location') ?? (await answer.text()))?.[0];
  if (!path) throw new Error(`no trip (${answer.status})`);
  return path;
}
