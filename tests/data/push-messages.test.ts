import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { pushKey } from '@/lib/data/push-keys';
import { keepSubscription } from '@/lib/data/push-subscriptions';
import type { OutgoingMessage } from '@/lib/domain/reminders/message';
import { makeMessagePusher } from '@/lib/server/pushes/send-message';
import { makePerson } from '../support/factories';
import { type Answer, claimsOf, pushEndpoint, status, type Subscribed, subscribed } from '../support/push-endpoint';

const NOW = new Date('2027-02-01T12:00:00Z');
const HOUR = 60 * 60_000;

beforeEach(() => void vi.stubEnv('SECURITY_CONTACT', 'security@example.com'));
let services: Awaited<ReturnType<typeof pushEndpoint>>[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(services.map((service) => service.close()));
  services = [];
});

interface Wishes {
  readonly locale?: string;
  /** Hours from now. */
  readonly useful?: number | null;
  readonly isUrgent?: boolean;
}

/** Somebody with a device for each list of answers, and a message for them. */
async function world(answers: readonly (readonly Answer[])[], { locale = 'en', useful = 2, isUrgent = false }: Wishes = {}) {
  const person = await makePerson({ locale });
  const devices: Subscribed[] = answers.map((_, at) => subscribed(`/${person.userId}/${at}`));
  const service = await pushEndpoint(Object.fromEntries(answers.map((turns, at) => [`/${person.userId}/${at}`, turns])));
  services.push(service);
  for (const { target } of devices) await keepSubscription({ ...person, sessionId: randomUUID() }, target, NOW);
  const message = await messageFor(person.userId, { useful, isUrgent });
  const send = makeMessagePusher(service.network, () => AbortSignal.timeout(1000));
  const reached: string[] = [];
  const attempt = () => send({ ...message, reached: [...reached] }, async (id) => void reached.push(id), NOW);
  const rows = () => database().pushSubscription.findMany({ where: { userId: person.userId }, orderBy: { madeAt: 'asc' } });
  return { devices, service, message, attempt, reached, rows };
}

async function messageFor(userId: string, { useful, isUrgent }: { useful: number | null; isUrgent: boolean }): Promise<OutgoingMessage> {
  const message = await database().message.create({ data: { userId, channel: 'PUSH', dueAt: NOW, createdAt: NOW, tryAt: NOW } });
  const note = await database().notification.create({ data: { userId, kind: 'reminder.check-in', params: { way: 'out', name: 'Sam' }, createdAt: NOW } });
  const usefulUntil = useful === null ? null : new Date(NOW.getTime() + useful * HOUR);
  await database().delivery.create({ data: { notificationId: note.id, userId, channel: 'PUSH', kind: 'flight', dueAt: NOW, usefulUntil, isUrgent, messageId: message.id } });
  const line = { notificationId: note.id, kind: 'flight', note: 'reminder.check-in', params: { way: 'out', day: '2027-02-02', startsAt: '2027-02-02T15:00:00Z' }, tripId: null, itemId: null, isNewDate: false } as const;
  return { id: message.id, userId, channel: 'PUSH', lines: [line], reached: [] };
}

describe('a message by push', () => {
  test('comes to every device, in its person’s language, signed by the one key', async () => {
    const { devices, service, message, attempt, reached, rows } = await world([[status(201)], [status(200)]], { locale: 'es' });
    expect(await attempt()).toEqual({ type: 'sent' });
    const { publicKey } = await pushKey();
    for (const { target, read } of devices) {
      const pushed = service.pushed.find(({ path }) => target.endpoint.endsWith(path));
      if (!pushed) throw new Error('a device was not told');
      expect(JSON.parse(read(pushed.body))).toEqual({ title: 'Mendway', body: expect.stringContaining('Nueva York'), tag: message.id, lang: 'es', url: '/inbox' });
      expect(claimsOf(pushed, publicKey)).toMatchObject({ aud: 'https://push.example.com', sub: 'mailto:security@example.com' });
      expect(pushed.headers).toMatchObject({ ttl: '7200', urgency: 'normal', topic: message.id.replaceAll('-', '') });
    }
    expect(new Set(reached)).toEqual(new Set((await rows()).map(({ id }) => id)));
    expect((await rows()).map(({ reachedAt }) => reachedAt)).toEqual([NOW, NOW]);
  });

  test.each<[string, Wishes, object]>([
    ['a day, where it is always of use', { useful: null }, { ttl: '86400' }],
    ['a day, where it is of use for longer', { useful: 72 }, { ttl: '86400' }],
    ['not at all, where it is of use no more', { useful: -1 }, { ttl: '0' }],
    ['at once, where it is urgent', { isUrgent: true }, { urgency: 'high' }],
  ])('is kept for a device that is off for %s', async (_name, wishes, headers) => {
    const { service, attempt } = await world([[status(201)]], wishes);
    await attempt();
    expect(service.pushed[0]?.headers).toMatchObject(headers);
  });

  test('forgets the browser that is gone, waits for the one that asks for it, and tells nobody twice', async () => {
    const { service, attempt, reached, rows } = await world([[status(201)], [status(410)], [status(429, { 'retry-after': '60' }), status(201)], [status(500), status(404)]]);
    expect(await attempt()).toEqual({ type: 'later', reason: expect.stringMatching(/^status-(429|500)$/), isUncertain: false, waitMs: 60_000 });
    expect([await rows(), reached].map((list) => list.length)).toEqual([3, 1]);
    expect(await attempt()).toEqual({ type: 'sent' });
    expect([await rows(), reached].map((list) => list.length)).toEqual([2, 2]);
    const times = (at: number) => service.pushed.filter(({ path }) => path.endsWith(`/${at}`)).length;
    expect([0, 1, 2, 3].map(times)).toEqual([1, 1, 2, 2]);
    expect(await attempt()).toEqual({ type: 'sent' });
    expect(service.pushed).toHaveLength(6);
  });

  test('without a device goes another way, also when the last one is gone', async () => {
    const none = await world([]);
    expect(await none.attempt()).toEqual({ type: 'stopped', reason: 'no-device' });
    const gone = await world([[status(410)], [status(404)]]);
    expect(await gone.attempt()).toEqual({ type: 'stopped', reason: 'no-device' });
    expect(await gone.rows()).toEqual([]);
    await database().user.delete({ where: { id: none.message.userId } });
    expect(await none.attempt()).toEqual({ type: 'stopped', reason: 'no-device' });
  });

  test('is given up where a service takes it never', async () => {
    const { attempt, rows } = await world([[status(413)]]);
    expect(await attempt()).toEqual({ type: 'given-up', reason: 'status-413' });
    expect(await rows()).toHaveLength(1);
  });

  test('that nobody answers may have arrived: it is tried again', async () => {
    const { attempt } = await world([[() => undefined, status(201)]]);
    expect(await attempt()).toEqual({ type: 'later', reason: 'no-answer', isUncertain: true });
    expect(await attempt()).toEqual({ type: 'sent' });
  });
});
