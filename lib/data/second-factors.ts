import { randomBytes } from 'node:crypto';
import { makeAppSecret, stepOfCode } from '@/lib/crypto/one-time-codes';
import { openValue, sealValue } from '@/lib/crypto/seal';
import { hashToken } from '@/lib/crypto/tokens';
import type { Person } from '@/lib/domain/access/actor';
import { type FactorCounts, isFreshStep, RECOVERY_BYTES, RECOVERY_CODES, recoveryCodeOf, STEPS_AROUND, type TypedCode } from '@/lib/domain/access/second-factor';
import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';
import { hasApp } from './second-factor-sql';

const secretPlace = (userId: string): string => sealedPlace('CodeApp.secret', userId);

/** What the person has set up. */
export async function factorsOf(userId: string, queries: Queries = database()): Promise<FactorCounts> {
  const [row] = await queries.$queryRaw<FactorCounts[]>`
    SELECT ${hasApp(Prisma.sql`${userId}::uuid`)} AS "hasApp",
      (SELECT count(*)::int FROM "Passkey" WHERE "userId" = ${userId}::uuid) AS passkeys,
      (SELECT count(*)::int FROM "RecoveryCode" WHERE "userId" = ${userId}::uuid AND "usedAt" IS NULL) AS "recoveryCodes"`;
  return row ?? { hasApp: false, passkeys: 0, recoveryCodes: 0 };
}

/** Makes the secret of an app that guards nothing until a code of it is typed; false where a confirmed one is there. */
export async function beginCodeApp({ userId }: Person, now: Date): Promise<boolean> {
  const sealed = sealValue(makeAppSecret(), secretPlace(userId));
  const written = await database().$executeRaw`
    INSERT INTO "CodeApp" AS known ("userId", secret, "createdAt") VALUES (${userId}::uuid, ${sealed}, ${now})
    ON CONFLICT ("userId") DO UPDATE SET secret = excluded.secret, "createdAt" = excluded."createdAt" WHERE known."confirmedAt" IS NULL`;
  return written === 1;
}

/** The secret of an app that waits for its first code; null where none does. A confirmed one is never shown again. */
export async function begunCodeApp({ userId }: Person): Promise<string | null> {
  const row = await database().codeApp.findFirst({ where: { userId, confirmedAt: null }, select: { secret: true } });
  return row && openValue(row.secret, secretPlace(userId));
}

/** Takes the app's first code, from which on it guards; of several at once one does. */
export async function confirmCodeApp({ userId }: Person, code: string, now: Date, queries: Queries): Promise<boolean> {
  const row = await queries.codeApp.findFirst({ where: { userId, confirmedAt: null }, select: { secret: true } });
  const step = row && stepOfCode(openValue(row.secret, secretPlace(userId)), code, now, STEPS_AROUND);
  if (!row || step === null) return false;
  // By the very secret that the code was of: another window may have begun anew.
  const { count } = await queries.codeApp.updateMany({ where: { userId, confirmedAt: null, secret: row.secret }, data: { confirmedAt: now, lastStep: step } });
  return count === 1;
}

/** Takes a code that somebody typed, once: of several calls with the same one the row decides which gets it. */
export const takeCode = (userId: string, { kind, code }: TypedCode, now: Date, queries: Queries = database()): Promise<boolean> =>
  kind === 'app' ? takeAppCode(userId, code, now, queries) : takeRecoveryCode(userId, code, now, queries);

async function takeAppCode(userId: string, code: string, now: Date, queries: Queries): Promise<boolean> {
  const row = await queries.codeApp.findFirst({ where: { userId, confirmedAt: { not: null } }, select: { secret: true, lastStep: true } });
  const step = row && stepOfCode(openValue(row.secret, secretPlace(userId)), code, now, STEPS_AROUND);
  if (!row || step === null || !isFreshStep(step, row.lastStep)) return false;
  const taken = await queries.$executeRaw`
    UPDATE "CodeApp" SET "lastStep" = ${step} WHERE "userId" = ${userId}::uuid AND secret = ${row.secret} AND "confirmedAt" IS NOT NULL
      AND ("lastStep" IS NULL OR "lastStep" < ${step})`;
  return taken === 1;
}

async function takeRecoveryCode(userId: string, code: string, now: Date, queries: Queries): Promise<boolean> {
  const { count } = await queries.recoveryCode.updateMany({ where: { userId, codeHash: hashToken(code), usedAt: null }, data: { usedAt: now } });
  return count === 1;
}

/** Ten new recovery codes in place of the former ones; nobody can read them later. */
export async function renewRecoveryCodes({ userId }: Person, now: Date, queries: Queries): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(RECOVERY_BYTES)));
  // Held until the transaction ends: two calls at once leave ten codes, not twenty.
  await queries.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  await queries.recoveryCode.deleteMany({ where: { userId } });
  await queries.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashToken(code), madeAt: now })) });
  return codes;
}

/** Takes the app away; whether there was one. */
export async function removeCodeApp({ userId }: Person, queries: Queries): Promise<boolean> {
  const { count } = await queries.codeApp.deleteMany({ where: { userId, confirmedAt: { not: null } } });
  return count === 1;
}

/** Takes everything away that was set up. */
export async function removeFactors(userId: string, queries: Queries): Promise<void> {
  await queries.codeApp.deleteMany({ where: { userId } });
  await queries.passkey.deleteMany({ where: { userId } });
  await queries.recoveryCode.deleteMany({ where: { userId } });
}

/** Recovery codes stand in for something: with nothing left they go. */
export async function dropStrayCodes({ userId }: Person, queries: Queries): Promise<void> {
  const { hasApp, passkeys } = await factorsOf(userId, queries);
  if (!hasApp && passkeys === 0) await queries.recoveryCode.deleteMany({ where: { userId } });
}
