import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { Deed } from '@/lib/domain/access/deeds';
import { openTripWithRow, type TripAccess } from '@/lib/data/open-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { recordDeed } from '@/lib/data/trip-audit';
import { tripOf } from '@/lib/data/trips';
import { currentActor } from './actor';
import { signInHere } from './sign-in-path';

export interface TripPage {
  readonly access: TripAccess;
  readonly record: TripRecord;
  readonly now: Date;
}

/**
 * The trip of a page, for somebody who may do the page's deed; read once a request. Signed out: to the
 * sign-in page and back. A stranger gets the same "not found" as for a trip that does not exist.
 */
export const tripPage = cache(async (tripId: string, deed: Deed): Promise<TripPage> => {
  const actor = await currentActor();
  if (!actor) redirect(await signInHere());
  if (!z.uuid().safeParse(tripId).success) notFound();
  const opened = await openTripWithRow(actor, tripId, deed);
  if (!opened) notFound();
  const { access } = opened;
  const now = new Date();
  // What staff look at, the owner can see later.
  if (access.standing.role === 'STAFF') await recordDeed(access, deed, now);
  return { access, record: await tripOf(opened), now };
});
