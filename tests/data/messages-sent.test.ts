import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { gatherMessages } from '@/lib/data/gather-messages';
import { leaveTrip } from '@/lib/data/memberships';
import { handOver, settleSent, takeMessage, TryEnded } from '@/lib/data/messages';
import { notify } from '@/lib/data/notifications';
import { tellDue } from '@/lib/data/tell-due';
import { sendMessage } from '@/lib/server/jobs/send-message';
import { log } from '@/lib/server/log';
import { deliveriesOf, hoursOn, messagesTo, NOW, planIsUpToDate, remind, reminded, type Reminded, type ReminderWishes } from '../support/due-reminders';
import { accessFor, addMember, makePerson } from '../support/factories';
import { mailsTo, waitingJobs } from '../support/mailbox';
import { type AnswerInSink, startSmtpSink } from '../support/smtp-sink';

// What is given up, or sent though nobody knows whether it arrived, is said in the log.
const said = [vi.spyOn(log, 'warn').mockImplementation(() => undefined), vi.spyOn(log, 'error').mockImplementation(() => undefined)];
beforeEach(() => said.forEach((spy) => spy.mockClear()));

/** One message on its way to somebody, its only reminder due at `NOW`. */
async function onItsWay(wishes: ReminderWishes = {}, mine?: Reminded): Promise<Reminded & { readonly messageId: string }> {
  const to = mine ?? await reminded();
  await remind(to, { usefulUntil: hoursOn(240), ...wishes });
  await tellDue(NOW);
  await gatherMessages(NOW);
  const messages = await database().message.findMany({ where: { userId: wishes.userId ?? to.owner.userId } });
  return { ...to, messageId: messages.at(-1)?.id ?? '' };
}

const messageOf = (id: string) => database().message.findUniqueOrThrow({ where: { id }, include: { deliveries: true } });
const runAt = async (messageId: string) => (await waitingJobs()).filter(({ payload }) => JSON.stringify(payload).includes(messageId)).length;

/** Sends by a mail server that answers so. Without one, mails are files. */
async function withServer<T>(answer: AnswerInSink, act: (mails: Awaited<ReturnType<typeof startSmtpSink>>['mails']) => Promise<T>): Promise<T> {
  const sink = await startSmtpSink(answer);
  vi.stubEnv('SMTP_URL', sink.url);
  try {
    return await act(sink.mails);
  } finally {
    vi.unstubAllEnvs();
    await sink.close();
  }
}

afterAll(() => vi.restoreAllMocks());

describe('a try', () => {
  it('sends a message, and settles it with all that it tells', async () => {
    const { owner, messageId } = await onItsWay();
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', tries: 1, uncertain: 0, reason: '', deliveries: [{ state: 'SENT' }] });
    expect(await mailsTo(owner.email)).toHaveLength(1);
  });

  it('is not made of what was sent: a job that comes again does nothing', async () => {
    const { owner, messageId } = await onItsWay();
    for (let time = 0; time < 3; time += 1) await sendMessage({ messageId }, NOW);
    expect([(await messageOf(messageId)).tries, (await mailsTo(owner.email)).length]).toEqual([1, 1]);
  });

  it('ends when somebody else takes the message: not a byte leaves any more', async () => {
    const { messageId } = await onItsWay();
    const [first, second] = [await takeMessage(messageId), await takeMessage(messageId)];
    if (!first || !second) throw new Error('nothing to take');
    await expect(handOver(first, NOW)).rejects.toBeInstanceOf(TryEnded);
    await handOver(second, NOW);
    await expect(handOver(second, NOW)).rejects.toBeInstanceOf(TryEnded);
    expect(await messageOf(messageId)).toMatchObject({ state: 'SENDING', tries: 2, uncertain: 0, handedAt: NOW });
  });

  it('is settled by whoever knows that it arrived, also if another has it in hand', async () => {
    const { messageId } = await onItsWay();
    const first = await takeMessage(messageId);
    if (!first) throw new Error('nothing to take');
    await handOver(first, NOW);
    const second = await takeMessage(messageId);
    await settleSent(first, NOW);
    expect(second).toMatchObject({ wasHanded: true, uncertain: 1 });
    if (second) await expect(handOver(second, NOW)).rejects.toBeInstanceOf(TryEnded);
    expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', deliveries: [{ state: 'SENT' }] });
  });

  it('after a worker that ended before the first byte left is simply another one', async () => {
    const { owner, messageId } = await onItsWay();
    await takeMessage(messageId);
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', tries: 2, uncertain: 0 });
    expect([(await mailsTo(owner.email)).length, said.map((spy) => spy.mock.calls.length)]).toEqual([1, [0, 0]]);
  });

  it('after a worker that ended later is counted and said: nobody knows whether it arrived', async () => {
    const { messageId } = await onItsWay();
    const before = await takeMessage(messageId);
    if (before) await handOver(before, NOW);
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', tries: 2, uncertain: 1 });
    expect(said[0]?.mock.calls).toEqual([[{ messageId, channel: 'MAIL', tries: 2, uncertain: 1 }, expect.stringContaining('nobody knows')]]);
  });
});

describe('a mail server', () => {
  it('that says "later" is asked again, with a wait that grows, and gets it once', async () => {
    const { messageId } = await onItsWay();
    await withServer(({ step, nth }) => (step === 'rcpt' && nth <= 2 ? { code: 451, text: 'busy' } : 'go-on'), async (mails) => {
      await sendMessage({ messageId }, NOW);
      const first = await messageOf(messageId);
      expect(first).toMatchObject({ state: 'WAITING', tries: 1, handedAt: null, uncertain: 0, deliveries: [{ state: 'WAITING' }] });
      expect(first.tryAt.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + 60_000);
      expect(await runAt(messageId)).toBe(1);
      await sendMessage({ messageId }, first.tryAt);
      const second = await messageOf(messageId);
      expect(second.tryAt.getTime() - first.tryAt.getTime()).toBeGreaterThanOrEqual(300_000);
      await sendMessage({ messageId }, second.tryAt);
      expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', tries: 3, uncertain: 0 });
      expect(mails).toHaveLength(1);
    });
  });

  it('that never takes it: it is given up after nine tries, and that can be seen', async () => {
    const { messageId } = await onItsWay();
    await withServer(({ step }) => (step === 'mail' ? { code: 421, text: 'go away' } : 'go-on'), async () => {
      for (let now = NOW, time = 0; time < 12; time += 1) {
        await sendMessage({ messageId }, now);
        now = (await messageOf(messageId)).tryAt;
      }
    });
    const given = await messageOf(messageId);
    expect(given).toMatchObject({ state: 'FAILED', tries: 9, deliveries: [{ state: 'FAILED' }] });
    expect(given.reason).toMatch(/^[a-z0-9-]+$/);
    expect(said[1]?.mock.calls.map(([about]) => about)).toEqual([{ messageId, channel: 'MAIL', tries: 9, uncertain: 0, reason: given.reason }]);
  });

  it('that ends the connection after the mail: it is sent again under the same id, and counted', async () => {
    const { messageId } = await onItsWay();
    await withServer(({ step, nth }) => (step === 'data' && nth === 1 ? 'drop' : 'go-on'), async (mails) => {
      await sendMessage({ messageId }, NOW);
      expect(await messageOf(messageId)).toMatchObject({ state: 'WAITING', tries: 1, uncertain: 1, handedAt: null });
      await sendMessage({ messageId }, hoursOn(1));
      expect(await messageOf(messageId)).toMatchObject({ state: 'SENT', tries: 2, uncertain: 1 });
      expect(mails.map(({ messageId: id }) => id)).toEqual([mails[0]?.messageId, mails[0]?.messageId]);
    });
  });

  it('that says "never" ends it, and mails to that address rest', async () => {
    const { owner, messageId } = await onItsWay();
    await withServer(({ step }) => (step === 'rcpt' ? { code: 550, text: 'no such user' } : 'go-on'), async () => sendMessage({ messageId }, NOW));
    expect(await messageOf(messageId)).toMatchObject({ state: 'FAILED', tries: 1, deliveries: [{ state: 'FAILED' }] });
    expect(await database().reach.findUnique({ where: { userId: owner.userId } })).toMatchObject({ mailFailedAt: NOW });
  });

  it('that is asked too late is not asked again: what helps nobody any more is missed', async () => {
    const { messageId } = await onItsWay({ usefulUntil: hoursOn(0.01) });
    await withServer(({ step }) => (step === 'mail' ? { code: 421, text: 'busy' } : 'go-on'), async () => sendMessage({ messageId }, NOW));
    expect(await messageOf(messageId)).toMatchObject({ state: 'STOPPED', reason: 'too-late', deliveries: [{ state: 'MISSED' }] });
  });
});

describe('between the making of a message and its sending', () => {
  it('somebody leaves the trip: they get nothing', async () => {
    const mine = await reminded();
    const helper = await makePerson();
    await addMember(mine.tripId, helper, { role: 'CAREGIVER' });
    await planIsUpToDate(mine.tripId);
    const { messageId } = await onItsWay({ userId: helper.userId, kind: 'people', word: 'escort-answer' }, mine);
    await database().tripMember.delete({ where: { tripId_userId: { tripId: mine.tripId, userId: helper.userId } } });
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'STOPPED', reason: 'not-wanted', deliveries: [{ state: 'STOPPED' }] });
    expect(await mailsTo(helper.email)).toEqual([]);
  });

  it('somebody leaves the trip, whose inbox leads there no more: they get nothing, of reminders and of news', async () => {
    const mine = await reminded();
    const helper = await makePerson();
    await addMember(mine.tripId, helper, { role: 'CAREGIVER' });
    await planIsUpToDate(mine.tripId);
    await notify([{ userId: helper.userId, tripId: mine.tripId, kind: 'plan-changed', params: { name: 'Ruth' }, namedId: null }], NOW);
    const { messageId } = await onItsWay({ userId: helper.userId, kind: 'people', word: 'task-due' }, mine);
    const before = await database().delivery.findMany({ where: { userId: helper.userId }, select: { kind: true, messageId: true } });
    expect(before.map((one) => [one.kind, one.messageId]).sort()).toEqual([['people', messageId], ['plan-news', messageId]]);
    await leaveTrip(await accessFor(helper, mine.tripId, 'leave-trip'), NOW);
    await sendMessage({ messageId }, NOW);
    expect((await messageOf(messageId)).deliveries.map(({ state }) => state)).toEqual(['STOPPED', 'STOPPED']);
    expect(await mailsTo(helper.email)).toEqual([]);
  });

  it('a kind is switched off: it stops, and what else is in the message goes', async () => {
    const mine = await reminded();
    await remind(mine, { kind: 'packing', word: 'pack-week' });
    const { owner, messageId } = await onItsWay({}, mine);
    await database().reminderChoice.create({ data: { userId: owner.userId, kind: 'flight', channels: [] } });
    await sendMessage({ messageId }, NOW);
    const { state, deliveries } = await messageOf(messageId);
    expect([state, deliveries.map((one) => `${one.kind} ${one.state}`).sort()]).toEqual(['SENT', ['flight STOPPED', 'packing SENT']]);
    expect(await mailsTo(owner.email)).toHaveLength(1);
  });

  it('the right to the medical part ends: nothing about surgery goes out', async () => {
    const mine = await reminded();
    const helper = await makePerson();
    await addMember(mine.tripId, helper, { role: 'CAREGIVER', seesMedical: true });
    await database().reminderChoice.create({ data: { userId: helper.userId, kind: 'surgery', channels: ['MAIL'] } });
    await planIsUpToDate(mine.tripId);
    const { messageId } = await onItsWay({ userId: helper.userId, kind: 'surgery', word: 'surgery-days' }, mine);
    await database().tripMember.updateMany({ where: { tripId: mine.tripId, userId: helper.userId }, data: { seesMedical: false, medicalAllowedAt: null } });
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'STOPPED' });
  });

  it('quiet hours begin: it is put off, and no try is spent', async () => {
    const { owner, messageId } = await onItsWay();
    const night = new Date('2026-12-02T09:00:00Z');
    await sendMessage({ messageId }, night);
    expect(await messageOf(messageId)).toMatchObject({ state: 'WAITING', tries: 0, tryAt: new Date('2026-12-02T15:00:00Z') });
    expect([await mailsTo(owner.email), await runAt(messageId)]).toEqual([[], 1]);
  });

  it('it grows too late', async () => {
    const { messageId } = await onItsWay({ usefulUntil: hoursOn(1) });
    await sendMessage({ messageId }, hoursOn(1));
    expect(await messageOf(messageId)).toMatchObject({ state: 'STOPPED', reason: 'too-late', deliveries: [{ state: 'MISSED' }] });
  });

  it('the trip is deleted: nothing is left to tell', async () => {
    const { owner, tripId, messageId } = await onItsWay();
    await database().trip.delete({ where: { id: tripId } });
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ state: 'STOPPED', reason: 'not-wanted', deliveries: [] });
    expect(await mailsTo(owner.email)).toEqual([]);
  });

  it('a push whose reader has no device goes by mail instead, once', async () => {
    const mine = await reminded();
    await database().reach.create({ data: { userId: mine.owner.userId, channels: ['PUSH'] } });
    await planIsUpToDate(mine.tripId);
    const { messageId } = await onItsWay({}, mine);
    await sendMessage({ messageId }, NOW);
    expect(await messageOf(messageId)).toMatchObject({ channel: 'PUSH', state: 'STOPPED' });
    await gatherMessages(NOW);
    const byMail = (await messagesTo(mine)).find(({ channel }) => channel === 'MAIL');
    await sendMessage({ messageId: byMail?.id }, NOW);
    expect((await deliveriesOf(mine)).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual(['MAIL SENT', 'PUSH STOPPED']);
    expect(await mailsTo(mine.owner.email)).toHaveLength(1);
  });
});
