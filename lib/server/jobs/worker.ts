import { Logger, parseCronItems, run, type Runner, runMigrations, type TaskList } from 'graphile-worker';
import { queuePool } from '@/lib/data/queue-pool';
import { tidy } from '@/lib/data/tidy';
import { log, scrub } from '../log';
import { JOBS, type Task } from './jobs';
import { startKeepingArrivals } from './keep-arrivals';
import { performJob } from './perform-job';
import { startPlanningReminders } from './plan-reminders';

export interface WorkerWish {
  /** A connection that may LISTEN: with a pooler in between, the direct one. */
  readonly databaseUrl: string;
}

export interface RunningWorker {
  /** Lets running jobs finish, then ends; a job cut off is done again by the next worker. */
  readonly stop: () => Promise<void>;
}

/** Few at once: jobs wait for mail servers, and the database's connections belong to people. */
const AT_ONCE = 4;
/** One connection listens for new jobs; cron and tidying up need one now and then. */
const BESIDE_JOBS = 3;

/** Brings the queue's tables up to date; `startWorker` does so too. Any number of processes may, at once. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger });
}

/** Takes jobs from the queue, keeps the boards of arrivals and plans reminders until stopped. Any number of workers share it all. */
export async function startWorker({ databaseUrl }: WorkerWish): Promise<RunningWorker> {
  const pgPool = queuePool({
    url: databaseUrl,
    most: AT_ONCE + BESIDE_JOBS,
    onLost: (error) => log.warn({ reason: scrub(error.message) }, 'the queue lost a connection'),
  });
  const runner = await run({
    pgPool,
    taskList: taskList(),
    parsedCronItems: parseCronItems([{ task: 'tidy', match: '17 3 * * *' }]),
    concurrency: AT_ONCE,
    pollInterval: 2000,
    noHandleSignals: true,
    logger,
  });
  const loops = [startKeepingArrivals(), startPlanningReminders()];
  return { stop: () => stopAll(runner, loops).finally(() => pgPool.end()) };
}

async function stopAll(runner: Runner, loops: readonly RunningWorker[]): Promise<void> {
  await Promise.all([stopRunner(runner), ...loops.map((loop) => loop.stop())]);
}

function taskList(): TaskList {
  const tasks = Object.keys(JOBS) as Task[];
  const jobs = tasks.map((task) => [task, (payload: unknown) => performJob(task, payload, new Date())] as const);
  return { ...Object.fromEntries(jobs), tidy: () => tidy(new Date()) };
}

async function stopRunner(runner: Runner): Promise<void> {
  await runner.stop();
  await runner.promise;
}

// Its own words quote errors of jobs, which may quote addresses.
const logger = new Logger(({ taskIdentifier, jobId }) => (level, message) => {
  const fields = { task: taskIdentifier, job: jobId };
  if (level === 'error') log.error(fields, scrub(message));
  else if (level === 'warning') log.warn(fields, scrub(message));
  else log.debug(fields, scrub(message));
});
