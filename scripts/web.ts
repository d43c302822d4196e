import { loadEnvironment, runCommand } from './command';
import { ensureBuild } from './serve/next';
import { openPrepared } from './serve/open';
import { claimPort } from './serve/port';
import { serve } from './serve/supervise';

// npm start without its jobs: for several web servers with workers of their own beside them.
runCommand(async () => {
  const environment = loadEnvironment();
  await claimPort(environment.port);
  const site = await openPrepared(environment);
  ensureBuild(site.variables);
  await serve({ mode: 'start', jobs: 'elsewhere', ...site }, [`A web server of ${site.variables.APP_URL} is at port ${environment.port}.`]);
});
