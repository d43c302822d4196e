import { startWorker } from '@/lib/server/jobs/worker';
import { loadEnvironment, runCommand, say } from './command';
import { openPrepared } from './serve/open';
import { claimPort } from './serve/port';
import { stopRequested } from './serve/supervise';

runCommand(async () => {
  const environment = loadEnvironment();
  if (environment.workerMetricsPort !== null) await claimPort(environment.workerMetricsPort);
  const { database, variables } = await openPrepared(environment);
  Object.assign(process.env, variables);
  const asked = stopRequested();
  const worker = await startWorker({ databaseUrl: environment.databaseDirectUrl ?? database.url });
  say('The worker is running.');
  await asked;
  await worker.stop();
  await database.close();
});
