import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { tryChannel } from '@/app/account/reminders/actions';
import { database } from '@/lib/data/client';
import { gatherMessages } from '@/lib/data/gather-messages';
import { inboxOf } from '@/lib/data/notifications';
import { ownReach, setMainChannels } from '@/lib/data/reach';
import { lastTests } from '@/lib/data/reach-tests';
import { sendMessage } from '@/lib/server/jobs/send-message';
import type { Person } from '@/lib/domain/access/actor';
import { callBy } from '../support/actions';
import { hoursOn } from '../support/due-reminders';
import { makePerson } from '../support/factories';
import { mailsTo } from '../support/mailbox';

/** Three at night in New York: quiet hours do not keep a test waiting. */
const AT_NIGHT = new Date('2026-12-02T08:00:00Z');

let ruth: Person;
beforeEach(async () => {
  ruth = await makePerson();
});

const ask = (channel: string, person = ruth, now = AT_NIGHT) => tryChannel.perform(callBy(person, { now }), { channel });

async function sendAll(now = AT_NIGHT): Promise<void> {
  await gatherMessages(now);
  for (const { id } of await database().message.findMany({ where: { settledAt: null } })) await sendMessage({ messageId: id }, now);
}

describe('a test by e-mail', () => {
  it('goes the road of all others, at once, whatever its reader chose, and stands in the inbox', async () => {
    await setMainChannels(ruth, ['INBOX']);
    expect(await ask('MAIL')).toEqual({ type: 'done', to: '/account/reminders?done=tested-mail' });
    expect(await lastTests(ruth, AT_NIGHT)).toEqual([{ channel: 'MAIL', state: 'WAITING' }]);
    await sendAll();
    const [mail, ...others] = await mailsTo(ruth.email);
    expect([mail?.subject, others]).toEqual(['A test from Mendway', []]);
    expect(mail?.text).toContain('This is the test that you asked for.');
    expect(await lastTests(ruth, AT_NIGHT)).toEqual([{ channel: 'MAIL', state: 'SENT' }]);
    expect(await inboxOf(ruth)).toMatchObject([{ kind: 'test', params: { channel: 'MAIL' }, isNew: true, tripId: null }]);
  });

  it('tries again where mails came back', async () => {
    await database().reach.create({ data: { userId: ruth.userId, mailFailedAt: hoursOn(-24, AT_NIGHT) } });
    await ask('MAIL');
    expect((await ownReach(ruth)).mailFailedAt).toBeNull();
    await sendAll();
    expect(await mailsTo(ruth.email)).toHaveLength(1);
  });

  it('is refused when it is asked for over and over', async () => {
    const answers = [];
    for (let times = 0; times < 8; times += 1) answers.push((await ask('MAIL')).type);
    expect(answers).toEqual([...Array<string>(6).fill('done'), 'refused', 'refused']);
    expect(await database().delivery.count({ where: { userId: ruth.userId } })).toBe(6);
    expect((await ask('MAIL', await makePerson())).type).toBe('done');
  });

  it('is of the last day', async () => {
    await ask('MAIL');
    expect(await lastTests(ruth, hoursOn(25, AT_NIGHT))).toEqual([]);
  });
});

describe('a test by push', () => {
  it('is refused while no device is told, and leaves no note', async () => {
    expect(await ask('PUSH')).toMatchObject({ type: 'refused', problems: [{ field: null, code: 'no-device' }] });
    expect(await inboxOf(ruth)).toEqual([]);
  });

  it('goes to devices, and by no other way where they are gone meanwhile', async () => {
    const sealed = 'v1.a.b.c';
    await database().pushSubscription.create({ data: { userId: ruth.userId, sessionId: randomUUID(), endpointHash: randomUUID(), sealed, madeAt: AT_NIGHT } });
    expect(await ask('PUSH')).toEqual({ type: 'done', to: '/account/reminders?done=tested-push' });
    await database().pushSubscription.deleteMany({ where: { userId: ruth.userId } });
    await sendAll();
    expect(await lastTests(ruth, AT_NIGHT)).toEqual([{ channel: 'PUSH', state: 'STOPPED' }]);
    expect(await mailsTo(ruth.email)).toEqual([]);
  });

  it('knows no other channels', async () => expect(await ask('INBOX')).toMatchObject({ type: 'refused', problems: [{ field: 'channel', code: 'unknown-choice' }] }));
});
