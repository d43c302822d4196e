import pg from 'pg';
import { KeyError, keysIn } from '@/lib/crypto/key-ring';
import { checkKeys, type KeyVerdict } from '@/lib/data/key-checks';
import { sealPlainRows } from '@/lib/data/seal-plain';
import { holdsSealedValues } from '@/lib/data/sealed-values';
import type { Environment } from '@/lib/input/environment';
import type { DataFolder } from '../postgres/data-folder';
import { StartRefusal } from '../postgres/start-refusal';
import { areSecretsMissing, openSecrets, type Secrets } from '../secrets';

export interface SiteKeys {
  readonly secrets: Secrets;
  /** For `MENDWAY_FORMER_KEYS`: what is left of keys that are gone. */
  readonly former: string;
}

/** The secrets of a site, once it is certain that its keys open what the database holds; a key that is new is written down there. */
export async function openKeys(environment: Environment, folder: DataFolder, databaseUrl: string): Promise<SiteKeys> {
  await refuseLostSecrets(environment, folder, databaseUrl);
  const secrets = openSecrets(folder.dir, environment);
  const verdict = await onConnection(databaseUrl, (client) => checkedIn(client, secrets, 'COMMIT'));
  if (verdict.state !== 'fits') throw new StartRefusal(sentenceOf(verdict, secrets));
  const [current] = keysOf(secrets);
  if (current) await onConnection(databaseUrl, (client) => sealPlainRows(client, current));
  return { secrets, former: verdict.former };
}

/** Never makes new secrets beside a database that holds values sealed with lost ones. */
export async function refuseLostSecrets(environment: Environment, folder: DataFolder, databaseUrl: string): Promise<void> {
  if (environment.encryptionKey || !areSecretsMissing(folder.dir, environment)) return;
  if (await onConnection(databaseUrl, holdsSealedValues, false)) {
    throw new StartRefusal(`${folder.dir}/secrets.json is missing, and without its key what is encrypted in the database cannot be read: restore it from a copy, or set AUTH_SECRET and ENCRYPTION_KEY.`);
  }
}

/** Whether keys open what the database holds, or nothing sealed is there; writes nothing. */
export async function doKeysFit(secrets: Secrets, databaseUrl: string): Promise<boolean> {
  return (await onConnection(databaseUrl, async (client) => (await checkedIn(client, secrets, 'ROLLBACK')).state, 'fits')) === 'fits';
}

async function checkedIn(client: pg.Client, secrets: Secrets, end: 'COMMIT' | 'ROLLBACK'): Promise<KeyVerdict> {
  const keys = keysOf(secrets);
  await client.query('BEGIN');
  const verdict = await checkKeys(client, keys, new Date());
  await client.query(end);
  return verdict;
}

function keysOf(secrets: Secrets) {
  try {
    return keysIn(secrets.encryptionKey);
  } catch (error) {
    throw error instanceof KeyError ? new StartRefusal(`${error.message}.`, { cause: error }) : error;
  }
}

function sentenceOf(verdict: Exclude<KeyVerdict, { state: 'fits' }>, { keyFile }: Secrets): string {
  const where = keyFile ?? 'ENCRYPTION_KEY';
  const repair = keyFile ? `restore ${keyFile} from a copy` : 'add the key that was used before, behind a comma';
  if (verdict.state === 'broken') return `The word in the database that key ${verdict.keyId} sealed does not open: ${where} holds another key, or the table KeyCheck was altered; restore one of them from a copy.`;
  return `The database holds values sealed with key ${verdict.keyId}, which ${where} does not hold: ${repair}.`;
}

/** `none` is the answer of a database that is not there (any more), or has no tables yet. */
async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>, none?: T): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (none !== undefined && error instanceof pg.DatabaseError && ['3D000', '42P01'].includes(error.code ?? '')) return none;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
