'use server';

import { linkForm, proveLinkForm, provePasswordForm } from '@/lib/input/account-forms';
import { codeForm, passkeyUseForm } from '@/lib/input/second-factor-forms';
import { returnPath } from '@/lib/input/return-path';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { askForProofLink, proveByCode, proveByLink, proveByPasskey, proveByPassword } from '@/lib/server/accounts/prove';
import { accountAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

const proved = (from: string | null) => done((from && returnPath(from)) ?? '/account/prove?done=yes');

export const provePassword = accountAction({
  deed: 'prove',
  schema: provePasswordForm,
  async run({ actor, address, now }, { password, from }) {
    const problem = await proveByPassword(actor, password, address, now);
    return problem ? refused([problem]) : proved(from);
  },
});

export const proveCode = accountAction({
  deed: 'prove-by-code',
  schema: codeForm,
  async run({ actor, address, now }, { code, from }) {
    const problem = await proveByCode(actor, code, address, now);
    return problem ? refused([problem]) : proved(from);
  },
});

export const provePasskey = accountAction({
  deed: 'prove-by-passkey',
  schema: passkeyUseForm,
  async run({ actor, now }, { answer, from }) {
    const problem = await proveByPasskey(actor, answer, now);
    return problem ? refused([problem]) : proved(from);
  },
});

export const mailProofLink = accountAction({
  deed: 'ask-for-proof-link',
  schema: proveLinkForm,
  async run({ actor, address, locale }, { from }) {
    const problem = await askForProofLink(actor, { locale, from }, address);
    return problem ? refused([problem]) : done(mailSentPath(actor.email));
  },
});

export const proveWithLink = accountAction({
  deed: 'prove-by-link',
  schema: linkForm,
  async run({ actor, now }, { token }) {
    const answer = await proveByLink(actor, token, now);
    return answer.ok ? proved(answer.from) : refused([answer.problem]);
  },
});
