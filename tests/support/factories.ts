import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '@/lib/domain/access/actor';
import type { Deed } from '@/lib/domain/access/deeds';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import type { Spot } from '@/lib/domain/flights/distance';
import type { CentreFact, Escort, Home, Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import type { ProcedureId } from '@/lib/domain/recovery/profile';
import { database } from '@/lib/data/client';
import { createTrip, type NewMembership } from '@/lib/data/create-trip';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';

// Shared by the tests and the demo world: both make their people and trips as the product itself does.

interface PersonWishes {
  readonly name?: string;
  readonly email?: string;
  readonly passwordHash?: string;
  readonly locale?: string;
  readonly isAdministrator?: boolean;
}

export async function makePerson(wishes: PersonWishes = {}): Promise<Person> {
  const { name = 'Ruth Calloway', email = `${randomUUID()}@example.test`, ...rest } = wishes;
  const user = await database().user.create({ data: { name, email, emailVerified: new Date(), ...rest } });
  return { type: 'person', userId: user.id, sessionId: randomUUID(), name, email, isAdministrator: user.isAdministrator, staff: [] };
}

export async function makeCentre(wishes: { id?: string; name?: string; address?: string; phone?: string; spot?: Spot } = {}): Promise<CentreFact> {
  const { id = `centre-${randomUUID()}`, name = 'Kips Bay Spine Hospital', address = '', phone = '', spot } = wishes;
  const facts = { name, address, phone, ...spot, status: 'OPEN', isFictional: true } as const;
  await database().centre.upsert({ where: { id }, create: { id, ...facts }, update: facts });
  return { id, name, status: 'OPEN', closedOn: null, successor: null };
}

/** The same person, now working at the centre. */
export async function makeStaff(person: Person, centreId: string, role: StaffRole): Promise<Person> {
  await database().staffMember.create({ data: { centreId, userId: person.userId, role } });
  return { ...person, staff: [...person.staff, { centreId, role }] };
}

const DENVER: Home = { mode: 'FLY', city: 'Denver', zone: 'America/Denver' as Zone, airport: 'DEN', country: 'US' };

export interface TripWishes {
  readonly procedure?: ProcedureId;
  readonly surgeryOn?: Day | null;
  readonly home?: Home;
  readonly centre?: CentreFact | null;
  readonly escort?: Escort;
  readonly patientName?: string;
  readonly membership?: NewMembership;
  readonly draftKey?: string;
  readonly now?: Date;
  /** What was done to the draft before it was saved. */
  readonly edit?: (trip: Trip) => Trip;
}

/** A drafted plan, saved as the owner's trip; the trip's id. */
export async function makeTrip(owner: Person, wishes: TripWishes = {}): Promise<string> {
  const { procedure = 'microdiscectomy', home = DENVER, centre = null, membership = { role: 'OWNER' }, now = new Date(), edit = (trip) => trip } = wishes;
  const surgeryOn = wishes.surgeryOn === undefined ? ('2027-03-11' as Day) : wishes.surgeryOn;
  const escort = wishes.escort ?? { state: 'none', name: '' };
  const profile = DEFAULT_PROFILES[procedure];
  const trip = edit(draftPlan({ procedure, surgeryOn, home, centre, escort }, profile, now).trip);
  const items = trip.items.map((item) => ({ ...item, id: randomUUID() }));
  const { patientName = owner.name, draftKey = randomUUID() } = wishes;
  return createTrip(owner, { draftKey, patientName, procedure, profile, surgeryOn, centreId: centre?.id ?? null, home, escort, items, membership }, now);
}

interface HelperRole {
  readonly role: 'CAREGIVER' | 'FAMILY';
  readonly seesMedical?: boolean;
  readonly relation?: string;
  /** When the medical part was opened to them. */
  readonly now?: Date;
}

export async function addMember(tripId: string, person: Person, { role, seesMedical = false, relation = '', now = new Date() }: HelperRole): Promise<void> {
  await database().tripMember.create({ data: { tripId, userId: person.userId, role, seesMedical, relation, medicalAllowedAt: seesMedical ? now : null } });
}

/** Access that the test knows to be granted. */
export async function accessFor<D extends Deed>(person: Person, tripId: string, deed: D): Promise<TripAccess<D>> {
  const access = await openTrip(person, tripId, deed);
  if (!access) throw new Error(`${person.name} may not ${deed}`);
  return access;
}
