import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nextPackage from 'next/package.json' with { type: 'json' };
import { project, say } from '@/scripts/command';
import { freePort } from '@/scripts/postgres/server-location';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { stopNext } from '@/scripts/serve/next';
import { pidsOf, type Served, untilItAnswers } from './site';

const cli = createRequire(import.meta.url).resolve('next/dist/bin/next');
/** Inside the project, so that it finds the same packages; git, the linter and the compiler pass it by. */
const folder = join(project, '.next-bench-bare');
const stamp = join(folder, 'built-with');

/** The least that Next can serve: one dynamic page, and one route that answers a line of JSON. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.js': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(project)} } };`,
  'app/layout.jsx': `export const metadata = { title: 'Bare', description: 'A bare page.' };
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
  'app/page.jsx': `import { headers } from 'next/headers';
export default async function Page() { await headers(); return <main><h1>Bare</h1><p>A bare page.</p></main>; }`,
  'app/bare/route.js': `export const dynamic = 'force-dynamic';
export const GET = () => Response.json({ status: 'ok' });`,
};

export const BARE_PAGE = '/';
export const BARE_ROUTE = '/bare';

/** Serves a bare app of the same Next beside ours, built when it is not there yet. */
export async function serveBare(): Promise<Served> {
  ensureBareBuild();
  const port = await freePort();
  const next = spawn(process.execPath, [cli, 'start', '-p', String(port)], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: environment() });
  const url = `http://localhost:${port}`;
  await untilItAnswers(next, url);
  return { url, processes: pidsOf(next.pid), stop: () => stopNext(next) };
}

function ensureBareBuild(): void {
  const wanted = JSON.stringify([nextPackage.version, files]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the bare app.');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) write(join(folder, name), content);
  const { status } = spawnSync(process.execPath, [cli, 'build'], { cwd: folder, stdio: 'inherit', env: environment() });
  if (status !== 0) throw new StartRefusal('The bare app was not built; the reason stands above.');
  write(stamp, wanted);
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const environment = () => ({ ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' });
