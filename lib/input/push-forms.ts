import { z } from 'zod';

/** A name of the internet: labels with dots between, the last of which is no number. IP addresses, `localhost` and `host.` are none. */
const NAME = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;
/** Names that only one machine or network knows. */
const NEAR = /\.(?:localhost|local|internal|home\.arpa)$/;

const LONGEST_ENDPOINT = 1000;

/**
 * Whether a text is the address of a push service as browsers give it: https on its own port, by name, no secrets before the
 * name. Where the name leads is asked of the resolver (lib/outside/push/network).
 */
export function isPushEndpoint(text: string): boolean {
  if (text.length > LONGEST_ENDPOINT || !URL.canParse(text)) return false;
  const { protocol, port, username, password, hostname } = new URL(text);
  return protocol === 'https:' && port === '' && username + password === '' && NAME.test(hostname) && !NEAR.test(hostname);
}

const UNCOMPRESSED_POINT = 0x04;

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');
const isBase64url = (text: string): boolean => bytesOf(text).toString('base64url') === text;
const isPoint = (text: string): boolean => isBase64url(text) && bytesOf(text).length === 65 && bytesOf(text)[0] === UNCOMPRESSED_POINT;
const isSecret = (text: string): boolean => isBase64url(text) && bytesOf(text).length === 16;

/** All that is wrong with a subscription is the browser's doing: one sentence says what to do instead. */
const NOT_USABLE = 'push-not-usable';

const given = (longest: number, isRight: (text: string) => boolean) => z.string(NOT_USABLE).max(longest, NOT_USABLE).refine(isRight, NOT_USABLE);

/** Where a browser is told something, and the keys by which only it can read that. */
export const pushForm = z.object({
  endpoint: given(LONGEST_ENDPOINT, isPushEndpoint),
  p256dh: given(100, isPoint),
  auth: given(40, isSecret),
});
export type PushTarget = z.infer<typeof pushForm>;

/** The browser itself gave its subscription another address; some do not say what it was before. */
export const renewedPushForm = pushForm.extend({ former: z.string().max(LONGEST_ENDPOINT).optional().catch(undefined) });
export type RenewedPush = z.infer<typeof renewedPushForm>;

/** Ends the subscription of this browser. */
export const endPushHereForm = z.object({ endpoint: z.string(NOT_USABLE).max(LONGEST_ENDPOINT, NOT_USABLE) });
export const removePushForm = z.object({ deviceId: z.uuid() });
