import { userByAddress } from '@/lib/data/users';
import { type LinkPurpose, type LinkState, readLink } from '@/lib/data/verification-tokens';
import { signInPayload } from './finish-link';

/** What the page of a link shows; the link stays as it was. */
export type LinkFace = { readonly state: 'open'; readonly address: string } | Exclude<LinkState, { state: 'open' }>;

export async function lookAtLink(purpose: LinkPurpose, token: string, now: Date): Promise<LinkFace> {
  const link = await readLink(purpose, token, now);
  return link.state === 'open' ? { state: 'open', address: link.address } : link;
}

export async function lookAtSignInLink(token: string, now: Date): Promise<LinkFace & { readonly hasPlan: boolean }> {
  const link = await readLink('sign-in', token, now);
  if (link.state !== 'open') return { ...link, hasPlan: false };
  return { state: 'open', address: link.address, hasPlan: signInPayload(link.payload).plan !== null };
}

/** A second sign-up link of somebody who has confirmed meanwhile only signs in: there is no password to choose. */
export async function lookAtSignUpLink(token: string, now: Date): Promise<LinkFace & { readonly isKnown: boolean }> {
  const link = await lookAtLink('sign-up', token, now);
  return { ...link, isKnown: link.state === 'open' && (await userByAddress(link.address)) !== null };
}
