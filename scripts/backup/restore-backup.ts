import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { installJobs } from '@/lib/server/jobs/install';
import { deployMigrations } from '../migrations/deploy';
import { readMigrations } from '../migrations/migration-folder';
import type { SchemaSource } from '../migrations/schema-engine';
import { errorCode, StartRefusal } from '../postgres/start-refusal';
import { type BackupKeys, NotOpened, openBackup, type OpenedBackup } from './envelope';
import { type BackupHeader, BrokenBackup, OtherFormat, readFrames, type TableEnd } from './format';
import { loadBackup } from './load';
import { checksumFile } from './safe-file';
import { clearTarget, refuseSecondRestore } from './target';

export interface CheckedBackup {
  readonly opened: OpenedBackup;
  readonly header: BackupHeader;
  readonly tables: readonly TableEnd[];
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads the whole file without a database: its checksum, every piece's seal, every table's sum, its end. */
export async function checkBackup(file: string, keys: BackupKeys): Promise<CheckedBackup> {
  try {
    const expected = expectedSum(file);
    const opened = await openBackup(file, keys);
    const [hash, seen] = [createHash('sha256'), { bytes: 0 }];
    let header: BackupHeader | null = null;
    let tables: readonly TableEnd[] = [];
    const count = (part: Uint8Array) => {
      hash.update(part);
      seen.bytes += part.length;
    };
    await opened.read(async (content) => {
      tables = await readFrames(content, { header: async (head) => void (header = head), table: async () => nowhere });
    }, count);
    const sha256 = hash.digest('hex');
    if (expected !== null && expected !== sha256) throw new BrokenBackup(`it is not the file that ${checksumFile(file)} is about`);
    if (header === null) throw new BrokenBackup('its beginning is missing');
    return { opened, header, tables, sha256, ...seen };
  } catch (error) {
    throw explained(file, error);
  }
}

const nowhere = { write: async () => undefined, end: async () => undefined };

function expectedSum(file: string): string | null {
  const beside = checksumFile(file);
  return existsSync(beside) ? (readFileSync(beside, 'utf8').split(/\s/)[0] ?? '') : null;
}

function explained(file: string, error: unknown): unknown {
  if (error instanceof StartRefusal) return error;
  if (error instanceof NotOpened) return new StartRefusal(closed[error.by](file), { cause: error });
  if (error instanceof OtherFormat) return new StartRefusal(`${file} was made by a newer Mendway (format ${error.message}): restore it with that one.`, { cause: error });
  if (errorCode(error) === 'ENOENT') return new StartRefusal(`There is no file ${file}.`, { cause: error });
  if (errorCode(error) === 'EACCES') return new StartRefusal(`${file} cannot be read by this user.`, { cause: error });
  const why = error instanceof BrokenBackup ? error.message : 'a part of it is missing or was altered';
  return new StartRefusal(`${file} is damaged: ${why}. Nothing was restored; take another copy of it.`, { cause: error });
}

const closed: Readonly<Record<NotOpened['by'], (file: string) => string>> = {
  passphrase: (file) => `${file} was sealed by a passphrase, and not by the one in BACKUP_PASSPHRASE: set that one.`,
  key: (file) => `${file} was sealed by another key: set ENCRYPTION_KEY to the one of the Mendway that made it (it is in that one's secrets.json).`,
};

/** Refuses a backup whose tables this version does not know how to make. */
export function refuseNewer(file: string, { migrations, version }: BackupHeader, source: SchemaSource): void {
  const known = new Map(readMigrations(source.migrations).map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.find(({ name }) => !known.has(name));
  if (unknown) throw new StartRefusal(`${file} was made by a newer Mendway (${version}, with the migration ${unknown.name}): restore it with that one.`);
  const altered = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (altered) throw new StartRefusal(`${file} was made by another Mendway: the migration ${altered.name} is not the one that is here.`);
}

/** Brings an empty database to what a checked backup holds, and from there to this version of Mendway. Returns the migrations applied on top. */
export async function restoreBackup(url: string, { opened, header }: CheckedBackup, source: SchemaSource): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'mendway restore' });
  client.on('error', () => undefined); // the statement under way fails as well, and says why
  await client.connect();
  try {
    await refuseSecondRestore(client);
    await clearTarget(client);
    await withMigrationsOf(header, source, (then) => deployMigrations(url, then));
    await installJobs(url);
    await loadBackup(client, opened);
    return await deployMigrations(url, source);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The migrations as they were when the backup was made. */
async function withMigrationsOf<T>({ migrations }: BackupHeader, source: SchemaSource, work: (then: SchemaSource) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mendway-migrations-'));
  try {
    for (const name of ['migration_lock.toml', ...migrations.map((migration) => migration.name)]) cpSync(join(source.migrations, name), join(folder, name), { recursive: true });
    return await work({ ...source, migrations: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
