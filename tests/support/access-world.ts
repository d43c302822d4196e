import { randomUUID } from 'node:crypto';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Actor, Person } from '@/lib/domain/access/actor';
import type { Standing, TripRole } from '@/lib/domain/access/deeds';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from './factories';
import { day } from './trips';

/** Somebody at a trip, and what they are to it: null for a stranger to it. */
export interface Caller {
  readonly who: string;
  readonly actor: Actor | null;
  readonly tripId: string;
  readonly standing: Standing | null;
}

export interface AccessWorld {
  readonly centre: CentreFact;
  /** Shared with the centre. */
  readonly tripId: string;
  /** Of the centre too, but not shared with it: somebody else's. */
  readonly foreignId: string;
  readonly keptId: string;
  readonly people: Readonly<Record<Who, Person>>;
  /** Everybody at their own trip and at one that is not theirs. */
  readonly callers: readonly Caller[];
}

const WHO = ['owner', 'keeper', 'caregiver', 'caregiver with the medical part', 'family', 'former member', 'stranger', 'staff', 'clinician', 'manager', 'staff of another centre', 'administrator', 'foreign owner'] as const;
export type Who = (typeof WHO)[number];

const standingAs = (role: TripRole, seesMedical = false): Standing => ({ role, seesMedical });

/** What each is to the shared trip. */
const STANDINGS: Readonly<Partial<Record<Who, Standing>>> = {
  owner: standingAs('OWNER'), caregiver: standingAs('CAREGIVER'), 'caregiver with the medical part': standingAs('CAREGIVER', true),
  family: standingAs('FAMILY'), staff: standingAs('STAFF', true),
};

/** Everybody whom DESIGN's table of roles knows, two patients' trips and a keeper's. */
export async function accessWorld(): Promise<AccessWorld> {
  const centre = await makeCentre();
  const people = await makePeople(centre.id);
  const tripId = await makeTrip(people.owner, { centre });
  const keptId = await makeTrip(people.keeper, { centre, membership: { role: 'KEEPER', consentHow: 'by phone', consentOn: day('2027-01-01') } });
  const foreignId = await makeTrip(people['foreign owner'], { centre });
  await addMember(tripId, people['former member'], { role: 'CAREGIVER' });
  await database().tripMember.delete({ where: { tripId_userId: { tripId, userId: people['former member'].userId } } });
  const world = { centre, tripId, foreignId, keptId, people };
  await bringBack(world);
  return { ...world, callers: [...callersAt(world), ...visitorsAt(world)] };
}

async function makePeople(centreId: string): Promise<Record<Who, Person>> {
  const made = await Promise.all(WHO.map(async (who) => [who, await makePerson({ name: `Jo ${who}`, isAdministrator: who === 'administrator' })] as const));
  const people = Object.fromEntries(made) as Record<Who, Person>;
  const other = await makeCentre();
  return {
    ...people, staff: await makeStaff(people.staff, centreId, 'COORDINATOR'), clinician: await makeStaff(people.clinician, centreId, 'CLINICIAN'),
    manager: await makeStaff(people.manager, centreId, 'MANAGER'), 'staff of another centre': await makeStaff(people['staff of another centre'], other.id, 'MANAGER'),
  };
}

/** Who was on the shared trip is on it, and it is shared: also after somebody left, ended that, or asked to have a trip deleted. */
export async function bringBack({ tripId, keptId, people }: Pick<AccessWorld, 'tripId' | 'keptId' | 'people'>): Promise<void> {
  await database().trip.updateMany({ where: { id: { in: [tripId, keptId] } }, data: { deletionAskedAt: null, deletionDueAt: null } });
  const there = new Set((await database().tripMember.findMany({ where: { tripId } })).map(({ userId }) => userId));
  for (const who of ['caregiver', 'caregiver with the medical part', 'family'] as const) {
    const role = who === 'family' ? 'FAMILY' : 'CAREGIVER';
    if (!there.has(people[who].userId)) await addMember(tripId, people[who], { role, seesMedical: STANDINGS[who]?.seesMedical });
  }
  await shareWithCentre(await accessFor(people.owner, tripId, 'share-with-centre'), true, new Date());
}

type Trips = Pick<AccessWorld, 'tripId' | 'foreignId' | 'keptId' | 'people'>;

function callersAt({ tripId, foreignId, keptId, people }: Trips): readonly Caller[] {
  const known = WHO.filter((who) => who !== 'foreign owner' && who !== 'clinician' && who !== 'manager');
  return [
    ...known.map((who) => ({ who, actor: people[who], tripId, standing: STANDINGS[who] ?? null })),
    { who: 'keeper at their trip', actor: people.keeper, tripId: keptId, standing: standingAs('KEEPER') },
    // Staff among them: the foreign trip is of their centre, and not shared.
    ...(['owner', 'keeper', 'caregiver', 'caregiver with the medical part', 'family', 'staff'] as const)
      .map((who) => ({ who: `${who} at a foreign trip`, actor: people[who], tripId: foreignId, standing: null })),
  ];
}

/** Those without an account: an action or a page behind the sign-in knows none of them. */
function visitorsAt({ tripId, people }: Trips): readonly Caller[] {
  const visitors: Readonly<Record<string, Actor | null>> = {
    link: { type: 'link', linkId: randomUUID(), tripId, shows: { itinerary: true, flights: true, stay: true, updates: 'TEXT' } },
    feed: { type: 'feed', feedId: randomUUID(), tripId, userId: people.owner.userId, standing: standingAs('OWNER', true) },
    'first responder': { type: 'responder', tripId },
    'nobody signed in': null,
  };
  return Object.entries(visitors).map(([who, actor]) => ({ who, actor, tripId, standing: null }));
}
