import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { findPostmaster } from '@/scripts/postgres/postmaster';
import { queryOnce } from '@/scripts/serve/database';
import { until } from '../instances/check';
import type { Fault } from './fault';
import type { Site } from './site';

function postmasterOf({ home }: Site): number {
  const found = findPostmaster(home.cluster);
  if (!found) throw new Error('the database server does not run');
  return found.pid;
}

const answers = ({ databaseUrl }: Site): Promise<boolean> => queryOnce(databaseUrl, 'SELECT 1').then(() => true, () => false);

const killed: Fault = {
  name: 'Database killed (SIGKILL); started again within a second, as npm start does',
  seconds: 3,
  async begin({ site }) {
    process.kill(postmasterOf(site), 'SIGKILL');
    return { end: () => until(() => answers(site), 60_000) };
  },
};

const gone: Fault = {
  name: 'Database killed and its machine gone: connections are refused',
  seconds: 20,
  async begin({ site }) {
    await site.way.close();
    process.kill(postmasterOf(site), 'SIGKILL');
    return { end: () => until(() => answers(site), 60_000).then(site.way.open) };
  },
};

/** The server's first process and all that it started. */
function processesOf(first: number): readonly number[] {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return [first, ...rows.flatMap(([pid, parent]) => (parent === first && pid !== undefined ? [pid] : []))];
}

const paused: Fault = {
  name: 'Database frozen (SIGSTOP of all its processes): takes connections, says nothing',
  seconds: 40,
  async begin({ site }) {
    const stopped = processesOf(postmasterOf(site));
    stopped.forEach((pid) => process.kill(pid, 'SIGSTOP'));
    return { end: async () => stopped.forEach((pid) => process.kill(pid, 'SIGCONT')) };
  },
};

const SLOW_MS = 400;

const slow: Fault = {
  name: `Database slow: every answer comes ${SLOW_MS} ms late`,
  seconds: 25,
  async begin({ site }) {
    site.way.slow(SLOW_MS);
    return { end: async () => site.way.slow(0) };
  },
};

const full: Fault = {
  name: 'Database on a full disk (a small one of its own): not a byte more',
  seconds: 20,
  missing: ({ databaseDisk }) => (databaseDisk ? null : 'needs root, who may mount a small disk'),
  async begin({ site }) {
    site.databaseDisk?.fill();
    return {
      async end() {
        site.databaseDisk?.free();
        await until(() => answers(site), 60_000);
      },
    };
  },
};

/** `ALTER SYSTEM` is nobody's transaction, so it works where all others are read-only. */
async function readOnly({ databaseUrl }: Site, isOn: boolean): Promise<void> {
  await queryOnce(databaseUrl, isOn ? 'ALTER SYSTEM SET default_transaction_read_only = on' : 'ALTER SYSTEM RESET default_transaction_read_only');
  await queryOnce(databaseUrl, 'SELECT pg_reload_conf()');
}

const reading: Fault = {
  name: 'Database full as managed ones are: it turns read-only',
  seconds: 15,
  async begin({ site }) {
    await readOnly(site, true);
    return { end: () => readOnly(site, false) };
  },
};

/** Takes every connection that the server has, also those that Mendway had. */
async function takeAll({ databaseUrl }: Site): Promise<readonly pg.Client[]> {
  const taken: pg.Client[] = [];
  for (let refused = 0; refused < 3;) {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'others' });
    client.on('error', () => undefined);
    const isIn = await client.connect().then(() => true, () => false);
    if (isIn) taken.push(client);
    else refused += 1;
    if (!isIn && refused < 3) await taken[0]?.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'others'`);
  }
  return taken;
}

const crowded: Fault = {
  name: 'Database out of connections: others have all of them',
  seconds: 20,
  async begin({ site }) {
    const taken = await takeAll(site);
    return { end: async () => void (await Promise.all(taken.map((client) => client.end()))) };
  },
};

export const DATABASE_FAULTS: readonly Fault[] = [killed, gone, paused, slow, full, reading, crowded];
