import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { spawnScript } from '../support/database-command';

async function serving(seconds: number) {
  const child = spawnScript('tests/support/draining-server.ts', [String(seconds)]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const ask = async (path = '/') => {
    const answer = await fetch(`http://localhost:${port}${path}`);
    return { said: await answer.text(), connection: answer.headers.get('connection') };
  };
  return { child, ended, ask };
}

it('answers on for the seconds that were set, keeps no connection, and ends what is open at the end', async () => {
  const { child, ended, ask } = await serving(2);
  expect(await ask()).toEqual({ said: 'open', connection: 'keep-alive' });
  const live = ask('/live');
  const begun = performance.now();
  child.kill('SIGTERM');
  await expect.poll(ask).toEqual({ said: 'draining', connection: 'close' });
  expect(await Promise.race([live, ask()])).toMatchObject({ said: 'draining' });
  expect((await live).said).toBe('over');
  expect((await ended)[0]).toBe(0);
  expect(performance.now() - begun).toBeGreaterThan(1_950);
  await expect(ask()).rejects.toThrow();
});

it('does not wait where nothing is set, nor at an interrupt; a signal that comes twice changes nothing', async () => {
  const begun = performance.now();
  const quick = await serving(0);
  await quick.ask();
  quick.child.kill('SIGTERM');
  expect((await quick.ended)[0]).toBe(0);
  const { child, ended, ask } = await serving(60);
  child.kill('SIGTERM');
  await expect.poll(async () => (await ask()).said).toBe('draining');
  child.kill('SIGTERM');
  expect((await ask()).said).toBe('draining');
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  expect(performance.now() - begun).toBeLessThan(30_000);
});
