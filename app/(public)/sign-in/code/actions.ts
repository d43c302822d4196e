'use server';

import { nothingForm } from '@/lib/input/account-forms';
import { codeForm, passkeyUseForm } from '@/lib/input/second-factor-forms';
import { problem } from '@/lib/domain/problem';
import { recordAccountDeed } from '@/lib/data/audit';
import { publicAction } from '@/lib/server/action';
import { enter } from '@/lib/server/accounts/enter';
import { signOut } from '@/lib/server/auth';
import { done, refused } from '@/lib/server/outcome';
import { giveCode } from '@/lib/server/second-factor/give-code';
import { passkeyUsed } from '@/lib/server/second-factor/passkeys';
import { waitingCaller } from '@/lib/server/second-factor/waiting';
import { signInPath } from '@/lib/server/sign-in-path';

export const signInWithCode = publicAction({
  deed: 'give-second-factor',
  schema: codeForm,
  async run({ now, address }, { code, from, plan }) {
    const waiting = await waitingCaller();
    if (!waiting) return done(signInPath(from));
    const refusal = await giveCode(waiting.userId, code, address, now);
    return refusal ? refused([refusal]) : enter({ userId: waiting.userId, plan, from, isShared: waiting.isShared }, now, now);
  },
});

export const signInWithPasskeyToo = publicAction({
  deed: 'give-passkey',
  schema: passkeyUseForm,
  async run({ now }, { answer, from, plan }) {
    const waiting = await waitingCaller();
    if (!waiting) return done(signInPath(from));
    const { sessionId, userId, isShared } = waiting;
    if ((await passkeyUsed(answer, { purpose: 'second-factor', sessionId, userId }, now)) === null) return refused([problem(null, 'passkey-refused')]);
    await recordAccountDeed(userId, 'give-second-factor', now);
    return enter({ userId, plan, from, isShared }, now, now);
  },
});

/** Somebody else's turn, or another account. */
export const leaveSignIn = publicAction({
  deed: 'leave-sign-in',
  schema: nothingForm,
  async run() {
    if (await waitingCaller()) await signOut({ redirect: false });
    return done('/sign-in');
  },
});
