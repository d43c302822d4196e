import { type Job, type JobHelpers, Logger, runOnce } from 'graphile-worker';
import { vi } from 'vitest';
import { database } from '@/lib/data/client';
import { gatherMessages } from '@/lib/data/gather-messages';
import { EXPORT_TASK, MESSAGE_TASK } from '@/lib/data/jobs';
import { listOutbox, type OutboxMail } from '@/lib/outside/mail/outbox';
import { makeExport } from '@/lib/server/data-export/make-export';
import { JOBS, type Task } from '@/lib/server/jobs/jobs';
import { performJob } from '@/lib/server/jobs/perform-job';
import { sendMessage } from '@/lib/server/jobs/send-message';
import { outboxFolder } from '@/lib/server/settings';

process.env.MAIL_FROM ??= 'Mendway <mendway@example.test>';
process.env.SECURITY_CONTACT ??= 'security@example.test';

const silent = new Logger(() => () => undefined);
const tasks = Object.keys(JOBS) as Task[];

/** Gathers what waits to go out and does all waiting jobs once, as the worker would at `now`. `runOnce` does not wait until the last one is marked as done. */
export async function workOff(now = new Date()): Promise<void> {
  await gatherMessages(now);
  const taskList = Object.fromEntries(tasks.map((task) => [task, (payload: unknown) => performJob(task, payload, now)]));
  const messages = { [MESSAGE_TASK]: (payload: unknown) => sendMessage(payload, now) };
  const exports = { [EXPORT_TASK]: (payload: unknown, { job }: JobHelpers) => makeExport(payload, { isLast: job.attempts >= job.max_attempts }, now) };
  await runOnce({ connectionString: process.env.DATABASE_URL, taskList: { ...taskList, ...messages, ...exports }, logger: silent });
  await vi.waitUntil(async () => (await heldJobs()).length === 0, { timeout: 5000, interval: 10 });
}

const heldJobs = (): Promise<unknown[]> =>
  database().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`;

export async function mailsTo(address: string): Promise<OutboxMail[]> {
  return (await listOutbox(outboxFolder(), 1000)).filter(({ to }) => to === address);
}

/** The link in the newest mail to an address, cut into the screen it leads to and its token. */
export async function linkIn(address: string): Promise<{ path: string; token: string }> {
  const [mail] = await mailsTo(address);
  const url = new URL(/https?:\S+/.exec(mail?.text ?? '')?.[0] ?? 'http://no-link');
  return { path: url.pathname, token: url.searchParams.get('t') ?? '' };
}

export type WaitingJob = Pick<Job, 'payload'> & { readonly task: string };

export function waitingJobs(): Promise<WaitingJob[]> {
  return database().$queryRaw<WaitingJob[]>`
    SELECT t.identifier AS task, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id`;
}
