import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { type ServerHome, makePrivate } from './server-home';
import { explainOutput, explainingFolder } from './start-refusal';

// With no password on the socket its folder (mode 0700) is the guard; nothing may come over TCP. Windows has
// no such sockets: there it is TCP on this machine alone, with the password.
const authentication = process.platform === 'win32' ? ['--auth=scram-sha-256'] : ['--auth-local=trust', '--auth-host=reject'];
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Makes the data files of a new server if there are none; call inside the folder's lock. */
export function ensureCluster(home: ServerHome, binaries: Binaries, passwordFile: string | null): void {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  const draft = `${home.cluster}.new`;
  explainingFolder(home.root, () => {
    dropUnfinished(home);
    makePrivate(draft, home.account);
    initialize(home, binaries, draft, passwordFile);
    renameSync(draft, home.cluster); // an initdb that was killed leaves files that no server starts from
  });
}

function dropUnfinished(home: ServerHome): void {
  for (const name of readdirSync(home.root)) {
    if (name === 'postgres.new') rmSync(join(home.root, name), { recursive: true, force: true });
  }
}

function initialize(home: ServerHome, binaries: Binaries, draft: string, passwordFile: string | null): void {
  const password = passwordFile ? [`--pwfile=${passwordFile}`] : [];
  const run = spawnSync(binaries.initdb, ['-D', draft, '-U', 'postgres', ...authentication, ...locale, ...password], {
    ...home.account,
    cwd: '/',
    encoding: 'utf8',
    windowsHide: true,
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
  });
  if (run.status !== 0) throw explainOutput(home.root, run.stderr || String(run.error ?? ''));
}
