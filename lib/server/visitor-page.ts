import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { tokenField } from '@/lib/input/visitor-forms';
import { hashToken } from '@/lib/crypto/tokens';
import { clientAddress } from './client-address';
import { allows, type Limit } from './limits';

/** What one network address may open: a hospital's waiting room stays far below. Nobody guesses 256 bits; this spares the server. */
const OPENINGS: Limit = { points: 240, seconds: 60 };

/** Of a page that opens by a token alone, beside the header that says the same (next.config.ts). */
export const UNLISTED = { index: false, follow: false, noarchive: true } as const;

/** Finds what the token with this hash opens; null where it opens nothing, or not any more. */
export type FindByToken<T> = (tokenHash: string, now: Date) => Promise<T | null>;

export interface VisitorCall<T> {
  readonly found: T;
  /** The caller's network address, for rate limits only. */
  readonly address: string;
  readonly now: Date;
}

/**
 * What the token of an address opens, by `find`. Null alike for a token that was cut off or made up, one that is over, and a
 * network address that asks too often.
 */
export async function visitorCall<T>(deed: string, token: string, find: FindByToken<T>): Promise<VisitorCall<T> | null> {
  const address = clientAddress(await headers());
  const parsed = tokenField.safeParse(token);
  if (!parsed.success || !(await allows(deed, { actor: null, address }, OPENINGS))) return null;
  const now = new Date();
  const found = await find(hashToken(parsed.data), now);
  return found && { found, address, now };
}

/** The same for a page: whatever opens nothing is a page that is not there. `deed` names it in the limits. */
export async function visitorPage<T>(deed: string, token: string, find: FindByToken<T>): Promise<VisitorCall<T>> {
  return (await visitorCall(deed, token, find)) ?? notFound();
}
