import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import { EXPORT_TASK, MESSAGE_TASK } from '@/lib/data/jobs';
import { queuePool } from '@/lib/data/queue-pool';
import { tidy } from '@/lib/data/tidy';
import { makeExport } from '../data-export/make-export';
import { log, scrub } from '../log';
import { serveMetrics } from '../metrics/serve-metrics';
import { warnOfMailServer } from '../mails/warn-of-mail-server';
import { workerMetricsPort } from '../settings';
import { deleteDue } from './delete-due';
import { startFreeingJobs } from './free-jobs';
import { JOBS, type Task } from './jobs';
import { startKeepingArrivals } from './keep-arrivals';
import { performJob } from './perform-job';
import { startPlanningReminders } from './plan-reminders';
import { sendMessage } from './send-message';
import { startTelling } from './tell-due';

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
/** Messages have hands of their own: ten thousand reminders, or a slow server, keep nobody waiting for a link to sign in. */
const MESSAGES_AT_ONCE = 8;
/** Copies of whole accounts take their time and a connection each: one a process, and nobody's mail waits for it. */
const EXPORTS_AT_ONCE = 1;
/** Each of the three listens on a connection, and one says that the worker lives; cron and tidying up need one now and then. */
const BESIDE_JOBS = 6;

/** Takes jobs from the queue, keeps the boards of arrivals, plans and tells reminders until stopped. Any number of workers share all of it. */
export async function startWorker({ databaseUrl }: WorkerWish): Promise<RunningWorker> {
  const port = workerMetricsPort();
  const watched = port === null ? null : await serveMetrics(port);
  const pool = queuePool({
    url: databaseUrl,
    most: AT_ONCE + MESSAGES_AT_ONCE + EXPORTS_AT_ONCE + BESIDE_JOBS,
    onLost: (error) => log.warn({ reason: scrub(error.message) }, 'the queue lost a connection'),
  });
  const events = new EventEmitter();
  const names: string[] = [];
  events.on('pool:create', ({ workerPool }: { readonly workerPool: { readonly id: string } }) => names.push(workerPool.id));
  const shared = { pgPool: pool, events, pollInterval: 2000, noHandleSignals: true, logger };
  const mails = await run({ ...shared, taskList: taskList(), parsedCronItems: parseCronItems(CRON), concurrency: AT_ONCE });
  const messages = await run({ ...shared, taskList: MESSAGES, parsedCronItems: [], concurrency: MESSAGES_AT_ONCE });
  const exports = await run({ ...shared, taskList: EXPORTS, parsedCronItems: [], concurrency: EXPORTS_AT_ONCE });
  const freer = startFreeingJobs({ pool, names });
  void warnOfMailServer().catch((fault: unknown) => log.error({ err: fault }, 'the mail server was not tried'));
  const loops = [startKeepingArrivals(), startPlanningReminders(), startTelling()];
  return {
    async stop() {
      await Promise.all([stopRunner(mails), stopRunner(messages), stopRunner(exports), ...loops.map(({ stop }) => stop())]);
      watched?.close();
      // Last: until then its jobs are in its hands.
      await freer.stop();
      await pool.end();
    },
  };
}

/** By night what is over; each hour what somebody asked to have deleted: one that failed is the next one's, so that they do not pile up. */
const CRON = [{ task: 'tidy', match: '17 3 * * *' }, { task: 'delete-due', match: '41 * * * *', options: { jobKey: 'delete-due' } }];

const MESSAGES: TaskList = { [MESSAGE_TASK]: (payload: unknown) => sendMessage(payload, new Date()) };

const EXPORTS: TaskList = {
  [EXPORT_TASK]: (payload: unknown, { job }) => makeExport(payload, { isLast: job.attempts >= job.max_attempts }, new Date()),
};

function taskList(): TaskList {
  const tasks = Object.keys(JOBS) as Task[];
  const jobs = tasks.map((task) => [task, (payload: unknown) => performJob(task, payload, new Date())] as const);
  return { ...Object.fromEntries(jobs), tidy: () => tidy(new Date()), 'delete-due': () => deleteDue(new Date()) };
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
