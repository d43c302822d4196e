import { cache } from 'react';
import type { Deed } from '@/lib/domain/access/deeds';
import type { Part } from '@/lib/domain/access/parts';
import type { TripAccess } from '@/lib/data/open-trip';
import type { TripHelp } from '@/lib/domain/people/trip-help';
import { loadTripHelp } from '@/lib/data/trip-help';
import { tripVisit } from './trip-page';

export interface TripHelpPage extends TripHelp {
  readonly access: TripAccess;
  readonly now: Date;
}

/** The trip of a page with who is on it and what they do for it, for somebody who may do the page's deed. */
export const tripHelpPage = cache(async (tripId: string, deed: Deed, part: Part): Promise<TripHelpPage> => {
  const { access, now } = await tripVisit(tripId, deed, part);
  return { access, now, ...(await loadTripHelp(access)) };
});
