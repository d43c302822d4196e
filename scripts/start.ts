import { loadEnvironment, runCommand } from './command';
import { hasAdministrator } from './serve/database';
import { ensureBuild } from './serve/next';
import { openPrepared } from './serve/open';
import { claimPorts } from './serve/port';
import { serve } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  await claimPorts(environment);
  const { database, variables } = await openPrepared(environment);
  ensureBuild(variables);
  await serve({ mode: 'start', variables, database }, await welcome(database.url, variables.APP_URL ?? ''));
});

async function welcome(databaseUrl: string, appUrl: string): Promise<string[]> {
  const address = `Mendway is at ${appUrl}`;
  if (await hasAdministrator(databaseUrl)) return [address];
  return [address, 'Nobody is administrator yet: npm run admin:create EMAIL'];
}
