import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { nextDelivery } from '@/lib/data/deliveries';
import { gatherMessages } from '@/lib/data/gather-messages';
import { queueLostMessages } from '@/lib/data/messages';
import { tellDue } from '@/lib/data/tell-due';
import { deliveriesOf, hoursOn, messagesTo, NOW, planIsUpToDate, remind, reminded, type Reminded } from '../support/due-reminders';
import { waitingJobs } from '../support/mailbox';

/** 2 in the morning in Denver, 4 in New York. */
const NIGHT = new Date('2026-12-02T09:00:00Z');

async function tellAndGather(now: Date) {
  await tellDue(now);
  return gatherMessages(now);
}

const jobsOf = async (messageId: string | undefined) =>
  (await waitingJobs()).filter(({ task, payload }) => task === 'message' && JSON.stringify(payload).includes(messageId ?? 'none'));

async function reach({ owner: { userId }, tripId }: Reminded, own: { quietFrom?: number; quietUntil?: number; zone?: string; channels?: ('MAIL' | 'PUSH')[] }): Promise<void> {
  await database().reach.upsert({ where: { userId }, create: { userId, ...own }, update: own });
  await planIsUpToDate(tripId);
}

describe('gathering', () => {
  it('makes one message of all that is due for a person, and queues it in the same transaction', async () => {
    const mine = await reminded();
    for (const minutes of [0, -10, -20]) await remind(mine, { dueAt: hoursOn(minutes / 60) });
    expect(await tellAndGather(NOW)).toEqual({ messages: 1, missed: 0, isMoreDue: false });
    const [message] = await messagesTo(mine);
    expect(message).toMatchObject({ channel: 'MAIL', state: 'WAITING', dueAt: hoursOn(-20 / 60), createdAt: NOW, tries: 0, uncertain: 0, handedAt: null });
    expect((await deliveriesOf(mine)).map(({ messageId }) => messageId)).toEqual([message?.id, message?.id, message?.id]);
    expect(await jobsOf(message?.id)).toHaveLength(1);
  });

  it('makes one message a channel for who wants both', async () => {
    const mine = await reminded();
    await reach(mine, { channels: ['MAIL', 'PUSH'] });
    await remind(mine);
    await tellAndGather(NOW);
    expect((await messagesTo(mine)).map(({ channel }) => channel).sort()).toEqual(['MAIL', 'PUSH']);
  });

  it('gathers what follows within half an hour, and wakes when that is over', async () => {
    const mine = await reminded();
    await remind(mine);
    await tellAndGather(NOW);
    await remind(mine, { dueAt: hoursOn(0.1) });
    await remind(mine, { dueAt: hoursOn(0.3) });
    expect((await tellAndGather(hoursOn(0.3))).messages).toBe(0);
    expect(await nextDelivery(hoursOn(0.3))).toEqual(hoursOn(0.5));
    expect((await tellAndGather(hoursOn(0.5))).messages).toBe(1);
    expect((await deliveriesOf(mine)).map(({ messageId }) => messageId !== null)).toEqual([true, true, true]);
  });

  it('puts off what falls into quiet hours until they end, by the clock where the reader is', async () => {
    const mine = await reminded();
    await remind(mine, { dueAt: NIGHT });
    expect((await tellAndGather(NIGHT)).messages).toBe(0);
    // 8 in the morning in Denver: they have not left.
    const morning = new Date('2026-12-02T15:00:00Z');
    expect(await nextDelivery(NIGHT)).toEqual(morning);
    expect((await gatherMessages(new Date(morning.getTime() - 1))).messages).toBe(0);
    expect((await gatherMessages(morning)).messages).toBe(1);
  });

  it('sends by the clock that its reader chose, and breaks into quiet hours for what is urgent alone', async () => {
    const [abroad, urgent] = [await reminded(), await reminded()];
    await reach(abroad, { zone: 'Asia/Kathmandu' });
    await remind(abroad, { dueAt: NIGHT });
    await remind(urgent, { dueAt: NIGHT, isUrgent: true });
    await tellAndGather(NIGHT);
    expect([(await messagesTo(abroad)).length, (await messagesTo(urgent)).length]).toEqual([1, 1]);
  });

  it('looks again at once when quiet hours change', async () => {
    const mine = await reminded();
    await remind(mine, { dueAt: NIGHT });
    await tellAndGather(NIGHT);
    await reach(mine, { quietFrom: 0, quietUntil: 0 });
    expect((await gatherMessages(NIGHT)).messages).toBe(1);
  });

  it('marks what quiet hours would make too late, and what was slept through', async () => {
    const mine = await reminded();
    await remind(mine, { dueAt: NIGHT, usefulUntil: hoursOn(3, NIGHT) });
    expect(await tellAndGather(NIGHT)).toEqual({ messages: 0, missed: 1, isMoreDue: false });
    const [delivery] = await deliveriesOf(mine);
    expect(delivery).toMatchObject({ state: 'MISSED', settledAt: NIGHT, messageId: null });
    const asleep = await reminded();
    await remind(asleep);
    await tellDue(NOW);
    expect(await gatherMessages(hoursOn(25))).toEqual({ messages: 0, missed: 1, isMoreDue: false });
    expect(await messagesTo(asleep)).toEqual([]);
  });

  it('sends the third of a day the next morning, and counts what was sent by any worker', async () => {
    const mine = await reminded();
    for (const hours of [0, 1, 2]) {
      await remind(mine, { dueAt: hoursOn(hours), usefulUntil: hoursOn(50) });
      await tellAndGather(hoursOn(hours));
    }
    expect(await messagesTo(mine)).toHaveLength(2);
    // 9 in Denver.
    expect(await nextDelivery(hoursOn(2))).toEqual(hoursOn(24));
    expect((await gatherMessages(hoursOn(24))).messages).toBe(1);
  });

  it('makes each message once, whoever gathers at the same time', async () => {
    const people: Reminded[] = [];
    for (let index = 0; index < 20; index += 1) people.push(await reminded());
    for (const mine of people) for (let index = 0; index < 3; index += 1) await remind(mine);
    await tellDue(NOW);
    const rounds = await Promise.all([1, 2, 3, 4].map(() => gatherMessages(NOW)));
    expect(rounds.reduce((sum, { messages }) => sum + messages, 0)).toBe(20);
    for (const mine of people) {
      const [message, ...others] = await messagesTo(mine);
      expect(others).toEqual([]);
      expect((await deliveriesOf(mine)).map(({ messageId }) => messageId)).toEqual([message?.id, message?.id, message?.id]);
      expect(await jobsOf(message?.id)).toHaveLength(1);
    }
    expect(await gatherMessages(NOW)).toEqual({ messages: 0, missed: 0, isMoreDue: false });
  });

  it('queues anew what has no job any more, once it is overdue', async () => {
    const mine = await reminded();
    await remind(mine);
    await tellAndGather(NOW);
    const [message] = await messagesTo(mine);
    await database().$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key = ${message?.id ?? ''}`;
    await queueLostMessages(hoursOn(0.1));
    expect(await jobsOf(message?.id)).toHaveLength(0);
    await queueLostMessages(hoursOn(0.3));
    await queueLostMessages(hoursOn(0.4));
    expect(await jobsOf(message?.id)).toHaveLength(1);
  });
});
