'use server';

import { linkForm } from '@/lib/input/account-forms';
import { publicAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';
import { keepFactors } from '@/lib/server/second-factor/resets';

export const keepSecondStep = publicAction({
  deed: 'cancel-factor-reset',
  schema: linkForm,
  async run({ now }, { token }) {
    const problem = await keepFactors(token, now);
    // Whoever asked knew the password: the next thing is to choose another one.
    return problem ? refused([problem]) : done('/forgotten-password');
  },
});
