import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { startWorker } from '@/lib/server/jobs/worker';
import { log } from '@/lib/server/log';

process.env.MAIL_FROM ??= 'Mendway <mendway@example.test>';

const ROUNDS = 8;

function urlNamed(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.searchParams.set('application_name', name);
  return url.href;
}

const cutOff = (name: string) => database().$queryRaw`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ${name}`;

async function connectionsOf(name: string): Promise<number> {
  const rows = await database().$queryRaw<unknown[]>`SELECT pid FROM pg_stat_activity WHERE application_name = ${name}`;
  return rows.length;
}

/** Where nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a mail server that does not answer is one warning, by a code, and no reason not to start', async () => {
  vi.stubEnv('SMTP_URL', `smtp://user:secret@127.0.0.1:${await closedPort()}`);
  const warnings = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const worker = await startWorker({ databaseUrl: urlNamed('worker-without-mail') });
  await expect.poll(() => warnings.mock.calls.length).toBeGreaterThan(0);
  await worker.stop();
  expect(warnings.mock.calls).toEqual([[{ reason: 'smtp-esocket' }, expect.stringContaining('mails wait')]]);
  warnings.mockRestore();
  vi.unstubAllEnvs();
});

// An error of a connection that nobody listens to ends the process: vitest fails the run for it. Last here: what is lost may be told of a moment later.
test('a database that stops as soon as the worker has stopped does not end the process', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = `worker-${round}`;
    const worker = await startWorker({ databaseUrl: urlNamed(name) });
    expect(await connectionsOf(name)).toBeGreaterThan(0);
    await worker.stop();
    await cutOff(name);
    await expect.poll(() => connectionsOf(name)).toBe(0);
  }
});
