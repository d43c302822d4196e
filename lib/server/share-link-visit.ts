import { notFound } from 'next/navigation';
import type { ShareLink } from '@/lib/domain/people/share-link';
import { peopleVisit, type PeopleVisit } from './people-visit';

/** The share link that a page is about, for those who manage the people of its trip. */
export async function shareLinkVisit({ tripId, linkId }: { tripId: string; linkId: string }): Promise<PeopleVisit & { readonly link: ShareLink }> {
  const visit = await peopleVisit(tripId, 'manage-people');
  const link = visit.shareLinks.find(({ id }) => id === linkId);
  return link ? { ...visit, link } : notFound();
}
