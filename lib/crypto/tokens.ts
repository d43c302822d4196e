import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type TokenPurpose, tokenUse } from './derivations';
import { derivedKey, derivedKeys } from './key-ring';

export type { TokenPurpose } from './derivations';

const TOKEN_BYTES = 32;

/** 256 random bits, fit for an address: session cookies, mailed links. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What the database keeps of a token. A token is random, so one round of SHA-256 cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Where an issued token stands: its row, and how often a token was made for it. A new `issue` ends the earlier one. */
export interface Issued {
  readonly rowId: string;
  readonly issue: number;
}

/**
 * A token that can be made again from its row, so that its owner can be shown it later while the database keeps a hash
 * alone: without our key nobody makes it. 256 bits, fit for an address.
 */
export const issueToken = (purpose: TokenPurpose, issued: Issued): string => tokenBy(derivedKey(tokenUse(purpose)), issued);

/** The issued token that `hash` was kept of, also after the key was changed; null when none of our keys made it. */
export function knownToken(purpose: TokenPurpose, issued: Issued, hash: string): string | null {
  const tokens = derivedKeys(tokenUse(purpose)).map((key) => tokenBy(key, issued));
  return tokens.find((token) => hashToken(token) === hash) ?? null;
}

const tokenBy = (key: Buffer, { rowId, issue }: Issued): string => createHmac('sha256', key).update(`${rowId}.${issue}`).digest('base64url');
