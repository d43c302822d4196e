'use server';

import { newPasswordForm } from '@/lib/input/account-forms';
import { publicAction } from '@/lib/server/action';
import { setForgottenPassword } from '@/lib/server/accounts/change-account';
import { enter } from '@/lib/server/accounts/enter';
import { refused } from '@/lib/server/outcome';

export const setPassword = publicAction({
  deed: 'set-password',
  schema: newPasswordForm,
  async run({ now }, { token, password }) {
    const answer = await setForgottenPassword(token, password, now);
    return answer.ok ? enter(answer, now) : refused([answer.problem]);
  },
});
