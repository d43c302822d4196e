import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { gatherMessages } from '@/lib/data/gather-messages';
import { reachDevice, settleUnsent, takeMessage } from '@/lib/data/messages';
import { keepSubscription } from '@/lib/data/push-subscriptions';
import { tellDue } from '@/lib/data/tell-due';
import { sendMessage } from '@/lib/server/jobs/send-message';
import { log } from '@/lib/server/log';
import { deliveriesOf, hoursOn, messagesTo, NOW, planIsUpToDate, remind, type Reminded, reminded } from '../support/due-reminders';
import { mailsTo } from '../support/mailbox';
import { startSmtpSink } from '../support/smtp-sink';
import { subscribed } from '../support/push-endpoint';

const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
afterAll(() => said.mockRestore());

/** Keys that nothing can be encrypted for: no service is ever asked. */
const NO_KEYS = { p256dh: Buffer.alloc(65, 1).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') };

const withDevice = async ({ owner }: Reminded): Promise<void> =>
  void await keepSubscription({ ...owner, sessionId: randomUUID() }, { ...subscribed().target, ...NO_KEYS }, NOW);

/** A message on its way to somebody who wants everything by that channel, and has a browser that cannot be told anything. */
async function onItsWay(channel: 'MAIL' | 'PUSH'): Promise<Reminded & { readonly messageId: string }> {
  const mine = await reminded();
  await database().reach.create({ data: { userId: mine.owner.userId, channels: [channel] } });
  await withDevice(mine);
  await planIsUpToDate(mine.tripId);
  await remind(mine, { usefulUntil: hoursOn(240) });
  await tellDue(NOW);
  await gatherMessages(NOW);
  return { ...mine, messageId: (await messagesTo(mine))[0]?.id ?? '' };
}

/** One of two devices has the message; the worker that told it is at it no more. */
async function halfTold(): Promise<Reminded & { readonly messageId: string }> {
  const mine = await onItsWay('PUSH');
  const taken = await takeMessage(mine.messageId);
  if (taken) await reachDevice(taken, randomUUID());
  return mine;
}

const statesOf = async (mine: Reminded) => (await deliveriesOf(mine)).map(({ channel, state }) => `${channel} ${state}`).sort();
const messageOf = (id: string) => database().message.findUniqueOrThrow({ where: { id } });

describe('a push that some device has', () => {
  it('was sent, though the last try at another failed', async () => {
    const mine = await halfTold();
    const taken = await takeMessage(mine.messageId);
    const end = { state: 'FAILED', deliveries: 'FAILED', reason: 'status-429', isUncertain: false, instead: [] } as const;
    expect(taken && await settleUnsent(taken, end, NOW)).toBe(false);
    expect(await messageOf(mine.messageId)).toMatchObject({ state: 'SENT', reason: '' });
    expect(await statesOf(mine)).toEqual(['PUSH SENT']);
  });

  it('is not mailed too when its reader has no device any more', async () => {
    const mine = await halfTold();
    await database().pushSubscription.deleteMany({ where: { userId: mine.owner.userId } });
    await sendMessage({ messageId: mine.messageId }, NOW);
    await gatherMessages(NOW);
    expect(await statesOf(mine)).toEqual(['PUSH SENT']);
    expect(await mailsTo(mine.owner.email)).toEqual([]);
  });

  it('was sent, and not missed, when the try at another comes too late', async () => {
    const mine = await halfTold();
    await sendMessage({ messageId: mine.messageId }, hoursOn(241));
    expect(await messageOf(mine.messageId)).toMatchObject({ state: 'SENT' });
    expect(await statesOf(mine)).toEqual(['PUSH SENT']);
  });
});

describe('what one way will not have', () => {
  it('goes by the other: a push that is refused by mail', async () => {
    const mine = await onItsWay('PUSH');
    await sendMessage({ messageId: mine.messageId }, NOW);
    expect(await messageOf(mine.messageId)).toMatchObject({ state: 'FAILED', reason: 'keys', handedAt: null, uncertain: 0 });
    await gatherMessages(NOW);
    for (const { id } of await messagesTo(mine)) await sendMessage({ messageId: id }, NOW);
    expect(await statesOf(mine)).toEqual(['MAIL SENT', 'PUSH FAILED']);
    expect(await mailsTo(mine.owner.email)).toHaveLength(1);
  });

  it('goes by the other, also if the browser that was gone is back by then', async () => {
    const mine = await onItsWay('PUSH');
    await database().pushSubscription.deleteMany({ where: { userId: mine.owner.userId } });
    await sendMessage({ messageId: mine.messageId }, NOW);
    await withDevice(mine);
    await gatherMessages(NOW);
    for (const { id } of await messagesTo(mine)) await sendMessage({ messageId: id }, NOW);
    expect(await statesOf(mine)).toEqual(['MAIL SENT', 'PUSH STOPPED']);
  });

  it('goes by the other: a mail that is refused for what it says by push', async () => {
    const mine = await onItsWay('MAIL');
    const sink = await startSmtpSink(({ step }) => (step === 'data' ? { code: 554, text: '5.7.1 policy' } : 'go-on'));
    vi.stubEnv('SMTP_URL', sink.url);
    await sendMessage({ messageId: mine.messageId }, NOW).finally(() => vi.unstubAllEnvs());
    await sink.close();
    expect(await statesOf(mine)).toEqual(['MAIL FAILED', 'PUSH WAITING']);
  });

  it('is given up by both after one try each: it does not go back and forth', async () => {
    const mine = await onItsWay('PUSH');
    const sink = await startSmtpSink(({ step }) => (step === 'data' ? { code: 554, text: '5.7.1 policy' } : 'go-on'));
    vi.stubEnv('SMTP_URL', sink.url);
    for (let time = 0; time < 4; time += 1) {
      for (const { id } of await messagesTo(mine)) await sendMessage({ messageId: id }, NOW);
      await gatherMessages(NOW);
    }
    vi.unstubAllEnvs();
    await sink.close();
    expect(await statesOf(mine)).toEqual(['MAIL FAILED', 'PUSH FAILED']);
  });
});

describe('a zone that this machine does not know', () => {
  it('keeps nobody’s messages back, and counts for none', async () => {
    const [odd, other] = [await reminded(), await reminded()];
    await database().reach.create({ data: { userId: odd.owner.userId, zone: 'America/Nowhere' } });
    for (const mine of [odd, other]) {
      await planIsUpToDate(mine.tripId);
      await remind(mine);
    }
    await tellDue(NOW);
    await gatherMessages(NOW);
    for (const mine of [odd, other]) expect(await messagesTo(mine)).toHaveLength(1);
  });
});
