'use server';

import { linkForm, newPasswordForm, signUpForm } from '@/lib/input/account-forms';
import { publicAction } from '@/lib/server/action';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { enter } from '@/lib/server/accounts/enter';
import { confirmSignUp } from '@/lib/server/accounts/finish-link';
import { mailSentPath } from '@/lib/server/accounts/mail-sent';
import { done, refused } from '@/lib/server/outcome';

export const askToSignUp = publicAction({
  deed: 'ask-to-sign-up',
  schema: signUpForm,
  async run({ locale, address }, { name, email, plan, from }) {
    const tooMany = await askForLink({ purpose: 'sign-up', name, email, plan, from, locale }, address);
    return tooMany ? refused([tooMany]) : done(mailSentPath(email));
  },
});

export const makeAccount = publicAction({
  deed: 'make-account',
  schema: newPasswordForm,
  async run({ now }, { token, password }) {
    const answer = await confirmSignUp(token, password, now);
    return answer.ok ? enter(answer, now) : refused([answer.problem]);
  },
});

export const makeAccountWithoutPassword = publicAction({
  deed: 'make-account-without-password',
  schema: linkForm,
  async run({ now }, { token }) {
    const answer = await confirmSignUp(token, null, now);
    return answer.ok ? enter(answer, now) : refused([answer.problem]);
  },
});
