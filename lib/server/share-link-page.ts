import { notFound } from 'next/navigation';
import type { ShareLink } from '@/lib/domain/people/share-link';
import { peoplePage, type PeoplePage } from './people-page';

/** The share link that a page is about, for those who manage the people of its trip. */
export async function shareLinkPage({ tripId, linkId }: { tripId: string; linkId: string }): Promise<PeoplePage & { readonly link: ShareLink }> {
  const visit = await peoplePage(tripId, 'manage-people');
  const link = visit.shareLinks.find(({ id }) => id === linkId);
  return link ? { ...visit, link } : notFound();
}
