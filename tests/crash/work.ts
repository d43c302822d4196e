import { startWorker } from '@/lib/server/jobs/worker';

// A worker as `npm run worker` runs it, with the database prepared by whoever runs this and its settings in the environment.
// Prints a line once it works; ends when its input does, unless it is killed before.
const worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? '' });
process.stdout.write('works\n');
process.stdin.resume().once('end', async () => {
  await worker.stop();
  process.exit();
});
