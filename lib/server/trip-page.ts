import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { type Deed, mayDo } from '@/lib/domain/access/deeds';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { recordDeed } from '@/lib/data/trip-audit';
import { loadTrip } from '@/lib/data/trips';
import { currentActor } from './actor';
import { signInHere } from './sign-in-path';

interface TripVisit {
  readonly access: TripAccess;
  readonly now: Date;
}

/**
 * Access of a page's reader to its trip, once a request. Signed out: to the sign-in page and back. A stranger gets the
 * same "not found" as for a trip that does not exist.
 */
export const tripVisit = cache(async (tripId: string, deed: Deed): Promise<TripVisit> => {
  const actor = await currentActor();
  if (!actor) redirect(await signInHere());
  if (!z.uuid().safeParse(tripId).success) notFound();
  const access = await openTrip(actor, tripId, deed);
  if (!access) notFound();
  const now = new Date();
  // What staff look at, the owner can see later.
  if (access.standing.role === 'STAFF') await recordDeed(access, lookOf(access), now);
  return { access, now };
});

/**
 * A trip is read whole, and every screen of it tells those who see the medical part something of it: the procedure, a
 * hold on the ribbon, who gave a number. To look at the itinerary is for them to look at that part.
 */
const lookOf = ({ deed, standing }: TripAccess): Deed =>
  deed === 'see-itinerary' && mayDo('see-medical', standing) ? 'see-medical' : deed;

export interface TripPage extends TripVisit {
  readonly record: TripRecord;
}

/** The trip of a page, for somebody who may do the page's deed; read once a request. */
export const tripPage = cache(async (tripId: string, deed: Deed): Promise<TripPage> => {
  const { access, now } = await tripVisit(tripId, deed);
  return { access, record: await loadTrip(access), now };
});
