import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { subscribed } from '@/tests/support/push-endpoint';
import { makePushKeyPair } from '@/lib/crypto/push-key-pair';
import { leadsToPrivate, publicNetwork, type Resolve } from './network';
import { makePushSender } from './send';

/** Answers by turns, and by the last from then on. */
function resolver(...turns: readonly (readonly string[] | 'unknown' | 'silent')[]): Resolve {
  let asked = 0;
  return (_name, _options, callback) => {
    const turn = turns[Math.min(asked++, turns.length - 1)];
    if (turn === 'silent') return;
    if (!turn || turn === 'unknown') callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []);
    else callback(null, turn.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
}

const PUBLIC = '142.250.80.42';

describe('a name', () => {
  test.each([['10.0.0.1'], ['127.0.0.1'], ['::1'], ['::ffff:192.168.1.1'], ['fd00:ec2::254'], ['169.254.169.254']])('that leads to %s leads to a private address', async (address) => {
    expect(await leadsToPrivate('push.example.com', resolver([address]))).toBe(true);
  });

  test('that leads to a public and a private address leads to a private one', async () => {
    expect(await leadsToPrivate('push.example.com', resolver([PUBLIC, '10.0.0.1']))).toBe(true);
  });

  test('that leads to the internet, or that nobody knows just now, does not', async () => {
    expect(await leadsToPrivate('push.example.com', resolver([PUBLIC, '2607:f8b0:4006:81f::200a']))).toBe(false);
    expect(await leadsToPrivate('push.example.com', resolver('unknown'))).toBe(false);
  });
});

describe('a connection', () => {
  const doors: { close: () => void }[] = [];
  afterEach(() => doors.splice(0).forEach((door) => door.close()));

  /** A door on this machine that counts who knocks. */
  async function door(): Promise<{ port: number; knocks: () => number }> {
    let knocks = 0;
    const server = createServer((socket) => {
      knocks += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    doors.push(server);
    const address = server.address();
    return { port: typeof address === 'object' && address ? address.port : 0, knocks: () => knocks };
  }

  const push = { payload: '{}', seconds: 60, isUrgent: false, topic: 'x' };

  test('judges the name again: one that was public when it was checked gains nothing by leading home later', async () => {
    const { port, knocks } = await door();
    const resolve = resolver([PUBLIC], ['127.0.0.1']);
    expect(await leadsToPrivate('push.example.com', resolve)).toBe(false);
    const network = publicNetwork(resolve);
    const send = makePushSender({ ...makePushKeyPair(), contact: 'mailto:x@example.com' }, { ...network, options: { ...network.options, port } });
    expect(await send(subscribed().target, push, new Date())).toEqual({ type: 'refused', reason: 'private-address' });
    expect(knocks()).toBe(0);
  });

  test('is not made to a number, which no resolver would be asked about', async () => {
    const { port, knocks } = await door();
    const network = publicNetwork();
    const send = makePushSender({ ...makePushKeyPair(), contact: 'mailto:x@example.com' }, { ...network, options: { ...network.options, port } });
    for (const endpoint of ['https://127.0.0.1/x', 'https://[::1]/x', 'https://localhost/x', 'no address']) {
      expect(await send({ ...subscribed().target, endpoint }, push, new Date())).toEqual({ type: 'refused', reason: 'address' });
    }
    expect(knocks()).toBe(0);
  });

  test('that cannot be made is tried again later', async () => {
    const send = makePushSender({ ...makePushKeyPair(), contact: 'mailto:x@example.com' }, publicNetwork(resolver('unknown')));
    expect(await send(subscribed().target, push, new Date())).toEqual({ type: 'later', reason: 'no-answer', isUncertain: false });
  });
});
