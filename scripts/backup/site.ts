import { keysIn } from '@/lib/crypto/key-ring';
import type { Environment } from '@/lib/input/environment';
import { StartRefusal } from '../postgres/start-refusal';
import { adoptSecrets, heldSecrets } from '../secrets';
import type { BackupKeys } from './envelope';
import type { BackupHeader, BackupSecrets } from './format';

/** The keys of this machine, as its settings or its data folder have them; none on an empty one. */
export function keysOfSite(environment: Environment, dataDir: string): BackupKeys {
  const text = environment.encryptionKey ?? heldSecrets(dataDir, environment)?.encryptionKey;
  return { passphrase: environment.backupPassphrase, keys: text ? keysIn(text) : [] };
}

/** What `--with-secrets` puts into the backup. */
export function secretsFor(environment: Environment, dataDir: string): BackupSecrets {
  const secrets = heldSecrets(dataDir, environment);
  if (!environment.backupPassphrase) throw new StartRefusal('With the secrets in it a backup must be sealed by a passphrase, for the key that would seal it is one of them: set BACKUP_PASSPHRASE.');
  if (!secrets) throw new StartRefusal('There are no secrets here to put into the backup: set AUTH_SECRET and ENCRYPTION_KEY.');
  return { authSecret: secrets.authSecret, encryptionKey: secrets.encryptionKey };
}

/** Takes the secrets from the backup where this machine has none; refuses a backup whose words nobody here could read. */
export function takeKeys(environment: Environment, dataDir: string, { secrets, keyIds }: BackupHeader): boolean {
  const held = keysOfSite(environment, dataDir);
  const takes = secrets !== null && held.keys.length === 0;
  if (takes) adoptSecrets(dataDir, secrets);
  const ids = new Set((takes ? keysOfSite(environment, dataDir) : held).keys.map(({ id }) => id));
  const lacking = keyIds.find((id) => !ids.has(id));
  if (lacking !== undefined) throw new StartRefusal(lacks(lacking, dataDir));
  return takes;
}

const lacks = (keyId: string, dataDir: string): string =>
  `What is encrypted in the backup was sealed with key ${keyId}, which is not here, and nobody could read it: set ENCRYPTION_KEY, or put the secrets.json of the Mendway that made the backup into ${dataDir}.`;
