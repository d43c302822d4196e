import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { markMailArrives, markMailFailed } from '@/lib/data/mail-failures';
import { issueLink, useLink } from '@/lib/data/verification-tokens';
import { setAddress } from '@/lib/data/users';
import type { Person } from '@/lib/domain/access/actor';
import type { OutgoingMessage, ToldLine } from '@/lib/domain/reminders/message';
import { readMail } from '@/lib/outside/mail/read-mail';
import { readBounce } from '@/lib/outside/mail/bounce';
import { noteBounce } from '@/lib/server/mails/note-bounce';
import { send } from '@/lib/server/mails/send-mail';
import { sendMessageByMail } from '@/lib/server/mails/send-message';
import { dsn } from '../support/bounces';
import { addMember, makePerson, makeTrip } from '../support/factories';
import { mailsTo } from '../support/mailbox';
import { type AnswerInSink, type SmtpSink, startSmtpSink } from '../support/smtp-sink';

const NOW = new Date('2027-03-01T17:00:00Z');
let person: Person;
let tripId = '';
let sink: SmtpSink;
let answer: AnswerInSink = () => 'go-on';

beforeAll(async () => {
  sink = await startSmtpSink((asked) => answer(asked));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sink.close();
});
beforeEach(async () => {
  vi.unstubAllEnvs();
  vi.stubEnv('SMTP_URL', sink.url);
  answer = () => 'go-on';
  person = await makePerson();
  tripId = await makeTrip(person);
});

const line = (change: Partial<ToldLine> = {}): ToldLine =>
  ({ notificationId: randomUUID(), kind: 'packing', note: 'reminder.pack-week', params: { way: 'out', day: '2027-03-10' }, tripId, itemId: null, isNewDate: false, ...change });

interface Sent extends OutgoingMessage {
  readonly outcome: Awaited<ReturnType<typeof sendMessageByMail>>;
  readonly handed: number;
}

async function sendTo(userId: string, lines: readonly ToldLine[] = [line()], id: string = randomUUID()): Promise<Sent> {
  const message: OutgoingMessage = { id, userId, channel: 'MAIL', lines, reached: [] };
  let handed = 0;
  const outcome = await sendMessageByMail(message, async () => void (handed += 1), NOW);
  return { ...message, outcome, handed };
}

const arrived = ({ email }: Person) => sink.mails.filter(({ to }) => to === email);
const failedAt = async ({ userId }: Person) => (await database().reach.findUnique({ where: { userId } }))?.mailFailedAt ?? null;

describe('a message by mail', () => {
  it('arrives once, by its own id, and is handed over before', async () => {
    const sent = await sendTo(person.userId);
    expect(sent).toMatchObject({ outcome: { type: 'sent' }, handed: 1 });
    const [mail] = arrived(person);
    expect(mail?.messageId).toBe(`${sent.id}@localhost`);
    expect(await readMail(Buffer.from(mail?.source ?? ''))).toMatchObject({ subject: 'A reminder about your list for the trip', to: person.email });
  });

  it('is in the language of its reader', async () => {
    const spanish = await makePerson({ locale: 'es' });
    await addMember(tripId, spanish, { role: 'CAREGIVER' });
    await sendTo(spanish.userId);
    expect((await readMail(Buffer.from(arrived(spanish)[0]?.source ?? ''))).subject).toBe('Un recordatorio sobre su lista para el viaje');
  });

  it('has the same id every time it is tried', async () => {
    answer = ({ step, nth }) => (step === 'data' && nth === 1 ? 'drop' : 'go-on');
    const { id, outcome } = await sendTo(person.userId);
    expect(outcome).toEqual({ type: 'later', reason: 'smtp-econnection', isUncertain: true });
    expect((await sendTo(person.userId, [line()], id)).outcome).toEqual({ type: 'sent' });
    expect(arrived(person).map(({ messageId }) => messageId)).toEqual([`${id}@localhost`, `${id}@localhost`]);
  });

  it('in the outbox is one file however often it is tried', async () => {
    vi.stubEnv('SMTP_URL', '');
    const { id } = await sendTo(person.userId);
    await sendTo(person.userId, [line()], id);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it('is none where the account is gone', async () => {
    expect(await sendTo(randomUUID())).toMatchObject({ outcome: { type: 'stopped', reason: 'no-account' }, handed: 0 });
  });
});

describe('mails that come back', () => {
  it('at once, for good, mark the account', async () => {
    answer = ({ step }) => (step === 'rcpt' ? { code: 550, text: '5.1.1 No such user' } : 'go-on');
    expect(await sendTo(person.userId)).toMatchObject({ outcome: { type: 'given-up', reason: 'smtp-550' }, handed: 0 });
    expect(await failedAt(person)).toEqual(NOW);
  });

  it('for now rest nothing', async () => {
    answer = ({ step }) => (step === 'rcpt' ? { code: 552, text: '5.2.2 Mailbox full' } : 'go-on');
    expect((await sendTo(person.userId)).outcome).toEqual({ type: 'given-up', reason: 'smtp-552' });
    expect(await failedAt(person)).toBeNull();
  });

  it('go again once they open a mailed link, or have another address', async () => {
    await markMailFailed(person.email, NOW);
    const token = await issueLink({ purpose: 'sign-in', address: person.email, payload: '{}' }, NOW);
    await useLink('sign-in', token, NOW);
    expect(await failedAt(person)).toBeNull();
    await markMailFailed(person.email, NOW);
    await setAddress(person.userId, `new-${person.email}`, { askedAt: new Date(), now: NOW });
    expect(await failedAt(person)).toBeNull();
  });

  it('keep the day on which it began, and are nobody else’s', async () => {
    const other = await makePerson();
    await markMailFailed(person.email, NOW);
    expect(await markMailFailed(person.email, new Date(NOW.getTime() + 1000))).toBe(true);
    expect([await failedAt(person), await failedAt(other)]).toEqual([NOW, null]);
    expect(await markMailFailed('nobody@example.test', NOW)).toBe(false);
    await markMailArrives(person.email);
  });
});

describe('a report of a mail that came back', () => {
  const note = async (report: string) => {
    const bounce = await readBounce(Buffer.from(report));
    return bounce && noteBounce(bounce, NOW);
  };
  const kept = () => database().message.create({ data: { userId: person.userId, channel: 'MAIL', dueAt: NOW, createdAt: NOW, tryAt: NOW } });

  it('of a message marks its account', async () => {
    const { id } = await kept();
    expect(await note(dsn({ messageId: `${id}@localhost`, to: person.email }))).toBe('marked');
    expect(await failedAt(person)).toEqual(NOW);
  });

  it('of a letter marks the account that it went to', async () => {
    await send({ to: person.email, subject: 'Hello', text: 'x', html: '<p>x</p>' }, NOW);
    const messageId = arrived(person)[0]?.messageId ?? '';
    expect(await note(dsn({ messageId, to: 'somebody@example.test' }))).toBe('not-ours');
    expect(await note(dsn({ messageId, to: person.email }))).toBe('marked');
  });

  it('that anybody could write marks nobody', async () => {
    const { id } = await kept();
    const other = await makePerson();
    for (const messageId of [`${id}@elsewhere.test`, `${randomUUID()}@localhost`, `${randomUUID()}.${'0'.repeat(32)}@localhost`, 'x', '']) {
      expect(await note(dsn({ messageId, to: person.email })), messageId).toBe('not-ours');
    }
    expect(await note(dsn({ messageId: `${id}@localhost`, to: other.email }))).toBe('not-ours');
    expect([await failedAt(person), await failedAt(other)]).toEqual([null, null]);
  });

  it('of a delay marks nobody', async () => {
    const { id } = await kept();
    expect(await note(dsn({ messageId: `${id}@localhost`, to: person.email, action: 'delayed', status: '4.4.1' }))).toBe('for-now');
    expect(await failedAt(person)).toBeNull();
  });
});
