import { mayDo } from '../access/deeds';
import type { Reader } from './roles';
import type { TripPerson } from './types';

/**
 * The people of a trip as a reader may see them: all of it for those who manage people; of others their names and
 * roles, for caregivers also who they are to the patient; of oneself everything.
 */
export function peopleSeenBy(reader: Reader, people: readonly TripPerson[]): readonly TripPerson[] {
  return people.map((person) => seenBy(reader, person));
}

function seenBy({ userId, standing }: Reader, person: TripPerson): TripPerson {
  if (userId === person.userId || mayDo('manage-people', standing)) return person;
  const { userId: id, name, role, joinedAt } = person;
  const relation = mayDo('change-itinerary', standing) ? person.relation : '';
  return {
    userId: id, name, role, relation, joinedAt,
    email: null, seesMedical: false, medicalAllowedAt: null, updates: 'NONE', hearsUpdates: false, consent: null,
  };
}
