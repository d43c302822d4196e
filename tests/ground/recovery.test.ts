import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eventually, makeDataDir, openInCommand, postmasterPid, query } from '../support/database-command';

const dir = makeDataDir();

it('begins anew where the making of its files was cut short', async () => {
  mkdirSync(join(dir, 'postgres.new'));
  writeFileSync(join(dir, 'postgres.new', 'PG_VERSION'), '18');
  const command = await openInCommand(dir);
  expect(await query(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await command.leave();
});

it('comes back under a running command, at the same address, with what it held', async () => {
  const command = await openInCommand(dir);
  await query(command.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
  const killed = postmasterPid(dir);
  process.kill(killed, 'SIGKILL');
  expect(await eventually(() => query(command.url, 'SELECT seven FROM kept'))).toEqual([{ seven: 7 }]);
  expect(postmasterPid(dir)).not.toBe(killed);
  await command.leave();
});

it('starts although the file of a dead server names a process that lives', async () => {
  const first = await openInCommand(dir);
  const pidFile = join(dir, 'postgres', 'postmaster.pid');
  const left = readFileSync(pidFile, 'utf8').split('\n').slice(1);
  await first.leave();
  writeFileSync(pidFile, [process.pid, ...left].join('\n'));
  const second = await openInCommand(dir);
  expect(postmasterPid(dir)).not.toBe(process.pid);
  await second.leave();
});

it('takes over the lock of a command that was killed while it held it', async () => {
  writeFileSync(join(dir, 'postgres.lock'), JSON.stringify({ pid: 2 ** 22 + 1, birth: 'long ago' }));
  const command = await openInCommand(dir);
  await command.leave();
});
