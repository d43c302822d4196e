import type { Person } from '@/lib/domain/access/actor';
import { MOST_PASSKEYS } from '@/lib/domain/access/second-factor';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';

const CHALLENGE_MS = 5 * 60_000;

/** What a passkey signs for. */
export type ChallengePurpose = 'add' | 'second-factor' | 'sign-in';

export interface ChallengeUse {
  readonly purpose: ChallengePurpose;
  /** Null: a visitor's, who has none yet. */
  readonly sessionId: string | null;
}

/** A challenge for one answer; the database keeps its hash. */
export async function issueChallenge({ purpose, sessionId }: ChallengeUse, now: Date): Promise<string> {
  const challenge = makeToken();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await database().passkeyChallenge.create({ data: { challengeHash: hashToken(challenge), purpose, sessionId, expiresAt } });
  return challenge;
}

/** Takes a challenge, for the purpose and the session that it was made for; of several calls one gets it. */
export async function takeChallenge(challenge: string, { purpose, sessionId }: ChallengeUse, now: Date): Promise<boolean> {
  const { count } = await database().passkeyChallenge.deleteMany({ where: { challengeHash: hashToken(challenge), purpose, sessionId, expiresAt: { gt: now } } });
  return count === 1;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export const ownPasskeys = ({ userId }: Person): Promise<OwnPasskey[]> => database().passkey.findMany({
  where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, isBackedUp: true, createdAt: true, lastUsedAt: true },
});

/** What a browser needs to find a passkey again. */
export interface KnownCredential {
  readonly id: string;
  readonly transports: string[];
}

export async function credentialsOf(userId: string): Promise<KnownCredential[]> {
  const rows = await database().passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true }, take: MOST_PASSKEYS });
  return rows.map(({ credentialId: id, transports }) => ({ id, transports }));
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
  readonly isBackedUp: boolean;
  readonly name: string;
}

/** Keeps a passkey; 'full' past the most that somebody may have, 'known' where that one is kept already. */
export async function addPasskey({ userId }: Person, { counter, ...passkey }: NewPasskey, now: Date, queries: Queries): Promise<'added' | 'full' | 'known'> {
  await queries.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  if ((await queries.passkey.count({ where: { userId } })) >= MOST_PASSKEYS) return 'full';
  const data = { ...passkey, userId, counter: BigInt(counter), createdAt: now };
  const { count } = await queries.passkey.createMany({ data, skipDuplicates: true });
  return count === 1 ? 'added' : 'known';
}

export async function renamePasskey({ userId }: Person, id: string, name: string): Promise<boolean> {
  const { count } = await database().passkey.updateMany({ where: { id, userId }, data: { name } });
  return count === 1;
}

export async function removePasskey({ userId }: Person, id: string, queries: Queries): Promise<boolean> {
  const { count } = await queries.passkey.deleteMany({ where: { id, userId } });
  return count === 1;
}

export interface KeptPasskey {
  readonly id: string;
  readonly userId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
}

export async function passkeyNamed(credentialId: string): Promise<KeptPasskey | null> {
  const row = await database().passkey.findUnique({ where: { credentialId }, select: { id: true, userId: true, credentialId: true, publicKey: true, counter: true } });
  return row && { ...row, counter: Number(row.counter) };
}

/**
 * Notes that a passkey was used. False where its count did not grow since it was read, or another use overtook this one: a
 * copy of the key may be about. Devices that count nothing say 0 each time.
 */
export async function notePasskeyUse(id: string, counter: number, now: Date): Promise<boolean> {
  const used = await database().$executeRaw`
    UPDATE "Passkey" SET counter = ${BigInt(counter)}, "lastUsedAt" = ${now}
    WHERE id = ${id}::uuid AND (counter < ${BigInt(counter)} OR (counter = 0 AND ${BigInt(counter)} = 0::bigint))`;
  return used === 1;
}
