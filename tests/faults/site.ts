import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { type ServerHome, serverHomeOf } from '@/scripts/postgres/server-home';
import { ensureBuild } from '@/scripts/serve/next';
import { BUILD_FOLDER } from '../bench/site';
import { type Machine, machine } from '../instances/machine';
import { type DuffelServer, duffelServer, replyOffers } from '../support/duffel-server';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { type DatabaseWay, makeDatabaseWay } from './database-way';
import { type Gate, makeGate } from './gate';
import { type SmallDisk, smallDisk } from './small-disk';

/** A web server and a worker in processes of their own, a database behind a way that can be cut, a mail server and a flight search that can hang. */
export interface Site {
  readonly url: string;
  readonly web: Machine;
  readonly worker: Machine;
  /** A worker without a mail server, whose mails become files on a disk of its own. */
  readonly filing: { readonly worker: Machine; readonly disk: SmallDisk | null; readonly outbox: string };
  readonly way: DatabaseWay;
  /** The database itself, past the way. */
  readonly databaseUrl: string;
  readonly home: ServerHome;
  /** Where the database's files are, when that is a disk that can be filled. */
  readonly databaseDisk: SmallDisk | null;
  readonly mails: SmtpSink & { readonly gate: Gate };
  readonly flights: DuffelServer & { readonly gate: Gate };
  /** Sets the clock of the web server and of the worker so far off. */
  setClock(offMs: number): void;
  close(): Promise<void>;
}

const PORT = Number(process.env.PORT ?? 4830);
const A_LITTLE_MB = 2;
/** The files of an empty database, its log up to its usual limit, and little more. */
const DATABASE_MB = 1_000;

/** Everything runs when it resolves but the web server and the workers; the database is empty. */
export async function openSite(): Promise<Site> {
  const dir = mkdtempSync(process.env.DATA_DIR ? `${process.env.DATA_DIR}-` : join(tmpdir(), 'mendway-faults-'));
  chmodSync(dir, 0o755);
  const [databaseDir, filingDir] = [join(dir, 'database'), join(dir, 'filing')];
  mkdirSync(databaseDir);
  mkdirSync(join(filingDir, 'outbox'), { recursive: true });
  const [databaseDisk, outboxDisk] = [smallDisk(databaseDir, DATABASE_MB), smallDisk(join(filingDir, 'outbox'), A_LITTLE_MB)];
  const folder = openDataFolder('/', databaseDir);
  const database = await openDatabase({ folder, name: 'mendway' });
  const home = serverHomeOf(folder);
  const way = await makeDatabaseWay(PORT + 1, join(home.sockets, '.s.PGSQL.5432'));
  const [mailGate, flightGate] = [makeGate(), makeGate()];
  const mails = Object.assign(await startSmtpSink(() => mailGate.passed().then(() => 'go-on' as const)), { gate: mailGate });
  const flights = Object.assign(await duffelServer((response) => void flightGate.passed().then(() => replyOffers([])(response))), { gate: flightGate });
  const clockFile = join(dir, 'clock');
  writeFileSync(clockFile, '0');
  const shared = {
    APP_URL: `http://localhost:${PORT}`, DATABASE_URL: `postgresql://postgres@127.0.0.1:${PORT + 1}/mendway`, TRUST_PROXY: 'true', NEXT_DIST_DIR: BUILD_FOLDER,
    AUTH_SECRET: randomBytes(32).toString('hex'), ENCRYPTION_KEY: randomBytes(32).toString('base64'), SMTP_URL: mails.url, DUFFEL_TOKEN: 'duffel_live_faults', DUFFEL_URL: flights.basePath,
    LOG_LEVEL: 'warn', FAULTS_CLOCK: clockFile, NODE_OPTIONS: `--import ${pathToFileURL(join(project, 'tests/faults/shifted-clock.mjs')).href}`,
  };
  Object.assign(process.env, { DATABASE_URL: database.url, ENCRYPTION_KEY: shared.ENCRYPTION_KEY, AUTH_SECRET: shared.AUTH_SECRET });
  ensureBuild({ NEXT_DIST_DIR: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' });
  const [web, worker, filingWorker] = [
    machine('web', 'scripts/web.ts', { ...shared, PORT: String(PORT), DATA_DIR: join(dir, 'web') }),
    machine('worker', 'scripts/worker.ts', { ...shared, DATA_DIR: join(dir, 'worker') }),
    machine('worker without a mail server', 'scripts/worker.ts', { ...shared, SMTP_URL: '', DATA_DIR: filingDir }),
  ];
  return {
    url: shared.APP_URL, web, worker, filing: { worker: filingWorker, disk: outboxDisk, outbox: join(filingDir, 'outbox') },
    way, databaseUrl: database.url, home, databaseDisk, mails, flights,
    setClock: (offMs) => writeFileSync(clockFile, String(offMs)),
    async close() {
      await Promise.all([web, worker, filingWorker].map((one) => one.stop()));
      await Promise.all([mails.close(), flights.close(), way.close()]);
      await database.close();
      databaseDisk?.drop();
      outboxDisk?.drop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
