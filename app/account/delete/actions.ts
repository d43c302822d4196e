'use server';

import { nothingForm } from '@/lib/input/account-forms';
import { accountAction } from '@/lib/server/action';
import { leaveAccount } from '@/lib/server/accounts/leave-account';
import { signOut } from '@/lib/server/auth';
import { done, refused } from '@/lib/server/outcome';
import { LEAVING_PATH } from '@/lib/server/sign-in-path';

/** Asks to delete the account; its sessions end, this one too. */
export const remove = accountAction({
  deed: 'delete-account',
  needsProof: true,
  schema: nothingForm,
  async run({ actor, now }) {
    const problems = await leaveAccount(actor, now);
    if (problems.length > 0) return refused(problems);
    await signOut({ redirect: false });
    return done(LEAVING_PATH);
  },
});
