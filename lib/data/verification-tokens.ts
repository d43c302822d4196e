import { openValue, sealValue } from '@/lib/crypto/seal';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import { markMailArrives } from './mail-failures';
import { sealedPlace } from './sealed-columns';

const MINUTE = 60_000;

/** How long a mailed link works. Those that open an account are short; those that only confirm an address may wait for a free evening. */
const LASTS_MS = {
  'sign-in': 15 * MINUTE,
  'new-password': 15 * MINUTE,
  prove: 15 * MINUTE,
  'sign-up': 24 * 60 * MINUTE,
  'change-email': 24 * 60 * MINUTE,
  // As long as there is an account to take back: retention gives it sixty days at most.
  'keep-account': 61 * 24 * 60 * MINUTE,
  'lost-factor': 15 * MINUTE,
  // As long as there may be something to stop.
  'keep-factor': 15 * 24 * 60 * MINUTE,
} as const;

export type LinkPurpose = keyof typeof LASTS_MS;

export interface LinkContent {
  readonly purpose: LinkPurpose;
  /** The address that the link is mailed to. */
  readonly address: string;
  /** What the link does besides; kept encrypted. */
  readonly payload: string;
}

export type LinkState =
  | { readonly state: 'open'; readonly address: string; readonly payload: string }
  | { readonly state: 'used' | 'expired' | 'unknown' };

const payloadPlace = (tokenHash: string) => sealedPlace('VerificationToken.payload', tokenHash);

/** Makes a link's token. The database keeps its hash alone: a copy of the table opens nothing. */
export async function issueLink({ purpose, address, payload }: LinkContent, now: Date, queries: Queries = database()): Promise<string> {
  const token = makeToken();
  const tokenHash = hashToken(token);
  const expires = new Date(now.getTime() + LASTS_MS[purpose]);
  const sealed = sealValue(payload, payloadPlace(tokenHash));
  await queries.verificationToken.create({ data: { tokenHash, purpose, identifier: address, payload: sealed, expires, createdAt: now } });
  return token;
}

/** Looks at a link without using it: what a page may do, for mail scanners open links too. */
export async function readLink(purpose: LinkPurpose, token: string, now: Date, queries: Queries = database()): Promise<LinkState> {
  const tokenHash = hashToken(token);
  const row = await queries.verificationToken.findFirst({ where: { tokenHash, purpose } });
  if (!row) return { state: 'unknown' };
  if (row.usedAt) return { state: 'used' };
  if (row.expires <= now) return { state: 'expired' };
  return { state: 'open', address: row.identifier, payload: openValue(row.payload, payloadPlace(tokenHash)) };
}

/** Uses a link up. Of any number of simultaneous calls one gets it: the row itself decides. */
export async function useLink(purpose: LinkPurpose, token: string, now: Date, queries: Queries = database()): Promise<LinkState> {
  const link = await readLink(purpose, token, now, queries);
  if (link.state !== 'open') return link;
  const { count } = await queries.verificationToken.updateMany({
    where: { tokenHash: hashToken(token), usedAt: null },
    data: { usedAt: now },
  });
  if (count !== 1) return { state: 'used' };
  await markMailArrives(link.address, queries);
  return link;
}

/** Links that only stop something: whoever takes an account over must not take that from its person. */
const STOPS = ['keep-factor', 'keep-account'] as const satisfies readonly LinkPurpose[];

/** All open links of an address but those that stop something, for when its password changes or it stops being somebody's. */
export async function dropLinks(address: string, queries: Queries = database()): Promise<void> {
  await queries.verificationToken.deleteMany({ where: { identifier: address, usedAt: null, purpose: { notIn: [...STOPS] } } });
}
