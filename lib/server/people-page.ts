import type { Deed } from '@/lib/domain/access/deeds';
import { type LoadedPeople, loadPeople } from '@/lib/data/people-page';
import type { TripAccess } from '@/lib/data/open-trip';
import { tripVisit } from './trip-page';

export interface PeoplePage extends LoadedPeople {
  readonly access: TripAccess;
  readonly now: Date;
}

/** The people of a page's trip, for somebody who may do the page's deed. */
export async function peoplePage(tripId: string, deed: Deed): Promise<PeoplePage> {
  const { access, now } = await tripVisit(tripId, deed, 'people');
  return { ...(await loadPeople(access)), access, now };
}
