import type { IncomingMessage } from 'node:http';
import webPush from 'web-push';
import { isPushEndpoint, type PushTarget } from '@/lib/input/push-forms';
import { PrivateAddress, type PushNetwork } from './network';

export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service can write to about us: a `mailto:` or `https:` address. */
  readonly contact: string;
}

export interface Push {
  readonly payload: string;
  /** For so long the service keeps it for a device that is off. */
  readonly seconds: number;
  readonly isUrgent: boolean;
  /** A waiting push with the same topic is replaced: 32 signs of base64url at most. */
  readonly topic: string;
}

/** What a push service said. */
export type PushAnswer =
  | { readonly type: 'reached' }
  /** The browser ended its subscription. */
  | { readonly type: 'gone' }
  | { readonly type: 'later'; readonly reason: string; readonly isUncertain: boolean; readonly waitMs?: number }
  | { readonly type: 'refused'; readonly reason: string };

export type SendPush = (target: PushTarget, push: Push, now: Date) => Promise<PushAnswer>;

/** From the first try to connect until the answer's end. */
const PATIENCE_MS = 15_000;
/** Services answer with nothing, or a line. */
const MOST_BYTES = 16_000;

/** The way out for pushes. `patience` ends one that nobody answers. */
export function makePushSender(settings: PushSettings, network: PushNetwork, patience = () => AbortSignal.timeout(PATIENCE_MS)): SendPush {
  return async (target, push, now) => {
    // A name is checked when it is resolved; an IP address is never resolved.
    if (!isPushEndpoint(target.endpoint)) return { type: 'refused', reason: 'address' };
    const letter = encrypted(target, push, settings);
    return letter ? post(target.endpoint, letter, { network, signal: patience(), now }) : { type: 'refused', reason: 'keys' };
  };
}

interface Letter {
  readonly headers: Record<string, string | number>;
  readonly body: Buffer;
}

/** Encrypted for the browser alone and signed for the service; null where its keys are none. */
function encrypted({ endpoint, p256dh, auth }: PushTarget, push: Push, { contact: subject, publicKey, privateKey }: PushSettings): Letter | null {
  const options = {
    vapidDetails: { subject, publicKey, privateKey }, TTL: push.seconds, topic: push.topic, urgency: push.isUrgent ? 'high' : 'normal',
  } as const;
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, push.payload, options);
    return { headers: { ...headers }, body: Buffer.from(body ?? '') };
  } catch {
    return null;
  }
}

interface Way {
  readonly network: PushNetwork;
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** web-push would send it too, but reads an answer without end and takes no resolver. Node follows no redirect. */
function post(endpoint: string, { headers, body }: Letter, { network, signal, now }: Way): Promise<PushAnswer> {
  return new Promise((answer) => {
    const request = network.request(endpoint, { ...network.options, method: 'POST', headers, signal }, (response) => {
      drain(response);
      answer(judged(response, now));
    });
    // Whatever left in full may have arrived, whoever broke off afterwards.
    request.on('error', (fault) => answer(broken(fault, request.writableFinished)));
    request.end(body);
  });
}

/** A connection is used again only when its answer was read; a long one is not worth it. */
function drain(response: IncomingMessage): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) response.destroy();
  }).on('error', () => undefined);
}

const broken = (fault: Error, isUncertain: boolean): PushAnswer =>
  fault instanceof PrivateAddress ? { type: 'refused', reason: 'private-address' } : { type: 'later', reason: 'no-answer', isUncertain };

function judged({ statusCode: status = 0, headers }: IncomingMessage, now: Date): PushAnswer {
  if (status >= 200 && status < 300) return { type: 'reached' };
  if (status === 404 || status === 410) return { type: 'gone' };
  if (status !== 429 && status < 500) return { type: 'refused', reason: `status-${status}` };
  return { type: 'later', reason: `status-${status}`, isUncertain: false, ...waitAskedFor(headers['retry-after'], now) };
}

const DAY_MS = 24 * 60 * 60_000;

/** Retry-After has seconds or a date. */
function waitAskedFor(said = '', now: Date): { waitMs?: number } {
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now.getTime();
  return ms > 0 ? { waitMs: Math.min(ms, DAY_MS) } : {};
}
