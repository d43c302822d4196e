import { loadEnvironment, runCommand, say } from './command';
import { deployMigrations } from './migrations/deploy';
import { openForServing } from './serve/open';
import { schemaSource } from './serve/database';

runCommand(async () => {
  const environment = loadEnvironment();
  const { database } = await openForServing(environment);
  const applied = await deployMigrations(environment.databaseDirectUrl ?? database.url, schemaSource);
  applied.forEach((name) => say(`Applied ${name}`));
  if (applied.length === 0) say('The database is up to date.');
  await database.close();
});
