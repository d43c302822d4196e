import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/health/route';
import { database } from '@/lib/data/client';
import { version } from '@/package.json';

const held = globalThis as { mendwayDatabase?: unknown };

/** Takes connections and never says a word: a database behind a broken network. */
const silent = createServer(() => undefined);
afterAll(() => void silent.close());

describe('/api/health', () => {
  test('is well while the database answers', async () => {
    // A busy machine may need longer for its first connection than the answer waits.
    await expect.poll(async () => (await GET()).status, { timeout: 15_000 }).toBe(200);
    expect(await (await GET()).json()).toEqual({ status: 'ok', database: 'external', version });
  });

  test('asks the database once a second at most, however often it is asked itself', async () => {
    await sleep(1100);
    const ask = vi.spyOn(database(), '$queryRaw');
    const answers = await Promise.all(Array.from({ length: 50 }, () => GET()));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(ask).toHaveBeenCalledTimes(1);
    await sleep(1100);
  });

  test('says within about two seconds that the database does not answer', async () => {
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/none`;
    held.mendwayDatabase = undefined;
    const asked = Date.now();
    const response = await GET();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'database-does-not-answer' });
    expect(Date.now() - asked).toBeLessThan(4000);
  });
});
