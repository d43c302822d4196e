import { loadEnvironment, runCommand } from './command';
import { openPrepared } from './serve/open';
import { claimPorts } from './serve/port';
import { serve } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  await claimPorts(environment);
  const site = await openPrepared(environment);
  await serve({ mode: 'dev', ...site }, [`Mendway is at ${site.variables.APP_URL}`]);
});
