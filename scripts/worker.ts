import { startWorker } from '@/lib/server/jobs/worker';
import { loadEnvironment, runCommand, say } from './command';
import { childEnvironment } from './serve/child-environment';
import { prepareDatabase } from './serve/database';
import { openForServing } from './serve/open';
import { stopRequested } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  const { folder, database } = await openForServing(environment);
  await prepareDatabase(environment.databaseDirectUrl ?? database.url);
  Object.assign(process.env, childEnvironment(environment, folder, database));
  const asked = stopRequested();
  const worker = await startWorker({ databaseUrl: environment.databaseDirectUrl ?? database.url });
  say('The worker is running.');
  await asked;
  await worker.stop();
  await database.close();
});
