import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually, hasEnded, makeDataDir, openInCommand, postmasterPid, query } from '../support/database-command';

const dir = makeDataDir();
const isStopped = () => !existsSync(join(dir, 'postgres', 'postmaster.pid'));

it('is started once by commands that come at the same moment to an empty folder', async () => {
  const commands = await Promise.all(Array.from({ length: 5 }, () => openInCommand(dir)));
  const started = await query(commands[0]?.url ?? '', 'SELECT DISTINCT pg_postmaster_start_time() AS at');
  const seen = await Promise.all(commands.map(({ url }) => query(url, 'SELECT pg_postmaster_start_time() AS at')));
  expect(seen).toEqual(commands.map(() => started));
  await Promise.all(commands.map((command) => command.leave()));
  expect(isStopped()).toBe(true);
});

it('is adopted by the next command and stopped by the last one out', async () => {
  const first = await openInCommand(dir);
  const server = postmasterPid(dir);
  const second = await openInCommand(dir);
  expect(postmasterPid(dir)).toBe(server);
  await first.leave();
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.leave();
  expect(isStopped()).toBe(true);
  await eventually(() => expect(hasEnded(server)).toBe(true));
});

it('does not wait for commands that were killed', async () => {
  const killed = await openInCommand(dir);
  const other = await openInCommand(dir);
  await killed.kill();
  expect(readdirSync(join(dir, 'leases'))).toHaveLength(2);
  await other.leave();
  expect(isStopped()).toBe(true);
});

it('is adopted after every command that knew it was killed', async () => {
  const killed = await openInCommand(dir);
  const server = postmasterPid(dir);
  await killed.kill();
  const next = await openInCommand(dir);
  expect(postmasterPid(dir)).toBe(server);
  await next.leave();
  await eventually(() => expect(hasEnded(server)).toBe(true));
});
