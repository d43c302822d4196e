import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from './actions';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from './factories';

/** Ten in the morning in New York, three weeks before surgery. */
export const MORNING = new Date('2027-02-18T15:00:00Z');

/** A patient's trip on the board of a centre, and who works there. */
export class SharedArrival {
  constructor(
    readonly centreId: string, readonly tripId: string,
    readonly people: Readonly<Record<'owner' | 'rosa' | 'victor' | 'ines' | 'stranger', Person>>,
  ) {}

  /** `Action` is what the wrapper makes; the modules show Next's view of it. */
  by(person: Person, act: unknown, typed: Readonly<Record<string, string>>, now = MORNING): Promise<Outcome> {
    return (act as Action).perform(callBy(person, { now }), { centreId: this.centreId, tripId: this.tripId, ...typed });
  }

  line() {
    return database().arrival.findUnique({ where: { tripId: this.tripId } });
  }

  /** As the keeper writes it. */
  async kept(data: { arrivesOn?: Date; surgeryOn?: Date; leavesOn?: Date; changedAt?: Date }): Promise<void> {
    await database().arrival.update({ where: { tripId: this.tripId }, data });
  }

  async share(isShared: boolean): Promise<void> {
    await shareWithCentre(await accessFor(this.people.owner, this.tripId, 'share-with-centre'), isShared, MORNING);
  }

  /** Whose deeds stand in the trip's trail, beside what was done to make it. */
  async trail(): Promise<readonly (readonly [string | null, string])[]> {
    const rows = await database().auditEvent.findMany({ where: { tripId: this.tripId, actorId: { not: this.people.owner.userId } }, orderBy: { id: 'asc' } });
    return rows.map(({ actorId, deed }) => [actorId, deed] as const);
  }

  async inboxOf({ userId }: Person): Promise<readonly string[]> {
    return (await database().notification.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind);
  }
}

export async function sharedArrival(patientName = 'Ruth Calloway'): Promise<SharedArrival> {
  const [centre, other, owner] = [await makeCentre(), await makeCentre(), await makePerson({ name: patientName })];
  const staff = async (name: string, centreId: string, role: 'COORDINATOR' | 'CLINICIAN' | 'MANAGER') => makeStaff(await makePerson({ name }), centreId, role);
  const people = {
    owner, rosa: await staff('Rosa Delgado', centre.id, 'COORDINATOR'), victor: await staff('Victor Osei', centre.id, 'MANAGER'),
    ines: await staff('Dr. Ines Feld', centre.id, 'CLINICIAN'), stranger: await staff('Otto Vance', other.id, 'MANAGER'),
  };
  const made = new SharedArrival(centre.id, await makeTrip(owner, { centre, now: MORNING }), people);
  await made.share(true);
  return made;
}
