import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { LinkVisitor } from '@/lib/domain/access/actor';
import { isNewOpening } from '@/lib/domain/people/share-link';
import { isLinkProof, linkProof } from '@/lib/crypto/link-proof';
import { countOpening, findLink, type FoundLink, type IsUnlocked } from '@/lib/data/link-visits';
import { openTrip, type TripAccess } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { cookieHere, keepCookie } from './own-cookie';
import { type VisitorCall, visitorPage } from './visitor-page';

const PROOF_COOKIE = 'mendway-link';
const LINKS = '/s';

/** Whether this browser was given a link's passcode before. */
export async function unlockedHere(): Promise<IsUnlocked> {
  const sent = await cookieHere(PROOF_COOKIE, LINKS);
  return (linkId, passcodeHash) => sent !== undefined && isLinkProof(sent, linkId, passcodeHash);
}

/** Remembers that this browser was given the passcode, for this address alone. */
export async function keepUnlocked(token: string, { linkId, passcodeHash, expiresAt: expires }: FoundLink): Promise<void> {
  await keepCookie(PROOF_COOKIE, linkProof(linkId, passcodeHash ?? ''), { path: `${LINKS}/${token}`, expires });
}

export type LinkAccess = TripAccess<'see-shared', LinkVisitor>;

export interface LinkPage extends Omit<VisitorCall<FoundLink>, 'found'> {
  readonly link: FoundLink;
  /** Null until the passcode was given. */
  readonly access: LinkAccess | null;
}

/** The access of whoever opened a link; null while it is locked. */
export async function openLink({ visitor, tripId }: FoundLink): Promise<LinkAccess | null> {
  return visitor && openTrip(visitor, tripId, 'see-shared');
}

/** The page of a link, for whoever has its address; the opening is counted and written down before anything is shown. */
export async function linkPage(token: string): Promise<LinkPage> {
  const isUnlocked = await unlockedHere();
  const { found: link, ...call } = await visitorPage('see-shared', token, (hash, now) => findLink(hash, now, isUnlocked));
  const access = await openLink(link);
  if (link.visitor && !access) notFound();
  if (access) await writeDown(access, link, call.now);
  return { ...call, link, access };
}

async function writeDown(access: LinkAccess, { lastOpenedAt }: FoundLink, now: Date): Promise<void> {
  const counts = isNewOpening(await isByItself(), lastOpenedAt, now);
  await Promise.all([recordLook(access, 'shared', now), counts ? countOpening(access, now) : null]);
}

/** Whether the page asks for itself, to be drawn anew, or the browser fetches it ahead. Browsers that do not say it count. */
async function isByItself(): Promise<boolean> {
  const sent = await headers();
  return (sent.get('sec-fetch-dest') ?? 'document') !== 'document' || (sent.get('sec-purpose') ?? '').includes('prefetch');
}
