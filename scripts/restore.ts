import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inAll } from './backup/figures';
import { checkBackup, refuseNewer, restoreBackup } from './backup/restore-backup';
import { keysOfSite, takeKeys } from './backup/site';
import { loadEnvironment, project, runCommand, say } from './command';
import { openDataFolder } from './postgres/data-folder';
import { StartRefusal } from './postgres/start-refusal';
import { schemaSource } from './serve/database';
import { openForServing } from './serve/open';

// npm run restore FILE [-- --check]
runCommand(async () => {
  const { positionals: [named], values } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean', default: false } } });
  if (named === undefined) throw new StartRefusal('Name the backup: npm run restore FILE');
  const [file, environment, started] = [resolve(named), loadEnvironment(), performance.now()];
  const { dir } = openDataFolder(project, environment.dataDir ?? undefined);
  const checked = await checkBackup(file, keysOfSite(environment, dir));
  say(`${file} is whole: what stood at ${checked.header.takenAt}, ${inAll(checked.tables)}.\nsha256 ${checked.sha256}`);
  refuseNewer(file, checked.header, schemaSource);
  if (values.check) return;
  const { database } = await openForServing(environment);
  if (takeKeys(environment, dir, checked.header)) say(`The keys of the backup are now in ${dir}/secrets.json.`);
  const applied = await restoreBackup(environment.databaseDirectUrl ?? database.url, checked, schemaSource);
  await database.close();
  say(`Restored ${inAll(checked.tables)} in ${((performance.now() - started) / 1000).toFixed(1)} s; every count is as in the backup.`);
  if (applied.length > 0) say(`Applied ${applied.length} newer ${applied.length === 1 ? 'migration' : 'migrations'}.`);
  say('Everybody is signed out. What Mendway had sent since the backup it may send again.\nLook at the trail with npm run audit:verify, then start Mendway.');
});
