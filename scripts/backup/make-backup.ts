import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { LOCKS } from '@/lib/data/advisory-locks';
import { version } from '@/package.json';
import { StartRefusal } from '../postgres/start-refusal';
import { type BackupKeys, packed, sealed } from './envelope';
import { type BackupHeader, type BackupSecrets, type TableEnd, writeFrames } from './format';
import { writeSafely, type WrittenFile } from './safe-file';
import { takeSnapshot } from './snapshot';

export interface BackupWish {
  /** A direct connection, not one through a pooler in transaction mode. */
  readonly url: string;
  readonly file: string;
  readonly keys: BackupKeys;
  /** To be put into the backup, if they are. */
  readonly secrets: BackupSecrets | null;
}

export interface MadeBackup extends WrittenFile {
  readonly header: BackupHeader;
  readonly tables: readonly TableEnd[];
}

/** Writes all that the database holds at one moment into one sealed file, while people work. */
export async function makeBackup({ url, file, keys, secrets }: BackupWish): Promise<MadeBackup> {
  const client = new pg.Client({ connectionString: url, application_name: 'mendway backup' });
  client.on('error', () => undefined); // the statement under way fails as well, and says why
  await client.connect();
  try {
    // No migration alters tables meanwhile: it would wait for the backup at the tables, and everybody else behind it.
    await client.query('SELECT pg_advisory_lock_shared($1)', [LOCKS.deploying]);
    const snapshot = await takeSnapshot(client);
    if (snapshot.header.migrations.length === 0) throw new StartRefusal('There is nothing to back up: this database holds no Mendway.');
    refuseStrangeKeys(keys, snapshot.header.keyIds);
    const header: BackupHeader = { ...snapshot.header, version, secrets };
    const tables: TableEnd[] = [];
    const frames = writeFrames(header, snapshot.tables(), (end) => tables.push(end));
    return { ...(await writeSafely(file, sealed(keys, gathered(frames)))), header, tables };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A backup that is sealed by a key of another Mendway would be found closed on the day that it is needed. */
function refuseStrangeKeys({ passphrase, keys }: BackupKeys, keyIds: readonly string[]): void {
  if (passphrase || keyIds.length === 0 || keys.some(({ id }) => keyIds.includes(id))) return;
  throw new StartRefusal(`This database is sealed with key ${keyIds.join(', ')}, and the key here is another: set ENCRYPTION_KEY, or DATA_DIR, as they are where Mendway runs.`);
}

/** What comes, packed. A fault on the way comes out at the end. */
async function* gathered(frames: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const done = pipeline(frames, packed(), out);
  done.catch(() => undefined);
  yield* out as AsyncIterable<Uint8Array>;
  await done;
}
