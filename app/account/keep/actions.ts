'use server';

import { linkForm, nothingForm } from '@/lib/input/account-forms';
import { comeBackByLink, comeBackTo, leavingCaller } from '@/lib/server/accounts/leave-account';
import { publicAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

/** Takes the deletion of the account back, by whoever signed in to it. */
export const keep = publicAction({
  deed: 'keep-account',
  schema: nothingForm,
  async run({ now }) {
    const leaving = await leavingCaller();
    if (!leaving) return done('/sign-in');
    await comeBackTo(leaving, now);
    return done('/trips');
  },
});

/** The same by the link of the mail, on whatever device it is read. */
export const keepByLink = publicAction({
  deed: 'keep-account-by-link',
  schema: linkForm,
  async run({ now }, { token }) {
    const problem = await comeBackByLink(token, now);
    return problem ? refused([problem]) : done('/sign-in');
  },
});
