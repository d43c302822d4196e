import { z } from 'zod';
import { hashPassword } from '@/lib/crypto/passwords';
import { problem, type Problem } from '@/lib/domain/problem';
import { recordAccountDeed } from '@/lib/data/audit';
import { database, type Queries } from '@/lib/data/client';
import { createUser, userByAddress } from '@/lib/data/users';
import { type LinkPurpose, type LinkState, readLink, useLink } from '@/lib/data/verification-tokens';
import { LOCALES } from '@/lib/text/locale';
import { weaknessOf } from './password-strength';

export interface Entry {
  readonly ok: true;
  readonly userId: string;
  /** A sealed plan to keep. */
  readonly plan: string | null;
  /** The page to come back to. */
  readonly from: string | null;
  /** They sit at a computer that others use too. */
  readonly isShared?: boolean;
}

export type Refusal = { readonly ok: false; readonly problem: Problem };

type OpenLink = Extract<LinkState, { state: 'open' }>;

const PROBLEMS = { used: 'already-used-link', expired: 'expired-link', unknown: 'invalid-link' } as const;

export const refusal = (field: string | null, code: string): Refusal => ({ ok: false, problem: problem(field, code) });

export const linkRefusal = ({ state }: Exclude<LinkState, OpenLink>): Refusal => refusal(null, PROBLEMS[state]);

// Links mailed by an older release name no page.
const carried = { plan: z.string().nullable(), from: z.string().nullish().transform((path) => path ?? null) };
const signUp = z.object({ ...carried, name: z.string(), locale: z.enum(LOCALES) });
const signIn = z.object({ ...carried, isShared: z.boolean().optional() });

export const signInPayload = (payload: string) => signIn.parse(JSON.parse(payload));

/** Makes the account that a sign-up link confirms. `password` null: the person signs in by mailed links. */
export async function confirmSignUp(token: string, password: string | null, now: Date): Promise<Entry | Refusal> {
  const link = await readLink('sign-up', token, now);
  if (link.state !== 'open') return linkRefusal(link);
  const { name, plan, from, locale } = signUp.parse(JSON.parse(link.payload));
  const weakness = password === null ? null : await weaknessOf(password, [name, link.address]);
  if (weakness) return refusal('password', weakness);
  const passwordHash = password === null ? null : await hashPassword(password);
  const user = { email: link.address, name, locale, passwordHash };
  return enterBy('sign-up', token, now, async (tx) => {
    const isNew = await createUser(user, now, tx);
    return { plan, from, deed: isNew ? 'make-account' : 'sign-in' };
  });
}

/** Signs in by a mailed link. */
export function signInByLink(token: string, now: Date): Promise<Entry | Refusal> {
  return enterBy('sign-in', token, now, async (_tx, { payload }) => ({ ...signInPayload(payload), deed: 'sign-in' }));
}

interface Entered extends Pick<Entry, 'plan' | 'from' | 'isShared'> {
  readonly deed: 'make-account' | 'sign-in';
}

/** Whoever opens the link reads the address's mail: the account of that address is theirs, made just now or long ago. */
function enterBy(
  purpose: LinkPurpose, token: string, now: Date, enter: (tx: Queries, link: OpenLink) => Promise<Entered>,
): Promise<Entry | Refusal> {
  return database().$transaction(async (tx) => {
    const link = await useLink(purpose, token, now, tx);
    if (link.state !== 'open') return linkRefusal(link);
    const { deed, ...entered } = await enter(tx, link);
    const user = await userByAddress(link.address, tx);
    if (!user) return refusal(null, 'invalid-link');
    await recordAccountDeed(user.id, deed, now, tx);
    return { ok: true, userId: user.id, ...entered };
  });
}
