'use server';

import { linkForm, passwordSignInForm, signInLinkForm } from '@/lib/input/account-forms';
import { publicAction } from '@/lib/server/action';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { checkPassword } from '@/lib/server/accounts/check-password';
import { enter } from '@/lib/server/accounts/enter';
import { signInByLink } from '@/lib/server/accounts/finish-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { recordAccountDeed } from '@/lib/data/audit';
import { problem } from '@/lib/domain/problem';
import { passkeySignInForm } from '@/lib/input/second-factor-forms';
import { passkeyUsed } from '@/lib/server/second-factor/passkeys';
import { done, refused } from '@/lib/server/outcome';

export const signInWithPassword = publicAction({
  deed: 'sign-in',
  schema: passwordSignInForm,
  async run({ now, address }, { from, isShared, ...credentials }) {
    const answer = await checkPassword(credentials, address);
    if (!answer.ok) return refused([answer.problem]);
    await recordAccountDeed(answer.userId, 'sign-in', now);
    return enter({ userId: answer.userId, plan: null, from, isShared }, now);
  },
});

export const mailSignInLink = publicAction({
  deed: 'ask-for-sign-in-link',
  schema: signInLinkForm,
  async run({ locale, address }, { email, from, isShared }) {
    const tooMany = await askForLink({ purpose: 'sign-in', email, locale, from, isShared }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});

export const signInWithLink = publicAction({
  deed: 'sign-in-by-link',
  schema: linkForm,
  async run({ now }, { token }) {
    const answer = await signInByLink(token, now);
    return answer.ok ? enter(answer, now) : refused([answer.problem]);
  },
});

/** A passkey that its device lets nobody use but its person is both factors at once. */
export const signInWithPasskey = publicAction({
  deed: 'sign-in-by-passkey',
  schema: passkeySignInForm,
  async run({ now }, { answer, from, isShared }) {
    const userId = await passkeyUsed(answer, { purpose: 'sign-in', sessionId: null, userId: null }, now);
    if (userId === null) return refused([problem(null, 'passkey-refused')]);
    await recordAccountDeed(userId, 'sign-in', now);
    return enter({ userId, plan: null, from, isShared }, now, now);
  },
});
