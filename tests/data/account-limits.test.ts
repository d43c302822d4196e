import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mailSignInLink } from '@/app/(public)/sign-in/actions';
import { askToSignUp } from '@/app/(public)/sign-up/actions';
import { mailPasswordLink } from '@/app/(public)/forgotten-password/actions';
import { hashPassword } from '@/lib/crypto/passwords';
import { sealValue } from '@/lib/crypto/seal';
import { database } from '@/lib/data/client';
import { addJob } from '@/lib/data/jobs';
import { createUser } from '@/lib/data/users';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { checkPassword } from '@/lib/server/accounts/check-password';
import { enqueue } from '@/lib/server/jobs/enqueue';
import { payloadPlace } from '@/lib/server/jobs/jobs';
import { startWorker } from '@/lib/server/jobs/worker';
import { callBy } from '../support/actions';
import { makePerson } from '../support/factories';
import { mailsTo, waitingJobs, workOff } from '../support/mailbox';

const PASSWORD = 'lindell-house-33-orchard';
const newAddress = () => `${randomUUID()}@example.test`;
const context = () => callBy(null, { now: new Date() });

describe('nobody learns whether an address has an account', () => {
  const ways = {
    'sign-up': (email: string) => askToSignUp.perform(context(), { name: 'Ruth', email, plan: '' }),
    'link to sign in': (email: string) => mailSignInLink.perform(context(), { email }),
    'forgotten password': (email: string) => mailPasswordLink.perform(context(), { email }),
  };

  test.each(Object.entries(ways))('by %s: same answer, same work', async (_name, ask) => {
    const known = (await makePerson()).email;
    const unknown = newAddress();
    for (const answer of [await ask(known), await ask(unknown)]) {
      expect(answer).toEqual({ type: 'done', to: expect.stringMatching(/^\/sign-in\/sent\?to=v1\.[\w.-]+$/) });
    }
    const jobs = await waitingJobs();
    expect(jobs.map(({ task }) => task)).toEqual(['link-request', 'link-request']);
    await workOff();
  });

  test('by a password: the same words', async () => {
    const email = newAddress();
    await createUser({ email, name: 'Ruth', locale: 'en', passwordHash: await hashPassword(PASSWORD) }, new Date());
    const refusals = [await checkPassword({ email, password: 'x' }, 'a'), await checkPassword({ email: newAddress(), password: 'x' }, 'b')];
    for (const refusal of refusals) expect(refusal).toEqual({ ok: false, problem: { field: null, code: 'wrong-sign-in' } });
    expect(await checkPassword({ email, password: PASSWORD }, 'a')).toMatchObject({ ok: true });
  });
});

describe('a password is tried', () => {
  test('ten times from one address, and the owner elsewhere still gets in', async () => {
    const email = newAddress();
    await createUser({ email, name: 'Ruth', locale: 'en', passwordHash: await hashPassword(PASSWORD) }, new Date());
    const attack = () => checkPassword({ email, password: 'guess' }, '203.0.113.9');
    for (let tries = 0; tries < 10; tries += 1) expect(await attack()).toMatchObject({ problem: { code: 'wrong-sign-in' } });
    expect(await attack()).toMatchObject({ problem: { code: 'too-many-sign-ins' } });
    expect(await checkPassword({ email, password: PASSWORD }, '203.0.113.9')).toMatchObject({ ok: false });
    expect(await checkPassword({ email, password: PASSWORD }, '198.51.100.7')).toMatchObject({ ok: true });
  });

  test('without end from one address does not close the account elsewhere', async () => {
    const email = newAddress();
    await createUser({ email, name: 'Ruth', locale: 'en', passwordHash: await hashPassword(PASSWORD) }, new Date());
    for (let tries = 0; tries < 80; tries += 1) await checkPassword({ email, password: 'guess' }, '203.0.113.77');
    expect(await checkPassword({ email, password: PASSWORD }, '198.51.100.8')).toMatchObject({ ok: true });
  });

  test('in parallel no more often', async () => {
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 25 }, () => checkPassword({ email, password: 'guess' }, 'one')));
    expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'wrong-sign-in')).toHaveLength(10);
  });

  test('rightly as often as one likes', async () => {
    const email = newAddress();
    await createUser({ email, name: 'Ruth', locale: 'en', passwordHash: await hashPassword(PASSWORD) }, new Date());
    for (let times = 0; times < 15; times += 1) expect(await checkPassword({ email, password: PASSWORD }, 'one')).toMatchObject({ ok: true });
  });
});

describe('mails', () => {
  test('go to one address four times a quarter of an hour from one place', async () => {
    const email = newAddress();
    const ask = () => askForLink({ purpose: 'sign-in', email, locale: 'en' }, 'one');
    for (let times = 0; times < 4; times += 1) expect(await ask()).toBeNull();
    expect(await ask()).toEqual({ field: null, code: 'too-many-mails' });
    await workOff();
    expect(await mailsTo(email)).toHaveLength(4);
  });

  test('asked for without end from one address are still sent to whoever asks elsewhere', async () => {
    const email = newAddress();
    const ask = (from: string) => askForLink({ purpose: 'sign-in', email, locale: 'en' }, from);
    for (let times = 0; times < 14; times += 1) await ask('203.0.113.78');
    expect(await ask('198.51.100.9')).toBeNull();
    await workOff();
  });

  test('are counted without keeping whose', async () => {
    const email = newAddress();
    await askForLink({ purpose: 'sign-in', email, locale: 'en' }, '203.0.113.10');
    const rows = await database().rateLimit.findMany();
    expect(JSON.stringify(rows)).not.toMatch(/example\.test|203\.0\.113/);
    await workOff();
  });
});

describe('a job', () => {
  const notice = (to: string) => ({ task: 'notice', data: { kind: 'password-changed', to, locale: 'en' } }) as const;

  test('is queued with the transaction, or not at all', async () => {
    const [kept, dropped] = [newAddress(), newAddress()];
    await database().$transaction((tx) => enqueue(tx, notice(kept)));
    const failing = database().$transaction(async (tx) => {
      await enqueue(tx, notice(dropped));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await workOff();
    expect(await mailsTo(kept)).toHaveLength(1);
    expect(await mailsTo(dropped)).toHaveLength(0);
  });

  test.each(['plan-changed', 'help-asked', 'help-answered', 'update-posted', 'centre-asks', 'centre-news'])('of an older release that tells of %s is answered', async (kind) => {
    const email = newAddress();
    await addJob(database(), 'notice', sealValue(JSON.stringify({ kind, to: email, locale: 'es' }), payloadPlace('notice')));
    await workOff();
    expect(await mailsTo(email)).toMatchObject([{ subject: 'Novedades de un viaje en Mendway', text: expect.stringContaining('/inbox') }]);
    expect(await waitingJobs()).toEqual([]);
  });

  test('waits sealed', async () => {
    const email = newAddress();
    await enqueue(database(), notice(email));
    const [job] = await waitingJobs();
    expect(JSON.stringify(job?.payload)).toMatch(/^\{"sealed":"v1\.[\da-f]{8}\.[\w-]{16}\.[\w-]+"\}$/);
    await workOff();
    expect(await waitingJobs()).toEqual([]);
  });

  test('is taken by a running worker, which stops when it is asked to', async () => {
    const email = newAddress();
    const worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? '' });
    await enqueue(database(), notice(email));
    await expect.poll(() => mailsTo(email), { timeout: 10_000 }).toHaveLength(1);
    await worker.stop();
    await enqueue(database(), notice(email));
    expect(await waitingJobs()).toHaveLength(1);
    await workOff();
  });

  test('that fails is tried again and loses nothing', async () => {
    const email = newAddress();
    await enqueue(database(), notice(email));
    const outbox = process.env.MENDWAY_OUTBOX;
    process.env.MENDWAY_OUTBOX = '/dev/null/outbox';
    await workOff();
    process.env.MENDWAY_OUTBOX = outbox;
    expect(await waitingJobs()).toHaveLength(1);
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await workOff();
    expect(await mailsTo(email)).toHaveLength(1);
  });
});
