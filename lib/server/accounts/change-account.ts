import { z } from 'zod';
import { hashPassword } from '@/lib/crypto/passwords';
import type { Problem } from '@/lib/domain/problem';
import { problem } from '@/lib/domain/problem';
import type { Person } from '@/lib/domain/access/actor';
import { recordAccountDeed } from '@/lib/data/audit';
import { database, type Queries } from '@/lib/data/client';
import { endSessions } from '@/lib/data/sessions';
import { setAddress, setPassword, userByAddress, userById, type UserRow } from '@/lib/data/users';
import { dropLinks, readLink, useLink } from '@/lib/data/verification-tokens';
import { enqueue } from '../jobs/enqueue';
import { localeOf } from '@/lib/text/locale';
import type { NoticeMail } from '../mails/order';
import { askForLink } from './ask-for-link';
import { checkPassword } from './check-password';
import { type Entry, linkRefusal, type Refusal, refusal } from './finish-link';
import { weaknessOf } from './password-strength';

/** Sets the password that a mailed link allows; all sessions end, for whoever knew the old one may hold some. */
export async function setForgottenPassword(token: string, password: string, now: Date): Promise<Entry | Refusal> {
  const link = await readLink('new-password', token, now);
  if (link.state !== 'open') return linkRefusal(link);
  const user = await userByAddress(link.address);
  if (!user) return refusal(null, 'invalid-link');
  const weakness = await weaknessOf(password, [user.name, user.email]);
  if (weakness) return refusal('password', weakness);
  const passwordHash = await hashPassword(password);
  return database().$transaction(async (tx) => {
    const used = await useLink('new-password', token, now, tx);
    if (used.state !== 'open') return linkRefusal(used);
    await replacePassword(tx, user, { passwordHash, keepSession: null }, now);
    return { ok: true, userId: user.id, plan: null, from: null };
  });
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Changes the password of somebody who knows the present one; the other sessions end. */
export async function changePassword(actor: Person, { current, next }: PasswordChange, from: string, now: Date): Promise<Problem | null> {
  const refused = await refuseStranger(actor, current, from);
  if (refused) return refused;
  const weakness = await weaknessOf(next, [actor.name, actor.email]);
  if (weakness) return problem('passwordNew', weakness);
  const user = await userById(actor.userId);
  if (!user) return problem(null, 'not-found');
  const passwordHash = await hashPassword(next);
  await database().$transaction((tx) => replacePassword(tx, user, { passwordHash, keepSession: actor.sessionId }, now));
  return null;
}

/** A phone left unlocked must not be enough to take an account over. */
async function refuseStranger({ email }: Person, password: string, from: string): Promise<Problem | null> {
  const answer = await checkPassword({ email, password }, from);
  if (answer.ok) return null;
  return answer.problem.code === 'wrong-sign-in' ? problem('passwordCurrent', 'wrong-password') : answer.problem;
}

interface Replacement {
  readonly passwordHash: string;
  readonly keepSession: string | null;
}

async function replacePassword(tx: Queries, user: UserRow, { passwordHash, keepSession }: Replacement, now: Date): Promise<void> {
  await setPassword(user.id, passwordHash, now, tx);
  await endSessions(user.id, keepSession, tx);
  await dropLinks(user.email, tx);
  await recordAccountDeed(user.id, 'set-password', now, tx);
  await tell(tx, user, 'password-changed');
}

export interface AddressChange {
  readonly email: string;
  /** Null for an account without a password. */
  readonly password: string | null;
}

/** To move the account, who has a password alone types it in the form; everybody else has to have proved it lately. */
export async function asksProof(actor: Person): Promise<boolean> {
  const user = await userById(actor.userId);
  return user?.passwordHash === null || actor.proof?.hasSecondFactor === true;
}

/** Asks to move the account to another address: a link goes there, a word to the old one. */
export async function askForNewAddress(actor: Person, change: AddressChange, from: string, now: Date): Promise<Problem | null> {
  const user = await userById(actor.userId);
  if (!user) return problem(null, 'not-found');
  const refused = user.passwordHash === null ? null : await refuseStranger(actor, change.password ?? '', from);
  if (refused) return refused;
  const request = { purpose: 'change-email', email: change.email, locale: localeOf(user.locale), userId: user.id, askedAt: now } as const;
  const tooMany = await askForLink(request, from);
  if (tooMany) return tooMany;
  await tell(database(), user, 'address-change-asked');
  return null;
}

// Links of an older release do not say when they were asked for: somebody asks once more.
const moving = z.object({ userId: z.uuid(), askedAt: z.coerce.date().default(new Date(0)) });

/**
 * Moves the account to the address that the link was mailed to. The link lies in a mailbox that may be a thief's, where nobody can
 * take it away: whoever has set another password since, as the mail to the old address says, has stopped it.
 */
export async function confirmNewAddress(token: string, now: Date): Promise<{ readonly ok: true } | Refusal> {
  return database().$transaction(async (tx) => {
    const link = await useLink('change-email', token, now, tx);
    if (link.state !== 'open') return linkRefusal(link);
    const { userId, askedAt } = moving.parse(JSON.parse(link.payload));
    const user = await userById(userId, tx);
    if (!user || (await userByAddress(link.address, tx))) return refusal(null, 'invalid-link');
    if (!(await setAddress(user.id, link.address, { askedAt, now }, tx))) return refusal(null, 'invalid-link');
    await dropLinks(user.email, tx);
    await recordAccountDeed(user.id, 'change-address', now, tx);
    await tell(tx, user, 'address-changed');
    return { ok: true };
  });
}

const tell = (tx: Queries, user: UserRow, kind: NoticeMail): Promise<void> =>
  enqueue(tx, { task: 'notice', data: { kind, to: user.email, locale: localeOf(user.locale) } });
