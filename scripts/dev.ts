import { loadEnvironment, runCommand } from './command';
import { openPrepared } from './serve/open';
import { claimPort } from './serve/port';
import { serve } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  await claimPort(environment.port);
  const site = await openPrepared(environment);
  await serve({ mode: 'dev', ...site }, [`Mendway is at ${site.variables.APP_URL}`]);
});
