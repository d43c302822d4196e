import type { Deed } from '@/lib/domain/access/deeds';
import { type LoadedPeople, peoplePage } from '@/lib/data/people-page';
import type { TripAccess } from '@/lib/data/open-trip';
import { tripVisit } from './trip-page';

export interface PeopleVisit extends LoadedPeople {
  readonly access: TripAccess;
  readonly now: Date;
}

/** The people of a page's trip, for somebody who may do the page's deed. */
export async function peopleVisit(tripId: string, deed: Deed): Promise<PeopleVisit> {
  const { access, now } = await tripVisit(tripId, deed, 'people');
  return { ...(await peoplePage(access)), access, now };
}
