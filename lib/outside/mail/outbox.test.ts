import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listOutbox, readOutboxMail } from './outbox';
import type { HandOver, Mail } from './mail';
import { makeSender } from './send';

let folder = '';
beforeEach(async () => void (folder = join(await mkdtemp(join(tmpdir(), 'outbox-')), 'outbox')));
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const way = () => makeSender({ smtpUrl: '', from: 'Mendway <hello@mendway.test>', outbox: folder });
const keep = (sent: Mail, handOver: HandOver = () => Promise.resolve()) => way().send(sent, handOver);
const link = `http://localhost:3000/sign-in/link?t=${'aB3-_'.repeat(9)}`;
const mail = (subject: string, text: string) => ({ to: 'ruth@example.com', subject, text, html: '<p>x</p>' });

describe('without a mail server', () => {
  test('a mail becomes one file that only its owner reads', async () => {
    await keep(mail('Your link', 'Hello'));
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600);
  });

  test('long links, accents and paragraphs come back as they were', async () => {
    const text = `Señora:\n\nAbra este enlace, que sirve una sola vez y sólo durante quince minutos desde ahora mismo:\n${link}\n\n${'palabra '.repeat(40).trim()}`;
    await keep(mail('Su enlace para entrar: el que usted pidió hace un momento en Mendway, señora Núñez', text));
    const [read] = await listOutbox(folder, 10);
    expect(read).toMatchObject({ to: 'ruth@example.com', text });
    expect(read?.subject).toBe('Su enlace para entrar: el que usted pidió hace un momento en Mendway, señora Núñez');
  });

  test('plain English with a long line comes back as it was', async () => {
    const text = `Open this link:\n${link}\n\n${'word '.repeat(60).trim()}`;
    await keep(mail('Your link', text));
    expect((await listOutbox(folder, 10))[0]?.text).toBe(text);
  });

  test('an address cannot smuggle in another header', async () => {
    await keep({ ...mail('One\r\nBcc: eve@example.com', 'x'), to: 'ruth@example.com' });
    const [read] = await listOutbox(folder, 10);
    expect(read?.to).toBe('ruth@example.com');
    expect(read?.subject).toContain('Bcc: eve@example.com');
  });

  test('the newest mail stands first and one can be opened', async () => {
    await keep(mail('First', 'a'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await keep(mail('Second', 'b'));
    const listed = await listOutbox(folder, 10);
    expect(listed.map(({ subject }) => subject)).toEqual(['Second', 'First']);
    expect((await readOutboxMail(folder, listed[0]?.name ?? ''))?.text).toBe('b');
  });

  test('nothing but a mail can be opened', async () => {
    await keep(mail('First', 'a'));
    await writeFile(join(folder, '..', 'secrets.json'), '{}');
    for (const name of ['../secrets.json', 'secrets.json', '', '.', '2026-01-01T00-00-00-000Z-00000000.eml']) {
      expect(await readOutboxMail(folder, name)).toBeNull();
    }
  });

  test('another try of the same mail takes the place of the first', async () => {
    const sent = { ...mail('Once', 'a'), messageId: '0198c5b4-8f0e-7000-8000-000000000000@mendway.test' };
    await keep(sent);
    await keep(sent);
    const listed = await listOutbox(folder, 10);
    expect(listed).toHaveLength(1);
    expect(listed[0]).toMatchObject({ messageId: sent.messageId, from: 'hello@mendway.test', unsubscribe: null });
  });

  test('a mail is there once it is handed over, and not before', async () => {
    let before: string[] = [];
    await keep(mail('Handed', 'a'), async () => void (before = (await listOutbox(folder, 10)).map(({ subject }) => subject)));
    expect(before).toEqual([]);
    expect(await listOutbox(folder, 10)).toHaveLength(1);
  });

  test('what could not be handed over leaves nothing behind', async () => {
    await expect(keep(mail('Not handed', 'a'), () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(await readdir(folder)).toEqual([]);
  });

  test('says where one click ends such mails, on one line however long it is', async () => {
    const unsubscribe = `https://mendway.test/unsubscribe/v1.${'a1_-'.repeat(60)}`;
    await keep({ ...mail('News', 'a'), unsubscribe });
    const [read] = await listOutbox(folder, 10);
    expect(read?.unsubscribe).toBe(unsubscribe);
    const source = await readFile(join(folder, read?.name ?? ''), 'utf8');
    expect(source).toContain(`List-Unsubscribe: <${unsubscribe}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`);
  });

  test('no outbox is an empty one', async () => {
    expect(await listOutbox(folder, 10)).toEqual([]);
  });
});
