'use server';

import { provePasswordForm } from '@/lib/input/account-forms';
import { proveByPassword } from '@/lib/server/accounts/prove';
import { accountAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const provePassword = accountAction({
  deed: 'prove',
  schema: provePasswordForm,
  async run({ actor, address, now }, { password, from }) {
    const problem = await proveByPassword(actor, password, address, now);
    return problem ? refused([problem]) : done(from ?? '/account/prove?done=yes');
  },
});
