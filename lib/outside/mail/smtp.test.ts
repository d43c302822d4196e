import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type AnswerInSink, type SmtpSink, startSmtpSink } from '@/tests/support/smtp-sink';
import type { Mail } from './mail';
import { makeSender } from './send';

const within = (milliseconds: number) => ({ connectionTimeout: milliseconds, greetingTimeout: milliseconds, socketTimeout: milliseconds });
const SHORT = within(300);
const LONG = within(10_000);
const mail: Mail = { to: 'ruth@example.test', subject: 'Hello', text: 'One\n.\nTwo', html: '<p>One</p>', messageId: 'm1@mendway.test' };

let sink: SmtpSink | null = null;
afterEach(() => sink?.close());

/** A sender to a server that answers so, and what it handed over to it. */
async function sending(answer?: AnswerInSink, timeouts = LONG) {
  sink = await startSmtpSink(answer);
  const way = makeSender({ smtpUrl: sink.url, from: 'Mendway <hello@mendway.test>', outbox: '' }, timeouts);
  const { mails, url, connections } = sink;
  let handed = 0;
  return { mails, url, connections, way, handed: () => handed, send: (sent = mail) => way.send(sent, async () => void (handed += 1)) };
}

describe('a mail server that takes mails', () => {
  it('gets a mail as it was, by the id that it has', async () => {
    const { send, mails, handed } = await sending();
    expect(await send()).toEqual({ type: 'accepted' });
    expect(handed()).toBe(1);
    expect(mails).toMatchObject([{ to: 'ruth@example.test', messageId: 'm1@mendway.test', isAnswered: true }]);
    expect(mails[0]?.source).toContain('Auto-Submitted: auto-generated');
  });

  it('has not a byte of it while it is handed over', async () => {
    const order: string[] = [];
    const { way } = await sending(({ step }) => (order.push(step), 'go-on'));
    await way.send(mail, async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('handed over');
    });
    expect(order).toEqual(['connect', 'mail', 'rcpt', 'handed over', 'body', 'data']);
  });

  it('gets nothing of what could not be handed over, and the fault comes out as it was', async () => {
    const { way, mails } = await sending();
    const fault = Object.assign(new Error('no database'), { code: 'P2024' });
    await expect(way.send(mail, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(fault.code).toBe('P2024');
    expect(await way.send({ ...mail, messageId: 'm2@mendway.test' }, () => Promise.resolve())).toEqual({ type: 'accepted' });
    expect(mails.map(({ messageId }) => messageId)).toEqual(['m2@mendway.test']);
  });

  it('is spoken to on one connection as long as mails follow each other', async () => {
    const { send, connections, mails } = await sending();
    for (let n = 0; n < 101; n += 1) await send();
    expect(mails).toHaveLength(101);
    expect(connections()).toBe(2);
  });

  it('gets a mail on another connection where it ended the one that was kept', async () => {
    const { send, mails, handed } = await sending(({ step, nth }) => (step === 'mail' && nth === 2 ? 'drop' : 'go-on'));
    await send();
    expect(await send()).toEqual({ type: 'accepted' });
    expect(mails).toHaveLength(2);
    expect(handed()).toBe(2);
  });

  it('may take its time', async () => {
    const { send } = await sending(() => new Promise((resolve) => setTimeout(resolve, 60, 'go-on' as const)));
    expect(await send()).toEqual({ type: 'accepted' });
  });
});

describe('a mail server that says no', () => {
  it('to an address, for good', async () => {
    const { send, handed, mails } = await sending(({ step }) => (step === 'rcpt' ? { code: 550, text: '5.1.1 No such user' } : 'go-on'));
    expect(await send()).toEqual({ type: 'refused', reason: 'smtp-550', isAddress: true });
    expect(handed()).toBe(0);
    expect(mails).toEqual([]);
  });

  it('for now, and takes it the next time', async () => {
    const { send, handed } = await sending(({ step, nth }) => (step === 'rcpt' && nth === 1 ? { code: 450, text: '4.7.1 Greylisted' } : 'go-on'));
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-450', isUncertain: false });
    expect(handed()).toBe(0);
    expect(await send()).toEqual({ type: 'accepted' });
  });

  it('when it has all of it: that is certain', async () => {
    const { send, handed } = await sending(({ step, nth }) => (step !== 'data' ? 'go-on' : nth === 1 ? { code: 451, text: 'Later' } : { code: 554, text: 'No' }));
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-451', isUncertain: false });
    expect(await send()).toEqual({ type: 'refused', reason: 'smtp-554', isAddress: false });
    expect(handed()).toBe(2);
  });

  it('in its greeting', async () => {
    const { send } = await sending(({ step }) => (step === 'connect' ? { code: 421, text: 'Busy' } : 'go-on'));
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-421', isUncertain: false });
  });
});

describe('a mail server that goes away', () => {
  it('with all of a mail and no word: nobody knows', async () => {
    const { send, mails } = await sending(({ step, nth }) => (step === 'data' && nth === 1 ? 'drop' : 'go-on'));
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-econnection', isUncertain: true });
    expect(await send()).toEqual({ type: 'accepted' });
    expect(mails.map(({ messageId, isAnswered }) => [messageId, isAnswered])).toEqual([['m1@mendway.test', false], ['m1@mendway.test', true]]);
  });

  it('in the middle of a mail: nobody knows', async () => {
    const { send } = await sending(({ step }) => (step === 'body' ? 'drop' : 'go-on'));
    expect(await send({ ...mail, text: 'word '.repeat(400_000) })).toMatchObject({ type: 'later', isUncertain: true });
  });

  it('while the mail is handed over: it has nothing, and the hand-over is waited for', async () => {
    let ends = (): void => undefined;
    const { way } = await sending();
    let isWritten = false;
    const outcome = await way.send(mail, async () => {
      await new Promise<void>((resolve) => {
        ends = resolve;
        void sink?.close().then(() => setTimeout(ends, 30));
      });
      isWritten = true;
    });
    expect(outcome).toMatchObject({ type: 'later', isUncertain: false });
    expect(isWritten).toBe(true);
  });

  it.each(['connect', 'mail', 'rcpt'] as const)('at %s: nothing was sent', async (step) => {
    const { send, handed } = await sending((asked) => (asked.step === step ? 'drop' : 'go-on'));
    expect(await send()).toMatchObject({ type: 'later', isUncertain: false });
    expect(handed()).toBe(0);
  });

  it('without an answer to a mail that it has: nobody knows', async () => {
    const { send } = await sending(({ step }) => (step === 'data' ? new Promise(() => undefined) : 'go-on'), SHORT);
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-etimedout', isUncertain: true });
  });

  it('without an answer to anything: nothing was sent', async () => {
    const { send, handed } = await sending(() => new Promise(() => undefined), SHORT);
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-etimedout', isUncertain: false });
    expect(handed()).toBe(0);
  });
});

describe('a way to a mail server', () => {
  it('says that nobody answers where nobody does', async () => {
    const { way, send } = await sending();
    await sink?.close();
    expect(await way.check()).toBe('smtp-esocket');
    expect(await send()).toEqual({ type: 'later', reason: 'smtp-esocket', isUncertain: false });
  });

  it('says nothing where the server answers', async () => {
    expect(await (await sending()).way.check()).toBeNull();
  });

  it('is none where it must be encrypted and the server cannot', async () => {
    const { url } = await sending();
    const way = makeSender({ smtpUrl: `${url}/?requireTLS=true`, from: 'hello@mendway.test', outbox: '' }, LONG);
    expect(await way.check()).toMatch(/^smtp-(etls|5\d\d)$/);
    expect(await way.send(mail, () => Promise.resolve())).toMatchObject({ type: 'later', isUncertain: false });
  });

  it('is none where the password is wrong', async () => {
    sink = await startSmtpSink(undefined, { disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_, __, done) => done(new Error('Wrong')) });
    const way = makeSender({ smtpUrl: sink.url.replace('smtp://', 'smtp://us:pa%20ss@'), from: 'hello@mendway.test', outbox: '' }, LONG);
    expect(await way.check()).toBe('smtp-535');
  });

  it('is none where what answers speaks another language', async () => {
    const server = createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const way = makeSender({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'hello@mendway.test', outbox: '' }, LONG);
    expect(await way.check()).toBe('smtp-eprotocol');
    server.close();
  });
});

describe('the headers of a mail', () => {
  it.each(['ruth@example.test\r\nBcc: eve@example.test', 'ruth@example.test, eve@example.test', 'ruth@example.test> SIZE=1\r\nRCPT TO:<eve@example.test'])(
    'go to nobody else by an address like %j', async (to) => {
      const { send, mails } = await sending();
      const outcome = await send({ ...mail, to });
      expect(mails.filter(({ to: reached }) => reached.startsWith('eve'))).toEqual([]);
      expect(mails.map(({ source }) => /^bcc:/im.test(source))).not.toContain(true);
      if (mails.length === 0) expect(outcome.type).not.toBe('accepted');
    });
});
