import type { Person } from '@/lib/domain/access/actor';
import { addMember, makePerson, makeTrip } from './factories';
import { NOW } from './full-trip';
import { day } from './trips';

/** A trip with somebody of each role. */
export interface Circle {
  readonly tripId: string;
  readonly owner: Person;
  readonly caregiver: Person;
  readonly family: Person;
}

export async function tripCircle(): Promise<Circle> {
  const [owner, caregiver, family] = [await makePerson(), await makePerson({ name: 'June Calloway' }), await makePerson({ name: 'Dale Calloway' })];
  const tripId = await makeTrip(owner, { surgeryOn: day('2027-03-11'), now: NOW });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, family, { role: 'FAMILY' });
  return { tripId, owner, caregiver, family };
}
