import { notFound } from 'next/navigation';
import { holdsTrip } from '@/lib/domain/people/roles';
import type { TripPerson } from '@/lib/domain/people/types';
import { type PeoplePage, peoplePage } from './people-page';

export interface MemberPage extends PeoplePage {
  readonly person: TripPerson;
  readonly role: 'CAREGIVER' | 'FAMILY';
}

/** A page about one member, whom its address names; there is none about anybody else, nor about whose trip it is. */
export async function memberPage(tripId: string, who: string | string[] | undefined): Promise<MemberPage> {
  const visit = await peoplePage(tripId, 'manage-people');
  const person = visit.people.find(({ userId }) => userId === who);
  if (!person || holdsTrip(person)) notFound();
  return { ...visit, person, role: person.role === 'CAREGIVER' ? 'CAREGIVER' : 'FAMILY' };
}
