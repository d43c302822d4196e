import type { Instant } from '@/lib/domain/calendar/types';
import type { OutgoingMessage, SendOutcome } from '@/lib/domain/reminders/message';
import { pushKey } from '@/lib/data/push-keys';
import { dropSubscription, markReached, type PushOrder, pushOrder } from '@/lib/data/push-subscriptions';
import { publicNetwork, type PushNetwork } from '@/lib/outside/push/network';
import { makePushSender, type Push, type PushAnswer, type SendPush } from '@/lib/outside/push/send';
import { localeOf } from '@/lib/text/locale';
import { pushContact } from '../settings';
import { composePush } from './compose-push';
import { pushOutcome } from './push-outcome';

type Device = PushOrder['devices'][number];
type Reached = (subscriptionId: string) => Promise<void>;

/** Sends a message to every device of its person that has not got it; tells of each that has it now. `no-device`: there is none any more. */
export type SendMessageByPush = (message: OutgoingMessage, reached: Reached, now: Instant) => Promise<SendOutcome>;

/** Pushes by a way of one's own; Mendway itself knows the internet alone. */
export function makeMessagePusher(network: PushNetwork, patience?: () => AbortSignal): SendMessageByPush {
  return async (message, reached, now) => {
    const order = await pushOrder(message);
    const waiting = order?.devices.filter(({ id }) => !message.reached.includes(id)) ?? [];
    if (!order || waiting.length === 0) return pushOutcome([], message.reached.length > 0);
    const send = makePushSender({ ...(await pushKey()), contact: pushContact() }, network, patience);
    const push = pushOf(message, order, now);
    return pushOutcome(await Promise.all(waiting.map((device) => tell(send, device, { push, reached, now }))), message.reached.length > 0);
  };
}

export const sendMessageByPush: SendMessageByPush = makeMessagePusher(publicNetwork());

interface Telling {
  readonly push: Push;
  readonly reached: Reached;
  readonly now: Instant;
}

/** What is known of a device is kept at once: a worker that dies here has told it, and tells the others alone later on. */
async function tell(send: SendPush, device: Device, { push, reached, now }: Telling): Promise<PushAnswer> {
  const answer = await send(device, push, now);
  if (answer.type === 'gone') await dropSubscription(device.id);
  if (answer.type !== 'reached') return answer;
  await reached(device.id);
  await markReached(device.id, now);
  return answer;
}

/** A phone that was off for longer finds it in the inbox. */
const LONGEST_SECONDS = 24 * 60 * 60;

function pushOf(message: OutgoingMessage, { locale, usefulUntil, isUrgent }: PushOrder, now: Instant): Push {
  const left = usefulUntil ? Math.floor((usefulUntil.getTime() - now.getTime()) / 1000) : LONGEST_SECONDS;
  const seconds = Math.max(0, Math.min(left, LONGEST_SECONDS));
  return { payload: JSON.stringify(composePush(message, localeOf(locale))), seconds, isUrgent, topic: message.id.replaceAll('-', '') };
}
