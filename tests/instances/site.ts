import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { ensureBuild } from '@/scripts/serve/next';
import { BUILD_FOLDER } from '../bench/site';
import { makeReplica, type StreamingReplica } from '../support/streaming-replica';
import { type Machine, machine } from './machine';
import { findPooler, type Pooler, startPooler } from './pooler';
import { type Proxy, startProxy } from './proxy';

/** Two web servers, a worker, one database behind PgBouncer, its streaming copy, and what stands in front of all. */
export interface Site {
  readonly proxy: Proxy;
  /** The addresses of the web servers themselves. */
  readonly urls: readonly [string, string];
  readonly webs: readonly [Machine, Machine];
  readonly worker: Machine;
  /** The database without the pooler. */
  readonly databaseUrl: string;
  readonly replica: StreamingReplica;
  readonly pooler: Pooler | null;
  close(): Promise<void>;
}

const FIRST_PORT = Number(process.env.PORT ?? 4910);
export const DRAIN_SECONDS = 2;

/** Everything but the web servers and the worker runs when it resolves; the database is empty. */
export async function openSite(): Promise<Site> {
  const dir = process.env.DATA_DIR ? mkdtempSync(`${process.env.DATA_DIR}-`) : mkdtempSync(join(tmpdir(), 'mendway-instances-'));
  chmodSync(dir, 0o755);
  const folder = openDataFolder('/', join(dir, 'database'));
  const database = await openDatabase({ folder, name: 'mendway' });
  const replica = await makeReplica(database.url, folder, join(dir, 'copy'));
  await replica.start();
  process.on('exit', () => replica.signal('SIGINT'));
  const [port, portA, portB, poolerPort] = [FIRST_PORT, FIRST_PORT + 1, FIRST_PORT + 2, FIRST_PORT + 3] as const;
  const program = findPooler();
  const pooler = program ? await startPooler(program, folder, poolerPort) : null;
  say(pooler ? `Between them and the database: ${pooler.version} in transaction mode (docs/pgbouncer.ini).` : 'LEFT OUT: PgBouncer is not on this machine (apt-get install pgbouncer); all go straight to the database.');
  const shared = settings({ appUrl: `http://localhost:${port}`, databaseUrl: pooler?.url ?? database.url, directUrl: database.url, replicaUrl: replica.url });
  Object.assign(process.env, { ENCRYPTION_KEY: shared.ENCRYPTION_KEY, AUTH_SECRET: shared.AUTH_SECRET });
  ensureBuild(shared);
  const [a, b, worker] = [
    machine('web A', 'scripts/web.ts', { ...shared, PORT: String(portA), DATA_DIR: join(dir, 'a') }),
    machine('web B', 'scripts/web.ts', { ...shared, PORT: String(portB), DATA_DIR: join(dir, 'b') }),
    machine('worker', 'scripts/worker.ts', { ...shared, DATA_DIR: join(dir, 'worker') }),
  ];
  const proxy = await startProxy(port, [portA, portB]);
  return {
    proxy, urls: [`http://localhost:${portA}`, `http://localhost:${portB}`], webs: [a, b], worker, databaseUrl: database.url, replica, pooler,
    async close() {
      await proxy.close();
      await Promise.all([a, b, worker].map((one) => one.stop()));
      await pooler?.stop();
      await replica.stop();
      await database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

interface Addresses {
  readonly appUrl: string;
  readonly databaseUrl: string;
  readonly directUrl: string;
  readonly replicaUrl: string;
}

/** What the machines of one site have in common. */
function settings({ appUrl, databaseUrl, directUrl, replicaUrl }: Addresses) {
  return {
    APP_URL: appUrl, DATABASE_URL: databaseUrl, DATABASE_DIRECT_URL: directUrl, DATABASE_REPLICA_URL: replicaUrl, TRUST_PROXY: 'true',
    AUTH_SECRET: randomBytes(32).toString('hex'), ENCRYPTION_KEY: randomBytes(32).toString('base64'), DRAIN_SECONDS: String(DRAIN_SECONDS),
    NEXT_DIST_DIR: BUILD_FOLDER, LOG_LEVEL: 'info', SMTP_URL: '', DUFFEL_TOKEN: '',
  };
}
