import { expect, test } from 'vitest';
import { database } from '@/lib/data/client';
import { startWorker } from '@/lib/server/jobs/worker';

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

// An error of a connection that nobody listens to ends the process: vitest fails the run for it.
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
