import { hashPassword } from '@/lib/crypto/passwords';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { loadFeed, makeFeed } from '@/lib/data/feeds';
import { createSession } from '@/lib/data/sessions';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Visitor } from '../../instances/visitor';
import { bookers, deskWorld } from '../../support/bookings';
import { accessFor, addMember, makePerson, makeStaff } from '../../support/factories';
import { seedManyArrivals, staffOfLarge } from '../../support/many-arrivals';
import { madeLink } from '../../support/share-links';
import { surgeryDay } from '../../support/surgery-day';

/** Somebody on a trip, signed in. */
export interface Member extends Visitor {
  readonly trip: string;
}

export interface LoadWorld {
  readonly site: string;
  readonly patients: readonly Member[];
  readonly caregivers: readonly Member[];
  /** Paths that open by a token alone. */
  readonly links: readonly string[];
  readonly feeds: readonly string[];
  readonly staff: readonly Visitor[];
  /** Addresses of patients who can sign in by a password. */
  readonly emails: readonly string[];
  readonly desk: { readonly preOp: string };
}

export const PASSWORD = 'nine calm otters';
const CENTRES = 4;
const PATIENTS_EACH = 50;
const HELPED = 60;
const LINKED = 60;
const FED = 80;
/** What stands on the boards beside them. */
const OTHER_TRIPS = 20_000;

let guests = 0;

/** Each from a network of their own. */
export function addressOfSomebody(): string {
  guests += 1;
  return `10.${(guests >> 16) & 255}.${(guests >> 8) & 255}.${guests & 255}`;
}

async function signedIn(site: string, userId: string): Promise<Visitor> {
  const token = makeToken();
  await createSession({ tokenHash: hashToken(token), userId, device: 'A bench' }, new Date());
  return { site, address: addressOfSomebody(), cookie: `authjs.session-token=${token}` };
}

/** Four centres with patients, who have caregivers, links and feeds, beside a large one with most of twenty thousand other trips. */
export async function bringWorld(site: string, databaseUrl: string, now = new Date()): Promise<LoadWorld> {
  await seedManyArrivals(databaseUrl, { trips: OTHER_TRIPS, today: dayIn(NEW_YORK, now), daysBack: 60 });
  const [people, staff]: [{ person: Person; tripId: string }[], Visitor[]] = [[], []];
  let preOp = '';
  for (let centre = 0; centre < CENTRES; centre += 1) {
    const world = await deskWorld();
    const rosa = await makeStaff(await makePerson({ name: `Coordinator of ${centre}` }), world.centre.id, 'COORDINATOR');
    staff.push(await signedIn(site, rosa.userId));
    const made = await bookers(world, PATIENTS_EACH, { surgeryOn: surgeryDay(now), now });
    for (const { person, tripId } of made) await shareWithCentre(await accessFor(person, tripId, 'share-with-centre'), true, now);
    people.push(...made);
    preOp = world.desk.preOp;
  }
  for (let number = 0; number < CENTRES; number += 1) staff.push(await signedIn(site, staffOfLarge(number).userId));
  const patients = await Promise.all(people.map(async ({ person, tripId: trip }) => ({ ...(await signedIn(site, person.userId)), trip })));
  const passwordHash = await hashPassword(PASSWORD);
  await database().user.updateMany({ where: { id: { in: people.map(({ person }) => person.userId) } }, data: { passwordHash } });
  return {
    site, patients, staff, emails: people.map(({ person }) => person.email), desk: { preOp },
    caregivers: await Promise.all(people.slice(0, HELPED).map(({ tripId }) => caregiverOf(site, tripId))),
    links: await Promise.all(people.slice(0, LINKED).map(async ({ person, tripId }) => `/s/${(await madeLink(person, tripId)).token}`)),
    feeds: await Promise.all(people.slice(0, FED).map(({ person, tripId }) => feedOf(person, tripId, now))),
  };
}

async function caregiverOf(site: string, trip: string): Promise<Member> {
  const person = await makePerson({ name: 'June Calloway' });
  await addMember(trip, person, { role: 'CAREGIVER', seesMedical: true });
  return { ...(await signedIn(site, person.userId)), trip };
}

async function feedOf(person: Person, tripId: string, now: Date): Promise<string> {
  const access = await accessFor(person, tripId, 'add-to-calendar');
  await makeFeed(access, now);
  return `/calendar/${(await loadFeed(access)).feed?.token}.ics`;
}
