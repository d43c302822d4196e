import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { project } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { findPostmaster } from '@/scripts/postgres/postmaster';
import { serverHomeOf } from '@/scripts/postgres/server-home';
import { prepareDatabase, queryOnce } from '@/scripts/serve/database';
import { ensureBuild } from '@/scripts/serve/next';
import { machine } from '../../instances/machine';
import { cpuMsOf } from '../machine';
import { BUILD_FOLDER } from '../site';

/** Megabytes of the web server's process once it has thrown away what nobody needs. */
export interface Memory {
  readonly heap: number;
  /** What Node holds outside of its heap. */
  readonly external: number;
  readonly rss: number;
}

/** A web server and a worker in processes of their own, as several machines have them, and their database. */
export interface ServedSite {
  readonly url: string;
  readonly databaseUrl: string;
  readonly memory: () => Promise<Memory>;
  /** Connections to the database, of all processes. */
  readonly connections: () => Promise<number>;
  /** Milliseconds of processor time so far. */
  readonly cpu: () => { readonly web: number; readonly worker: number; readonly database: number };
  /** What it logged as an error. */
  readonly errors: () => readonly string[];
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PORT = Number(process.env.PORT ?? 4830);
const NAME = 'mendway_bench_load';

/** An empty database, brought up to date; the web server and the worker are started by `start`. */
export async function openServed(): Promise<ServedSite> {
  const folder = openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench');
  const database = await openDatabase({ folder, name: NAME });
  const server = database.url.replace(`/${NAME}?`, '/postgres?');
  await queryOnce(server, `DROP DATABASE ${NAME} WITH (FORCE)`);
  await queryOnce(server, `CREATE DATABASE ${NAME}`);
  await prepareDatabase(database.url);
  const url = `http://localhost:${PORT}`;
  const shared = {
    APP_URL: url, DATABASE_URL: database.url, TRUST_PROXY: 'true', NEXT_DIST_DIR: BUILD_FOLDER, SMTP_URL: '', DUFFEL_TOKEN: '', LOG_LEVEL: 'error',
    AUTH_SECRET: randomBytes(32).toString('hex'), ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  Object.assign(process.env, { DATABASE_URL: database.url, ENCRYPTION_KEY: shared.ENCRYPTION_KEY, AUTH_SECRET: shared.AUTH_SECRET });
  ensureBuild({ NEXT_DIST_DIR: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' });
  const telling = `--import ${pathToFileURL(join(project, 'tests/bench/load/tell-memory.mjs')).href}`;
  const web = machine('web', 'scripts/web.ts', { ...shared, PORT: String(PORT), DATA_DIR: join(folder.dir, 'load-web'), NODE_OPTIONS: telling });
  const worker = machine('worker', 'scripts/worker.ts', { ...shared, DATA_DIR: join(folder.dir, 'load-worker') });
  return {
    url, databaseUrl: database.url,
    memory: () => memoryOf(web.output),
    async connections() {
      const [row] = await queryOnce<{ count: number }>(database.url, `SELECT count(*)::int AS count FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = '${NAME}' AND pid <> pg_backend_pid()`);
      return row?.count ?? NaN;
    },
    cpu: () => ({ web: cpuMsOf([web.pid() ?? 0]), worker: cpuMsOf([worker.pid() ?? 0]), database: cpuMsOf([findPostmaster(serverHomeOf(folder).cluster)?.pid ?? 0]) }),
    errors: () => [...web.output, ...worker.output].filter((line) => line.includes('"level":50') || line.includes('"level":60') || /error/i.test(line.slice(0, 40))),
    async start() {
      web.start();
      worker.start();
      await Promise.all([web.says('A web server of'), worker.says('The worker is running')]);
    },
    async close() {
      await Promise.all([web.stop(), worker.stop()]);
      await database.close();
    },
  };
}

const MB = 2 ** 20;

/** Asks the process, which tells its number once it starts, and its memory when it is asked. */
async function memoryOf(output: readonly string[]): Promise<Memory> {
  const told = output.findLast((line) => line.startsWith('{"memoryOf"'));
  const { memoryOf: pid } = JSON.parse(told ?? '{}') as { memoryOf?: number };
  if (pid === undefined) throw new Error('the web server does not tell of its memory');
  const before = output.length;
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < 10_000; waited += 20) {
    const line = output.slice(before).find((one) => one.startsWith('{"heapUsed"'));
    if (line) {
      const { heapUsed, external, rss } = JSON.parse(line) as { heapUsed: number; external: number; rss: number };
      return { heap: heapUsed / MB, external: external / MB, rss: rss / MB };
    }
    await sleep(20);
  }
  throw new Error('the web server did not tell of its memory');
}
