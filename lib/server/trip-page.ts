import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { Person } from '@/lib/domain/access/actor';
import type { Deed } from '@/lib/domain/access/deeds';
import type { Part } from '@/lib/domain/access/parts';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { isToBeDeleted } from '@/lib/data/trip-deletion';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { deletionPath } from '@/lib/input/deletion-forms';
import { recordLook } from '@/lib/data/trip-audit';
import { loadTrip } from '@/lib/data/trips';
import { currentActor } from './actor';
import { closedHere } from '@/lib/text/closed-here';
import { isClosedMedical, opensByProof, opensBySecondFactor } from './closed-parts';
import { CENTRE_ASKS } from './desk-page';
import { logHiddenPage } from './log-refusal';
import { pathHere, signInHere } from './sign-in-path';
import { provePath } from './prove-path';

interface TripVisit<D extends Deed = Deed> {
  readonly access: TripAccess<D>;
  readonly now: Date;
}

/**
 * Access of a page's reader to its trip, once a request. Signed out: to the sign-in page and back. A stranger gets the
 * same "not found" as for a trip that does not exist. Each page names the part that it shows: who opens it is written
 * down before anything of it is read. What a shared computer closes leads to the proof that opens it, and back.
 */
export const tripVisit = cache(async <D extends Deed>(tripId: string, deed: D, part: Part): Promise<TripVisit<D>> => {
  const actor = await currentActor();
  if (!actor) redirect(await signInHere());
  if (!z.uuid().safeParse(tripId).success) notFound();
  const access = await openTrip(actor, tripId, deed);
  if (!access) return refuseTrip(actor, tripId, deed);
  closedHere().isMedical = isClosedMedical(access);
  const now = new Date();
  await recordLook(access, part, now);
  return { access, now };
});

/** Leads to what opens the trip, where something does; to everybody else it is not there. */
async function refuseTrip(actor: Person, tripId: string, deed: Deed): Promise<never> {
  if (await opensByProof(actor, tripId, deed)) redirect(provePath(await pathHere()));
  if (await opensBySecondFactor(actor, tripId, deed)) redirect(CENTRE_ASKS);
  if (await isOwnToBeDeleted(actor, tripId)) redirect(deletionPath(tripId));
  await logHiddenPage(deed, actor);
  notFound();
}

/** To the owner of a trip that is to be deleted every page of it is the one that says so. */
async function isOwnToBeDeleted(actor: Person, tripId: string): Promise<boolean> {
  const access = await openTrip(actor, tripId, 'delete-trip');
  return access !== null && isToBeDeleted(access);
}

export interface TripPage extends TripVisit {
  readonly record: TripRecord;
}

/** The trip of a page, for somebody who may do the page's deed; read once a request. */
export const tripPage = cache(async (tripId: string, deed: Deed, part: Part): Promise<TripPage> => {
  const { access, now } = await tripVisit(tripId, deed, part);
  return { access, record: await loadTrip(access), now };
});
