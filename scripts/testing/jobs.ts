import { startWorker } from '@/lib/server/jobs/worker';
import { runCommand } from '../command';
import { stopRequested } from '../serve/supervise';

// The jobs of the browser tests' site in a process of their own, so that what they say can be kept apart from what the tests say.
runCommand(async () => {
  const asked = stopRequested();
  const worker = await startWorker({ databaseUrl: process.env.DATABASE_DIRECT_URL ?? '' });
  await asked;
  await worker.stop();
});
