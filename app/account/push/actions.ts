'use server';

import { endSubscription, removeSubscription } from '@/lib/data/push-subscriptions';
import { endPushHereForm, pushForm, removePushForm } from '@/lib/input/push-forms';
import { accountAction } from '@/lib/server/action';
import { notFoundOutcome, redrawn, refused } from '@/lib/server/outcome';
import { subscribe } from '@/lib/server/pushes/subscribe';

/** Each try may ask a resolver somewhere. */
const LIMIT = { points: 20, seconds: 5 * 60 };

export const turnPushOn = accountAction({
  deed: 'turn-push-on',
  schema: pushForm,
  limit: LIMIT,
  async run({ actor, now }, target) {
    const problems = await subscribe(actor, target, now);
    return problems.length > 0 ? refused(problems) : redrawn;
  },
});

export const turnPushOff = accountAction({
  deed: 'turn-push-off',
  schema: endPushHereForm,
  async run({ actor }, { endpoint }) {
    await endSubscription(actor, endpoint);
    return redrawn;
  },
});

export const removePushDevice = accountAction({
  deed: 'remove-push-device',
  schema: removePushForm,
  run: async ({ actor }, { deviceId }) => ((await removeSubscription(actor, deviceId)) ? redrawn : notFoundOutcome),
});
