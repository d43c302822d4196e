import { notFound } from 'next/navigation';
import { type LoadedCard, loadCard } from '@/lib/data/card-page';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { responderByToken } from '@/lib/data/responder-codes';
import { recordLook } from '@/lib/data/trip-audit';
import type { Deed } from '@/lib/domain/access/deeds';
import { appUrl } from './settings';
import { tripVisit } from './trip-page';
import { visitorPage } from './visitor-page';

export interface CardPage extends LoadedCard {
  readonly access: TripAccess;
  readonly now: Date;
}

type CardDeed = Extract<Deed, 'see-medical' | 'change-card' | 'manage-people'>;

/** The card of a page's trip, for somebody who may do the page's deed. */
export async function cardPage(tripId: string, deed: CardDeed): Promise<CardPage> {
  const { access, now } = await tripVisit(tripId, deed, 'card');
  return { ...(await loadCard(access)), access, now };
}

/** The card that somebody reads who scanned its code: each opening is written down first. */
export async function scannedCard(token: string): Promise<LoadedCard & { readonly now: Date }> {
  const { found, now } = await visitorPage('see-responder-card', token, responderByToken);
  const access = (await openTrip(found, found.tripId, 'see-responder-card')) ?? notFound();
  await recordLook(access, 'card', now);
  return { ...(await loadCard(access)), now };
}

/** What the code on paper says. */
export const scannedAddress = (token: string): string => new URL(`/card/${token}`, appUrl()).href;
