import { loadEnvironment, runCommand } from './command';
import { childEnvironment } from './serve/child-environment';
import { hasAdministrator, prepareDatabase } from './serve/database';
import { ensureBuild } from './serve/next';
import { openForServing } from './serve/open';
import { claimPort } from './serve/port';
import { serve } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  await claimPort(environment.port);
  const { folder, database } = await openForServing(environment);
  await prepareDatabase(environment.databaseDirectUrl ?? database.url);
  const variables = childEnvironment(environment, folder, database);
  ensureBuild(variables);
  await serve({ mode: 'start', variables, database }, await welcome(database.url, variables.APP_URL ?? ''));
});

async function welcome(databaseUrl: string, appUrl: string): Promise<string[]> {
  const address = `Mendway is at ${appUrl}`;
  if (await hasAdministrator(databaseUrl)) return [address];
  return [address, 'Nobody is administrator yet: npm run admin:create EMAIL'];
}
