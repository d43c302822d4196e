import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { removePushDevice, turnPushOff, turnPushOn } from '@/app/account/push/actions';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { pushKey } from '@/lib/data/push-keys';
import { ownPush } from '@/lib/data/push-subscriptions';
import { createSession, endOwnSession, endSession, endSessions, succeedSession } from '@/lib/data/sessions';
import { tidy } from '@/lib/data/tidy';
import type { Person } from '@/lib/domain/access/actor';
import { MOST_PUSH_DEVICES } from '@/lib/domain/reminders/push';
import { renew } from '@/lib/server/pushes/subscribe';
import { callBy } from '../support/actions';
import { makePerson } from '../support/factories';
import { markOfEndpoint, type Subscribed, subscribed } from '../support/push-endpoint';

const NOW = new Date('2027-02-01T12:00:00Z');
const DAY = 24 * 60 * 60_000;

beforeEach(() => void vi.stubEnv('SECURITY_CONTACT', 'security@example.com'));
afterEach(() => void vi.unstubAllEnvs());

/** Signed in on one more device. */
async function onDevice(person: Person, device = 'Safari, iPhone', now = NOW): Promise<Person & { tokenHash: string }> {
  const tokenHash = hashToken(makeToken());
  await createSession({ tokenHash, userId: person.userId, device }, now);
  const { id: sessionId } = await database().session.findUniqueOrThrow({ where: { sessionToken: tokenHash } });
  return { ...person, sessionId, tokenHash };
}

const turnOn = (person: Person, { target }: Subscribed, now = NOW) => turnPushOn.perform(callBy(person, { now }), target);
const marksOf = async (person: Person) => (await ownPush(person)).devices.map(({ mark }) => mark);
const mark = ({ target }: Subscribed) => markOfEndpoint(target.endpoint);

describe('the key by which push services know Mendway', () => {
  test('is made once, however many ask first, and sealed', async () => {
    const [asked, ...others] = await Promise.all(Array.from({ length: 8 }, pushKey));
    for (const other of others) expect(other).toEqual(asked);
    const [row, ...more] = await database().pushKey.findMany();
    expect(more).toEqual([]);
    expect(row?.publicKey).toBe(asked?.publicKey);
    expect(row?.privateKey).not.toContain(asked?.privateKey);
    expect((await ownPush(await makePerson())).publicKey).toBe(asked?.publicKey);
  });
});

describe('a subscription', () => {
  test('is kept sealed, and known by the device that its session is on', async () => {
    const person = await onDevice(await makePerson());
    const phone = subscribed();
    expect(await turnOn(person, phone)).toEqual({ type: 'redrawn' });
    const row = await database().pushSubscription.findFirstOrThrow({ where: { userId: person.userId } });
    for (const secret of Object.values(phone.target)) expect(JSON.stringify(row)).not.toContain(secret);
    expect(row).toMatchObject({ sessionId: person.sessionId, device: 'Safari, iPhone', madeAt: NOW, reachedAt: null });
    expect((await ownPush(person)).devices).toEqual([{ id: row.id, device: 'Safari, iPhone', madeAt: NOW, mark: mark(phone), isOfSession: true }]);
    expect((await ownPush(await onDevice(person))).devices[0]?.isOfSession).toBe(false);
  });

  test.each([
    ['no address', 'not an address'], ['http', 'http://push.example.com/x'], ['this machine', 'https://127.0.0.1/x'], ['a cloud’s secrets', 'https://169.254.169.254/x'],
    ['IPv6 of this machine', 'https://[::1]/x'], ['another port', 'https://push.example.com:8443/x'], ['nothing', undefined],
  ])('with %s for an address is refused in words', async (_name, endpoint) => {
    const person = await makePerson();
    expect(await turnPushOn.perform(callBy(person), { ...subscribed().target, endpoint })).toMatchObject({ type: 'refused', problems: [{ code: 'push-not-usable' }] });
    expect(await marksOf(person)).toEqual([]);
  });

  test('with a key that nothing can be encrypted for is refused', async () => {
    const p256dh = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
    expect(await turnPushOn.perform(callBy(await makePerson()), { ...subscribed().target, p256dh })).toMatchObject({ type: 'refused' });
  });

  test('of the same browser takes the place of the one before', async () => {
    const person = await onDevice(await makePerson());
    const [first, second] = [subscribed(), subscribed()];
    for (const one of [first, first, second]) await turnOn(person, one);
    expect(await marksOf(person)).toEqual([mark(second)]);
  });

  test('of a phone that two people share is whose who turned it on last', async () => {
    const [first, second] = [await onDevice(await makePerson()), await onDevice(await makePerson())];
    const phone = subscribed();
    await turnOn(first, phone);
    const before = await database().pushSubscription.findFirstOrThrow({ where: { userId: first.userId } });
    await Promise.all([turnOn(second, phone), turnOn(second, phone)]);
    expect([await marksOf(first), await marksOf(second)]).toEqual([[], [mark(phone)]]);
    expect((await ownPush(second)).devices[0]?.id).not.toBe(before.id);
  });

  test(`comes for ${MOST_PUSH_DEVICES} devices at most, also where they come at once`, async () => {
    const person = await makePerson();
    const devices = Array.from({ length: MOST_PUSH_DEVICES + 2 }, () => ({ ...person, sessionId: randomUUID() }));
    const outcomes = await Promise.all(devices.map((device) => turnOn(device, subscribed())));
    expect(outcomes.filter(({ type }) => type === 'redrawn')).toHaveLength(MOST_PUSH_DEVICES);
    expect(outcomes.filter(({ type }) => type === 'refused')).toHaveLength(2);
    expect(await marksOf(person)).toHaveLength(MOST_PUSH_DEVICES);
    expect(outcomes.find(({ type }) => type === 'refused')).toMatchObject({ problems: [{ code: 'push-devices-full', params: { most: MOST_PUSH_DEVICES } }] });
  });
});

describe('turning it off', () => {
  test('ends it in this browser, or on another device; never anybody else’s', async () => {
    const [person, stranger] = [await makePerson(), await makePerson()];
    const [phone, laptop] = [await onDevice(person), await onDevice(person, 'Firefox, Windows')];
    const [one, other] = [subscribed(), subscribed()];
    await turnOn(phone, one);
    await turnOn(laptop, other);
    const deviceId = (await ownPush(laptop)).devices.find(({ isOfSession }) => isOfSession)?.id;
    expect(await removePushDevice.perform(callBy(stranger), { deviceId })).toEqual({ type: 'not-found' });
    await turnPushOff.perform(callBy(stranger), { endpoint: one.target.endpoint });
    expect(await marksOf(person)).toHaveLength(2);
    expect(await removePushDevice.perform(callBy(phone), { deviceId })).toEqual({ type: 'redrawn' });
    expect(await marksOf(person)).toEqual([mark(one)]);
    expect(await turnPushOff.perform(callBy(phone), { endpoint: one.target.endpoint })).toEqual({ type: 'redrawn' });
    expect(await marksOf(person)).toEqual([]);
  });
});

describe('the end of a session', () => {
  async function onTwo() {
    const person = await makePerson();
    const [phone, laptop] = [await onDevice(person), await onDevice(person)];
    const [one, other] = [subscribed(), subscribed()];
    await turnOn(phone, one);
    await turnOn(laptop, other);
    return { person, phone, laptop, one, other };
  }

  test('by signing out ends what its device is told, and no other’s', async () => {
    const { person, phone, other } = await onTwo();
    await endSession(phone.tokenHash);
    expect(await marksOf(person)).toEqual([mark(other)]);
  });

  test('from another device does so too', async () => {
    const { person, phone, laptop, other } = await onTwo();
    await endOwnSession(await makePerson(), phone.sessionId);
    expect(await marksOf(person)).toHaveLength(2);
    await endOwnSession(laptop, phone.sessionId);
    expect(await marksOf(person)).toEqual([mark(other)]);
  });

  test('of all others ends all others', async () => {
    const { person, phone, one } = await onTwo();
    await endSessions(person.userId, phone.sessionId);
    expect(await marksOf(person)).toEqual([mark(one)]);
    await endSessions(person.userId, null);
    expect(await marksOf(person)).toEqual([]);
  });

  test('by age ends nothing; who signs in there again can end it as before', async () => {
    const { person, phone, one, other } = await onTwo();
    const later = new Date(NOW.getTime() + 20 * DAY);
    await tidy(later);
    expect(await marksOf(person)).toHaveLength(2);
    const again = await onDevice(person, 'Safari, iPhone', later);
    await succeedSession(phone.tokenHash, again.tokenHash);
    expect(await database().session.count({ where: { id: phone.sessionId } })).toBe(0);
    expect((await ownPush(again)).devices.find(({ isOfSession }) => isOfSession)?.mark).toBe(mark(one));
    await endSession(again.tokenHash);
    expect(await marksOf(person)).toEqual([mark(other)]);
  });

  test('by somebody else who signs in there ends it', async () => {
    const { person, phone, other } = await onTwo();
    const next = await onDevice(await makePerson());
    await succeedSession(phone.tokenHash, next.tokenHash);
    expect(await marksOf(person)).toEqual([mark(other)]);
    expect(await marksOf(next)).toEqual([]);
  });
});

describe('a browser that got another address', () => {
  test('goes on being told, by what it was or by its session', async () => {
    const person = await onDevice(await makePerson());
    const [first, second, third] = [subscribed(), subscribed(), subscribed()];
    await turnOn(person, first);
    expect(await renew({ ...person, sessionId: randomUUID() }, { ...second.target, former: first.target.endpoint }, NOW)).toEqual([]);
    expect(await marksOf(person)).toEqual([mark(second)]);
    await turnOn(person, second);
    expect(await renew(person, third.target, NOW)).toEqual([]);
    expect(await marksOf(person)).toEqual([mark(third)]);
  });

  test('turns nothing on that was off, nor takes anybody else’s', async () => {
    const [person, other] = [await onDevice(await makePerson()), await onDevice(await makePerson())];
    const [theirs, own] = [subscribed(), subscribed()];
    await turnOn(other, theirs);
    for (const former of [undefined, theirs.target.endpoint]) expect(await renew(person, { ...own.target, former }, NOW)).toMatchObject([{ code: 'not-found' }]);
    expect(await renew(other, { ...own.target, endpoint: 'https://push.example.com/x', p256dh: own.target.p256dh.replace(/^../, 'AA'), former: undefined }, NOW)).toMatchObject([{ code: 'push-not-usable' }]);
    expect([await marksOf(person), await marksOf(other)]).toEqual([[], [mark(theirs)]]);
  });
});
