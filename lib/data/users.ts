import type { Person } from '@/lib/domain/access/actor';
import { database, type Queries } from './client';
import { markMailArrives } from './mail-failures';

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash: string | null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** Null: signs in by mailed links. */
  readonly passwordHash: string | null;
}

const ROW = { id: true, email: true, name: true, locale: true, passwordHash: true } as const;

/** `address` in lower case, as all are kept. */
export function userByAddress(address: string, queries: Queries = database()): Promise<UserRow | null> {
  return queries.user.findUnique({ where: { email: address }, select: ROW });
}

export function userById(id: string, queries: Queries = database()): Promise<UserRow | null> {
  return queries.user.findUnique({ where: { id }, select: ROW });
}

/** Whoever leaves Mendway is sent no letters any more. */
export function readerOfLetters(id: string): Promise<UserRow | null> {
  return database().user.findUnique({ where: { id, deletionAskedAt: null }, select: ROW });
}

/** Makes an account whose address is confirmed; false when another call made it a moment ago. */
export async function createUser(user: NewUser, now: Date, queries: Queries = database()): Promise<boolean> {
  const passwordSetAt = user.passwordHash === null ? null : now;
  const data = { ...user, emailVerified: now, passwordSetAt, createdAt: now };
  const { count } = await queries.user.createMany({ data, skipDuplicates: true });
  return count === 1;
}

export async function setPassword(userId: string, passwordHash: string, now: Date, queries: Queries = database()): Promise<void> {
  await queries.user.update({ where: { id: userId }, data: { passwordHash, passwordSetAt: now } });
}

interface Move {
  readonly askedAt: Date;
  readonly now: Date;
}

/**
 * Moves an account to an address, unless it got another password or address since that was asked for, or is to be deleted; whether it
 * did. The row decides: a password that is set at the same moment is seen. Throws when the address became somebody else's just then.
 */
export async function setAddress(userId: string, address: string, { askedAt, now }: Move, queries: Queries = database()): Promise<boolean> {
  const moved = await queries.$executeRaw`
    UPDATE "User" SET email = ${address}, "emailVerifiedAt" = ${now} WHERE id = ${userId}::uuid AND "deletionAskedAt" IS NULL
      AND coalesce("passwordSetAt" <= ${askedAt}, true) AND coalesce("emailVerifiedAt" <= ${askedAt}, true)`;
  if (moved === 1) await markMailArrives(address, queries);
  return moved === 1;
}

export async function setLocale({ userId }: Person, locale: string): Promise<void> {
  await database().user.update({ where: { id: userId }, data: { locale } });
}

export async function setName({ userId }: Person, name: string): Promise<void> {
  await database().user.update({ where: { id: userId }, data: { name } });
}

export interface OwnAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly hasPassword: boolean;
  readonly passwordSetAt: Date | null;
}

export async function ownAccount({ userId }: Person): Promise<OwnAccount> {
  const row = await database().user.findUniqueOrThrow({ where: { id: userId }, select: { ...ROW, passwordSetAt: true } });
  const { email, name, locale, passwordHash, passwordSetAt } = row;
  return { email, name, locale, hasPassword: passwordHash !== null, passwordSetAt };
}

/** Makes an administrator's account, or an administrator of the one there is; its id. */
export async function raiseToAdministrator(email: string, now: Date): Promise<string> {
  const { id } = await database().user.upsert({
    where: { email },
    create: { email, name: email.split('@')[0] ?? email, isAdministrator: true, emailVerified: now, createdAt: now },
    update: { isAdministrator: true },
    select: { id: true },
  });
  return id;
}
