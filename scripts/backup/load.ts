import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { StartRefusal } from '../postgres/start-refusal';
import type { OpenedBackup } from './envelope';
import { type BackupHeader, BrokenBackup, JOBS, readFrames, type TableBegin, type TableEnd, type TableSink } from './format';
import { makeWaiting, queueWaiting, WAITING } from './jobs';
import { setAside } from './set-aside';
import { columnList, MIGRATIONS, only, quoted, SETTINGS } from './snapshot';
import { refuseLivedIn } from './target';

/**
 * Loads all rows in one transaction: whatever goes wrong, the database is as empty as before. After a fault the connection is of no
 * more use, a COPY may still be open on it: ending it takes everything back.
 */
export async function loadBackup(client: pg.Client, backup: OpenedBackup): Promise<void> {
  await client.query(SETTINGS);
  await client.query('BEGIN');
  await loadAll(client, backup);
  await client.query('COMMIT');
}

async function loadAll(client: pg.Client, backup: OpenedBackup): Promise<void> {
  await refuseLivedIn(client);
  const aside = await setAside(client);
  await makeWaiting(client);
  const loaded = await copyIn(client, backup);
  await aside.putBack();
  await queueWaiting(client);
  await compareCounts(client, loaded);
  // Whoever signed out since the backup must not be signed in again by it.
  await client.query('DELETE FROM "Session"');
}

async function copyIn(client: pg.Client, backup: OpenedBackup): Promise<readonly TableEnd[]> {
  let loaded: readonly TableEnd[] = [];
  await backup.read(async (content) => {
    loaded = await readFrames(content, {
      async header(head) {
        await refuseOtherMigrations(client, head);
        await emptyTables(client);
        for (const { name, value, isCalled } of head.sequences) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), value, isCalled]);
      },
      table: async (begin) => tableSink(client, begin),
    });
  });
  return loaded;
}

async function refuseOtherMigrations(client: pg.Client, { migrations }: BackupHeader): Promise<void> {
  const { rows } = await client.query<{ name: string; checksum: string }>(MIGRATIONS);
  const key = (list: readonly { name: string; checksum: string }[]) => list.map(({ name, checksum }) => `${name} ${checksum}`).sort().join();
  if (key(rows) !== key(migrations)) throw new StartRefusal('Somebody started Mendway on this database meanwhile: stop it, and restore again.');
}

/** Migrations write rows as well; those in the backup are the ones that count. */
async function emptyTables(client: pg.Client): Promise<void> {
  const { tables } = await only<{ tables: string | null }>(client, `
    SELECT string_agg(oid::regclass::text, ', ') AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname <> '_prisma_migrations' AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')`);
  if (tables) await client.query(`TRUNCATE ${tables}`);
}

const placeOf = (name: string): string => (name === JOBS ? `pg_temp.${WAITING}` : quoted(name));

function tableSink(client: pg.Client, { name, columns }: TableBegin): TableSink {
  const stream = client.query(from(`COPY ${placeOf(name)} (${columnList(columns)}) FROM STDIN`));
  // A refusal may come while nobody waits for it: it is kept for whoever does next.
  const over = finished(stream);
  over.catch(() => undefined);
  return {
    async write(part) {
      if (!stream.write(part)) await Promise.race([once(stream, 'drain'), over]);
    },
    async end({ rows }) {
      stream.end();
      await over;
      if (stream.rowCount !== rows) throw new BrokenBackup(`${name} took ${stream.rowCount} rows of ${rows}`);
    },
  };
}

async function compareCounts(client: pg.Client, loaded: readonly TableEnd[]): Promise<void> {
  for (const { name, rows } of loaded) {
    const counted = Number((await only<{ rows: string }>(client, `SELECT count(*)::text AS rows FROM ${placeOf(name)}`)).rows);
    if (counted !== rows) throw new Error(`${name} holds ${counted} rows, the backup ${rows}: nothing was restored`);
  }
}
