import { linksOf, LINKS_SHAPE } from '@/lib/data/share-link-rows';
import { makeLink } from '@/lib/data/share-links';
import { database } from '@/lib/data/client';
import type { Person, SharedParts } from '@/lib/domain/access/actor';
import type { LinkChoice, ShareLink } from '@/lib/domain/people/share-link';
import { accessFor } from './factories';
import { day } from './trips';

/** The pages of links take the time from the clock: their links are made then too. */
export const linkNow = (): Date => new Date();

const EVERYTHING: SharedParts = { itinerary: true, flights: true, stay: true, updates: 'TEXT' };

export const choiceOf = (more: Partial<LinkChoice> = {}): LinkChoice => {
  const inAMonth = new Date(linkNow().getTime() + 30 * 86_400_000);
  return { name: 'For Grace', shows: EVERYTHING, lastDay: day(inAMonth.toISOString().slice(0, 10)), ...more };
};

interface OwnTrip {
  readonly owner: Person;
  readonly tripId: string;
}

export async function linksOfTrip({ owner, tripId }: OwnTrip): Promise<readonly ShareLink[]> {
  const { links } = await database().trip.findUniqueOrThrow({ where: { id: tripId }, select: { links: LINKS_SHAPE } });
  return linksOf(await accessFor(owner, tripId, 'manage-people'), links);
}

export type MadeLink = ShareLink & { readonly token: string };

/** A link of that trip, made as its owner makes one. */
export async function madeLink(owner: Person, tripId: string, more: Partial<LinkChoice> = {}, passcode: string | null = null): Promise<MadeLink> {
  const answer = await makeLink(await accessFor(owner, tripId, 'manage-people'), choiceOf(more), passcode, linkNow());
  const link = answer.type === 'done' && (await linksOfTrip({ owner, tripId })).find(({ id }) => id === answer.linkId);
  if (!link || link.token === null) throw new Error(JSON.stringify(answer));
  return { ...link, token: link.token };
}

/** As `revokeLink` writes it, without its owner. */
export const turnOff = ({ id }: MadeLink) => database().shareLink.update({ where: { id }, data: { revokedAt: linkNow() } });
