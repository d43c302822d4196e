'use server';

import { problem } from '@/lib/domain/problem';
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

/** Recovery codes come with the first; they are shown before anything else. */
async function shown({ actor }: AccountContext, added: Added): Promise<Outcome> {
  if (!added.ok) return refused([added.problem]);
  if (added.codes === null) return done(`${HERE}?done=on`);
  await keepToShow(actor, added.codes);
  return done(`${HERE}/codes`);
}

export const beginApp = accountAction({
  deed: 'begin-code-app',
  needsProof: true,
  schema: nothingForm,
  run: async ({ actor, now }) => ((await beginCodeApp(actor, now)) ? done(`${HERE}/app`) : done(HERE)),
});

export const confirmApp = accountAction({
  deed: 'add-code-app',
  needsProof: true,
  schema: confirmCodeForm,
  run: async (context, { code }) => shown(context, await addCodeApp(context.actor, code, context.address, context.now)),
});

export const addPasskey = accountAction({
  deed: 'add-passkey',
  needsProof: true,
  schema: passkeyAddForm,
  run: async (context, { name, answer }) => {
    const made = await passkeyMade(context.actor, answer, context.now);
    return made ? shown(context, await addCheckedPasskey(context.actor, { ...made, name }, context.now)) : refused([problem(null, 'passkey-refused')]);
  },
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
  needsProof: true,
  schema: passkeyForm,
  run: async ({ actor, now }, { passkeyId }) => ((await takePasskeyAway(actor, passkeyId, now)) ? done(`${HERE}?done=saved`) : notFoundOutcome),
});

export const removeApp = accountAction({
  deed: 'remove-code-app',
  needsProof: true,
  schema: nothingForm,
  run: async ({ actor, now }) => {
    await takeAppAway(actor, now);
    return done(`${HERE}?done=saved`);
  },
});

export const makeCodes = accountAction({
  deed: 'make-recovery-codes',
  needsProof: true,
  schema: nothingForm,
  run: async ({ actor, now }) => {
    const codes = await makeRecoveryCodes(actor, now);
    if (codes === null) return done(HERE);
    await keepToShow(actor, codes);
    return done(`${HERE}/codes`);
  },
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
  needsProof: true,
  schema: nothingForm,
  run: async ({ actor, now }) => {
    await turnSecondFactorOff(actor, now);
    return done(`${HERE}?done=off`);
  },
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
