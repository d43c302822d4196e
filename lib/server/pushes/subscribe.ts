import type { Person } from '@/lib/domain/access/actor';
import { problem, type Problem } from '@/lib/domain/problem';
import { MOST_PUSH_DEVICES } from '@/lib/domain/reminders/push';
import { isPushPublicKey } from '@/lib/crypto/push-key-pair';
import { keepSubscription, renewSubscription } from '@/lib/data/push-subscriptions';
import type { PushTarget, RenewedPush } from '@/lib/input/push-forms';
import { leadsToPrivate } from '@/lib/outside/push/network';

/** Whoever sits there next would read what is told there. */
const SHARED: readonly Problem[] = [problem(null, 'shared-computer')];
const NOT_USABLE: readonly Problem[] = [problem(null, 'push-not-usable')];

/** From now on the person is told things in this browser; what is wrong, if it cannot be. */
export async function subscribe(actor: Person, target: PushTarget, now: Date): Promise<readonly Problem[]> {
  if (actor.proof?.isShared) return SHARED;
  if (!(await isUsable(target))) return NOT_USABLE;
  return (await keepSubscription(actor, target, now)) ? [] : [problem(null, 'push-devices-full', { most: MOST_PUSH_DEVICES })];
}

/** The same browser under another address. Where the person was told nothing before, a browser does not turn it on for them. */
export async function renew(actor: Person, { former, ...target }: RenewedPush, now: Date): Promise<readonly Problem[]> {
  if (actor.proof?.isShared) return SHARED;
  if (!(await isUsable(target))) return NOT_USABLE;
  return (await renewSubscription(actor, { target, former }, now)) ? [] : [problem(null, 'not-found')];
}

const isUsable = async ({ endpoint, p256dh }: PushTarget): Promise<boolean> =>
  isPushPublicKey(p256dh) && !(await leadsToPrivate(new URL(endpoint).hostname));
