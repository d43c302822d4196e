'use server';

import { problem } from '@/lib/domain/problem';
import { isProvenLately } from '@/lib/domain/access/proof';
import { recordAccountDeed } from '@/lib/data/audit';
import { cancelReset } from '@/lib/data/factor-resets';
import { renamePasskey } from '@/lib/data/passkeys';
import { beginCodeApp } from '@/lib/data/second-factors';
import { nothingForm } from '@/lib/input/account-forms';
import { confirmCodeForm, passkeyAddForm, passkeyForm, passkeyNameForm } from '@/lib/input/second-factor-forms';
import { accountAction } from '@/lib/server/action';
import { done, notFoundOutcome, type Outcome, refused } from '@/lib/server/outcome';
import type { AccountContext } from '@/lib/server/perform';
import { type Added, addCheckedPasskey, addCodeApp, makeRecoveryCodes, takeAppAway, takePasskeyAway, turnSecondFactorOff } from '@/lib/server/second-factor/change-factors';
import { passkeyMade } from '@/lib/server/second-factor/passkeys';
import { keepToShow, putCodesAway } from '@/lib/server/second-factor/shown-codes';

const HERE = '/account/second-factor';

/** Until the wrapper of every action asks for it. */
const proven = <I>(run: (context: AccountContext, input: I) => Promise<Outcome>) => async (context: AccountContext, input: I): Promise<Outcome> =>
  isProvenLately(context.actor.proof, context.now) ? run(context, input) : done(`/account/prove?from=${HERE}`);

/** Recovery codes come with the first; they are shown before anything else. */
async function shown({ actor }: AccountContext, added: Added): Promise<Outcome> {
  if (!added.ok) return refused([added.problem]);
  if (added.codes === null) return done(`${HERE}?done=on`);
  await keepToShow(actor, added.codes);
  return done(`${HERE}/codes`);
}

export const beginApp = accountAction({
  deed: 'begin-code-app',
  schema: nothingForm,
  run: proven(async ({ actor, now }) => ((await beginCodeApp(actor, now)) ? done(`${HERE}/app`) : done(HERE))),
});

export const confirmApp = accountAction({
  deed: 'add-code-app',
  schema: confirmCodeForm,
  run: proven(async (context, { code }) => shown(context, await addCodeApp(context.actor, code, context.address, context.now))),
});

export const addPasskey = accountAction({
  deed: 'add-passkey',
  schema: passkeyAddForm,
  run: proven(async (context, { name, answer }) => {
    const made = await passkeyMade(context.actor, answer, context.now);
    return made ? shown(context, await addCheckedPasskey(context.actor, { ...made, name }, context.now)) : refused([problem(null, 'passkey-refused')]);
  }),
});

export const namePasskey = accountAction({
  deed: 'rename-passkey',
  schema: passkeyNameForm,
  async run({ actor, now }, { passkeyId, name }) {
    if (!(await renamePasskey(actor, passkeyId, name))) return notFoundOutcome;
    await recordAccountDeed(actor.userId, 'rename-passkey', now);
    return done(`${HERE}?done=saved`);
  },
});

export const removePasskey = accountAction({
  deed: 'remove-passkey',
  schema: passkeyForm,
  run: proven(async ({ actor, now }, { passkeyId }) => ((await takePasskeyAway(actor, passkeyId, now)) ? done(`${HERE}?done=saved`) : notFoundOutcome)),
});

export const removeApp = accountAction({
  deed: 'remove-code-app',
  schema: nothingForm,
  run: proven(async ({ actor, now }) => {
    await takeAppAway(actor, now);
    return done(`${HERE}?done=saved`);
  }),
});

export const makeCodes = accountAction({
  deed: 'make-recovery-codes',
  schema: nothingForm,
  run: proven(async ({ actor, now }) => {
    const codes = await makeRecoveryCodes(actor, now);
    if (codes === null) return done(HERE);
    await keepToShow(actor, codes);
    return done(`${HERE}/codes`);
  }),
});

export const codesKept = accountAction({
  deed: 'put-codes-away',
  schema: nothingForm,
  async run() {
    await putCodesAway();
    return done(`${HERE}?done=on`);
  },
});

export const turnOff = accountAction({
  deed: 'turn-second-factor-off',
  schema: nothingForm,
  run: proven(async ({ actor, now }) => {
    await turnSecondFactorOff(actor, now);
    return done(`${HERE}?done=off`);
  }),
});

/** No proof is asked: it only stops something, and whoever is signed in here gave the second factor. */
export const stopReset = accountAction({
  deed: 'cancel-factor-reset',
  schema: nothingForm,
  async run({ actor, now }) {
    await cancelReset(actor.userId, now);
    return done(`${HERE}?done=kept`);
  },
});
