import { Gauge } from 'prom-client';
import { poolState } from '@/lib/data/client';
import { databaseAnswers } from '@/lib/data/health';
import { jobLag, type JobLag } from '@/lib/data/job-lag';
import { inTime } from '../in-time';
import { standingOpen } from '../draining';
import { asCode } from './count-mail';
import { metrics } from './registry';

/** Whoever watches must learn that the database is away, not wait for it. */
const PATIENCE_MS = 2_000;

interface Gauges {
  readonly pool: Gauge<'state'>;
  readonly streams: Gauge;
  readonly isUp: Gauge;
  readonly lag: Gauge<'kind'>;
  readonly workers: Gauge;
  readonly givenUp: Gauge<'channel' | 'reason'>;
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayGauges?: Gauges };

/** Brings what is measured only when somebody looks up to date. */
export async function lookAtGauges(now: Date): Promise<void> {
  const { pool, streams, isUp, ...ofJobs } = (held.mendwayGauges ??= makeGauges());
  const { inUse, idle, waiting, most } = poolState();
  Object.entries({ 'in-use': inUse, idle, waiting, most }).forEach(([state, count]) => pool.set({ state }, count));
  streams.set(standingOpen());
  const [answers, lag] = await Promise.all([databaseAnswers(PATIENCE_MS), inTime<JobLag | null>(jobLag(now), null, PATIENCE_MS)]);
  isUp.set(answers ? 1 : 0);
  showLag(ofJobs, lag);
}

/** What nobody knows is left out: an old figure would say that all is as it was. */
function showLag({ lag, workers, givenUp }: Pick<Gauges, 'lag' | 'workers' | 'givenUp'>, known: JobLag | null): void {
  lag.reset();
  workers.remove();
  givenUp.reset();
  if (!known) return;
  Object.entries(known.oldestSeconds).forEach(([kind, seconds]) => lag.set({ kind }, seconds));
  workers.set(known.workers);
  known.givenUp.forEach(({ channel, reason, count }) => givenUp.inc({ channel: channel.toLowerCase(), reason: asCode(reason) }, count));
}

function makeGauges(): Gauges {
  const registers = [metrics().registry];
  return {
    pool: new Gauge({ name: 'mendway_database_connections', help: 'Connections of this process to the database: in use, idle, at most; and who waits for one.', labelNames: ['state'], registers }),
    streams: new Gauge({ name: 'mendway_live_streams', help: 'Live streams that stand open in this process.', registers }),
    isUp: new Gauge({ name: 'mendway_database_up', help: '1 while the database answers within two seconds.', registers }),
    lag: new Gauge({ name: 'mendway_job_lag_seconds', help: 'How long the first of what is due waits, in the whole of Mendway.', labelNames: ['kind'], registers }),
    workers: new Gauge({ name: 'mendway_workers', help: 'Processes that take jobs, in the whole of Mendway.', registers }),
    givenUp: new Gauge({ name: 'mendway_messages_given_up', help: 'Messages of the last 24 hours that were given up, in the whole of Mendway.', labelNames: ['channel', 'reason'], registers }),
  };
}
