import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { GET, POST } from '@/app/unsubscribe/[token]/route';
import { sealForAddress } from '@/lib/crypto/seal';
import { database } from '@/lib/data/client';
import { reachOf } from '@/lib/data/reach';
import { stopAddress } from '@/lib/data/mail-stops';
import type { Person } from '@/lib/domain/access/actor';
import type { Channel, ToldKind } from '@/lib/domain/reminders/kinds';
import { areStopped, type MailsToStop, mailsToStop, unsubscribeUrl } from '@/lib/server/unsubscribe';
import { makePerson } from '../support/factories';
import { anyAddress, inviter } from '../support/invitations';
import { mailsTo, workOff } from '../support/mailbox';

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }));

const NOW = new Date('2026-11-22T12:00:00Z');

const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
/** As a mail provider does it: no cookie, no origin. */
const post = (token: string, query = '') =>
  POST(new Request(`http://localhost:3000/unsubscribe/${token}${query}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' }), { params: Promise.resolve({ token }) });

const stopFor = ({ userId }: Person, ...kinds: ToldKind[]) => tokenOf(unsubscribeUrl({ type: 'person', userId, kinds }));
const choicesOf = async ({ userId }: Person) => Object.fromEntries((await reachOf(database(), [userId])).get(userId)?.choices ?? []);

describe('one click', () => {
  it('ends the mails of its kinds, for its person, and no others', async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    expect((await post(stopFor(person, 'packing', 'flight'))).status).toBe(200);
    expect(await choicesOf(person)).toEqual({ packing: ['INBOX'], flight: ['INBOX'] });
    expect(await choicesOf(other)).toEqual({});
  });

  it('leaves the other channels', async () => {
    const person = await makePerson();
    await database().reach.create({ data: { userId: person.userId, channels: ['MAIL', 'PUSH'] } });
    await database().reminderChoice.create({ data: { userId: person.userId, kind: 'people', channels: ['MAIL'] satisfies Channel[] } });
    await post(stopFor(person, 'packing', 'people'));
    expect(await choicesOf(person)).toEqual({ packing: ['PUSH', 'INBOX'], people: ['INBOX'] });
  });

  it('is one click however often, at once too, and what was chosen without mail stays', async () => {
    const person = await makePerson();
    await database().reminderChoice.create({ data: { userId: person.userId, kind: 'surgery', channels: [] } });
    const token = stopFor(person, 'packing', 'surgery', 'flight');
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await choicesOf(person)).toEqual({ surgery: [], packing: ['INBOX'], flight: ['INBOX'] });
    expect(await areStopped({ type: 'person', userId: person.userId, kinds: ['packing', 'surgery', 'flight'] })).toBe(true);
  });

  it('for an account that is gone is answered, and writes nothing', async () => {
    expect((await post(tokenOf(unsubscribeUrl({ type: 'person', userId: randomUUID(), kinds: ['packing'] })))).status).toBe(200);
  });

  it('from our own page leads back to it', async () => {
    const person = await makePerson();
    const answer = await post(stopFor(person, 'updates'), '?from=page');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/unsubscribe\/v1[\w.-]+\/choose$/)]);
    expect(await choicesOf(person)).toEqual({ updates: ['INBOX'] });
  });

  it('is none by opening the address', async () => {
    const person = await makePerson();
    const token = stopFor(person, 'updates');
    const answer = await GET(new Request('http://localhost:3000/'), { params: Promise.resolve({ token }) });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/unsubscribe/${token}/choose`]);
    expect(await choicesOf(person)).toEqual({});
  });

  it('is none by a token that was made up, cut off or sealed for something else', async () => {
    const person = await makePerson();
    const token = stopFor(person, 'packing');
    for (const bad of ['', 'x', token.slice(0, -3), `${token}A`, sealForAddress('plan', JSON.stringify(['p', person.userId, 'packing'])), 'v1.'.repeat(3000)]) {
      expect((await post(bad)).status).toBe(404);
    }
    expect(await choicesOf(person)).toEqual({});
  });

  it('holds nothing that reads as an address, and survives a change of the key', async () => {
    const mails: MailsToStop = { type: 'address', address: 'ruth@example.test' };
    const token = tokenOf(unsubscribeUrl(mails));
    expect(token).not.toContain('ruth');
    await stopAddress('ruth@example.test', NOW);
    const before = process.env.ENCRYPTION_KEY ?? '';
    vi.stubEnv('ENCRYPTION_KEY', `${Buffer.alloc(32, 9).toString('base64')},${before}`);
    expect(mailsToStop(token)).toEqual(mails);
    expect(await areStopped(mails)).toBe(true);
    vi.unstubAllEnvs();
  });
});

describe('an address without an account', () => {
  it('gets no invitation once it wants none, and gets them again when it says so', async () => {
    const { asked } = await inviter(NOW);
    const email = anyAddress();
    await asked({ email });
    await workOff(NOW);
    const [mail, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    const token = tokenOf(mail?.unsubscribe ?? '');
    expect(mail?.text).toContain(`/unsubscribe/${token}/choose`);
    expect((await post(token)).status).toBe(200);
    expect(JSON.stringify(await database().mailStop.findMany())).not.toContain(email);
    await (await inviter(NOW)).asked({ email });
    await workOff(NOW);
    expect(await mailsTo(email)).toHaveLength(1);
    await post(token, '?from=again');
    await (await inviter(NOW)).asked({ email });
    await workOff(NOW);
    expect(await mailsTo(email)).toHaveLength(2);
  });
});
