import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collect, makeDataDir, openInCommand, postmasterPid, query, spawnScript } from '../support/database-command';

// CRASH_ROUNDS=30 npx vitest run --project ground tests/ground/crash.test.ts
const rounds = Number(process.env.CRASH_ROUNDS ?? 3);
const dir = makeDataDir();

/** Has a process write, kills it or the database under it at a moment of chance; returns what was acknowledged. */
async function writeUntilKilled(victim: 'database' | 'writer', first: number): Promise<number[]> {
  const writer = spawnScript('tests/crash/write-until-killed.ts', [dir, String(first)]);
  const acknowledged: number[] = [];
  const errors = collect(writer.stderr);
  const lines = createInterface({ input: writer.stdout }).on('line', (line) => acknowledged.push(Number(line)));
  const ended = Promise.all([once(writer, 'exit'), once(lines, 'close')]);
  const begun = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (!begun) throw new Error(`the writer wrote nothing: ${errors.join('')}`);
  await sleep(randomInt(20, 400));
  if (victim === 'database') process.kill(postmasterPid(dir), 'SIGKILL');
  else writer.kill('SIGKILL');
  await ended;
  return acknowledged;
}

async function kept(): Promise<Set<unknown>> {
  const command = await openInCommand(dir);
  const rows = await query(command.url, 'SELECT number FROM written');
  await command.leave();
  return new Set(rows.map(({ number }) => number));
}

it.each(['database', 'writer'] as const)('keeps every acknowledged write when the %s is killed', async (victim) => {
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = 1 + 1_000_000 * round + (victim === 'writer' ? 500_000 : 0);
    acknowledged.push(...(await writeUntilKilled(victim, start)));
  }
  const found = await kept();
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
}, 600_000);
