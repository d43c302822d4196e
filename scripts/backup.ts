import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup, type MadeBackup } from './backup/make-backup';
import { keysOfSite, secretsFor } from './backup/site';
import { inAll } from './backup/figures';
import { loadEnvironment, runCommand, say } from './command';
import { StartRefusal } from './postgres/start-refusal';
import { openForServing } from './serve/open';

// npm run backup [FILE] [-- --with-secrets]
runCommand(async () => {
  const { positionals: [named], values } = parseArgs({ allowPositionals: true, options: { 'with-secrets': { type: 'boolean', default: false } } });
  const environment = loadEnvironment();
  const { folder, database } = await openForServing(environment);
  const keys = keysOfSite(environment, folder.dir);
  if (!keys.passphrase && keys.keys.length === 0) throw new StartRefusal('There is no key here to seal a backup with: set ENCRYPTION_KEY as it is where Mendway runs, or BACKUP_PASSPHRASE.');
  const secrets = values['with-secrets'] ? secretsFor(environment, folder.dir) : null;
  const file = named === undefined ? nextFile(folder.dir, new Date()) : resolve(named);
  const started = performance.now();
  const made = await makeBackup({ url: environment.databaseDirectUrl ?? database.url, file, keys, secrets });
  await database.close();
  report(file, made, (performance.now() - started) / 1000);
  say(secrets ? 'The keys are in it: whoever has the file and the passphrase has everything.' : warning(keys.passphrase !== null));
});

function nextFile(dataDir: string, now: Date): string {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `mendway-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.age`);
}

function report(file: string, { bytes, sha256, header, tables }: MadeBackup, seconds: number): void {
  say(`Backed up what stood at ${header.takenAt}: ${inAll(tables)}, in ${seconds.toFixed(1)} s.`);
  say(`${file} (${(bytes / 1e6).toFixed(1)} MB)\nsha256 ${sha256}`);
}

function warning(byPassphrase: boolean): string {
  const opens = byPassphrase ? 'the passphrase opens the file, but' : 'it does not open, and';
  return `THE KEYS ARE NOT IN IT. Without ENCRYPTION_KEY (or secrets.json of the data folder) ${opens} the medical part in it cannot be read by anybody, ever. Keep a copy of the keys apart from the backups.`;
}
