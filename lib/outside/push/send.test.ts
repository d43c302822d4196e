import { afterEach, describe, expect, test } from 'vitest';
import { makePushKeyPair } from '@/lib/crypto/push-key-pair';
import { type Answer, claimsOf, pushEndpoint, status, subscribed } from '@/tests/support/push-endpoint';
import { makePushSender, type PushAnswer } from './send';

const KEYS = makePushKeyPair();
const NOW = new Date('2027-02-01T12:00:00Z');
const PUSH = { payload: '{"body":"Check in."}', seconds: 3600, isUrgent: false, topic: 'a1' };

let services: Awaited<ReturnType<typeof pushEndpoint>>[] = [];
afterEach(async () => {
  await Promise.all(services.map((service) => service.close()));
  services = [];
});

async function sent(answer: Answer, change: { isUrgent?: boolean; patience?: () => AbortSignal } = {}) {
  const service = await pushEndpoint({ '/here': [answer], '/elsewhere': [status(201)] });
  services.push(service);
  const browser = subscribed('/here');
  const send = makePushSender({ ...KEYS, contact: 'mailto:security@example.com' }, service.network, change.patience);
  const said: PushAnswer = await send(browser.target, { ...PUSH, isUrgent: change.isUrgent ?? false }, NOW);
  return { said, pushed: service.pushed, browser };
}

describe('a push', () => {
  test('arrives encrypted for its browser alone, signed for its service', async () => {
    const { said, pushed: [first], browser } = await sent(status(201));
    expect(said).toEqual({ type: 'reached' });
    if (!first) throw new Error('nothing arrived');
    expect(first.body.includes('Check in')).toBe(false);
    expect(browser.read(first.body)).toBe(PUSH.payload);
    expect(first.headers).toMatchObject({ ttl: '3600', urgency: 'normal', topic: 'a1', 'content-encoding': 'aes128gcm' });
    const claims = claimsOf(first, KEYS.publicKey);
    expect(claims).toMatchObject({ aud: 'https://push.example.com', sub: 'mailto:security@example.com' });
    expect(claims?.exp).toBeGreaterThan(Date.now() / 1000);
    expect(claimsOf(first, makePushKeyPair().publicKey)).toBeNull();
    expect(() => subscribed().read(first.body)).toThrow();
  });

  test('that cannot wait says so', async () => {
    const { pushed } = await sent(status(201), { isUrgent: true });
    expect(pushed[0]?.headers.urgency).toBe('high');
  });
});

describe('the answer of a push service', () => {
  test.each([200, 201, 202])('%s: it has it', async (code) => expect((await sent(status(code))).said).toEqual({ type: 'reached' }));
  test.each([404, 410])('%s: there is no such browser any more', async (code) => expect((await sent(status(code))).said).toEqual({ type: 'gone' }));
  test.each([400, 401, 403, 413])('%s: never', async (code) => expect((await sent(status(code))).said).toEqual({ type: 'refused', reason: `status-${code}` }));
  test.each([500, 502, 503])('%s: later', async (code) => expect((await sent(status(code))).said).toEqual({ type: 'later', reason: `status-${code}`, isUncertain: false }));

  test.each([
    ['90', 90_000], ['Mon, 01 Feb 2027 12:05:00 GMT', 300_000], ['999999999', 86_400_000],
  ])('429 with Retry-After %s: not before', async (after, waitMs) => {
    expect((await sent(status(429, { 'retry-after': after }))).said).toEqual({ type: 'later', reason: 'status-429', isUncertain: false, waitMs });
  });

  test.each(['soon', '-5', '0', 'Mon, 01 Feb 2027 11:00:00 GMT'])('429 with Retry-After %s: when we like', async (after) => {
    expect((await sent(status(429, { 'retry-after': after }))).said).toEqual({ type: 'later', reason: 'status-429', isUncertain: false });
  });

  test.each([301, 302, 307, 308])('%s: it is not followed, wherever it leads', async (code) => {
    const { said, pushed } = await sent(status(code, { location: 'https://push.example.com/elsewhere' }));
    expect(said).toEqual({ type: 'refused', reason: `status-${code}` });
    expect(pushed.map(({ path }) => path)).toEqual(['/here']);
  });

  test('that never comes is not waited for: it may have arrived', async () => {
    const { said } = await sent(() => undefined, { patience: () => AbortSignal.timeout(200) });
    expect(said).toEqual({ type: 'later', reason: 'no-answer', isUncertain: true });
  });

  test('that breaks off is none', async () => {
    expect((await sent((response) => response.destroy())).said).toEqual({ type: 'later', reason: 'no-answer', isUncertain: true });
  });

  test('without end is not read to its end', async () => {
    let isCut = (): void => undefined;
    const cut = new Promise<void>((resolve) => {
      isCut = resolve;
    });
    const { said } = await sent((response) => {
      response.writeHead(201).on('close', isCut);
      const more = (): unknown => response.destroyed || response.write(Buffer.alloc(64_000), () => setImmediate(more));
      more();
    });
    expect(said).toEqual({ type: 'reached' });
    await cut;
  });
});

test('keys that are no point of the curve are refused before anything is sent', async () => {
  const service = await pushEndpoint({ '/here': [status(201)] });
  services.push(service);
  const send = makePushSender({ ...KEYS, contact: 'mailto:x@example.com' }, service.network);
  const p256dh = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
  expect(await send({ ...subscribed('/here').target, p256dh }, PUSH, NOW)).toEqual({ type: 'refused', reason: 'keys' });
  expect(service.pushed).toEqual([]);
});
