import { loadEnvironment, runCommand } from './command';
import { childEnvironment } from './serve/child-environment';
import { prepareDatabase } from './serve/database';
import { openForServing } from './serve/open';
import { claimPort } from './serve/port';
import { serve } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  await claimPort(environment.port);
  const { folder, database } = await openForServing(environment);
  await prepareDatabase(environment.databaseDirectUrl ?? database.url);
  const variables = childEnvironment(environment, folder, database);
  await serve({ mode: 'dev', variables, database }, [`Mendway is at ${variables.APP_URL}`]);
});
