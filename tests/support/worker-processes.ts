import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What a worker reads beside where its database and its mail server are. */
const SETTINGS = {
  APP_URL: 'http://localhost:3000', MAIL_FROM: 'Mendway <mendway@example.test>', SECURITY_CONTACT: 'security@example.test', MENDWAY_OUTBOX: '/nowhere',
  AUTH_SECRET: 'a secret for workers under test', ENCRYPTION_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'silent',
};

export interface WorkerProcess {
  /** As `kill -9` does, or as somebody does who wants it to finish what it has in hand. */
  readonly end: (how: 'kill' | 'stop') => Promise<void>;
}

/** Starts a worker in a process of its own; it works when this resolves. */
export async function startWorkerProcess(variables: { readonly DATABASE_URL: string; readonly SMTP_URL: string }): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/crash/work.ts'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...SETTINGS, ...variables } });
  const exited = once(child, 'exit');
  await worksOrEnds(child, exited);
  return {
    async end(how) {
      if (how === 'kill') child.kill('SIGKILL');
      else child.stdin.end();
      await exited;
    },
  };
}

async function worksOrEnds(child: ChildProcessByStdio<Writable, Readable, null>, exited: Promise<unknown>): Promise<void> {
  const works = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited.then(() => null)]);
  if (!works) throw new Error('a worker ended before it worked');
}
