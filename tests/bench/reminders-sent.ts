import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { project, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase, queryOnce } from '@/scripts/serve/database';
import { onDatabase } from '../support/database';
import { seedManyDue } from '../support/many-due';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { startWorkerProcess } from '../support/worker-processes';
import { printTable, quantile, round } from './figures';

const PEOPLE = Number(process.env.BENCH_REMINDERS ?? 10_000);
const WORKERS = (process.env.BENCH_WORKERS ?? '1,4').split(',').map(Number);
const DATABASE = 'mendway_bench_sent';
/** As many connections as one worker uses. */
const YARDSTICK_LINES = 8;
/** Before the first is due: it is seeded, and everybody listens. */
const LEAD_MS = 5_000;

interface Sent {
  readonly delays: readonly number[];
  /** From the first that was due until the last was sent. */
  readonly seconds: number;
}

/** Reminders from due to sent by real workers and a real mail server on this machine; beside them nodemailer alone with the same server. */
export async function benchRemindersSent(): Promise<void> {
  const rows: string[][] = [];
  for (const workers of WORKERS) {
    rows.push(rowOf(`${workers} worker${workers === 1 ? '' : 's'}, all due at once`, await sentBy(workers, 0)));
    rows.push(rowOf(`${workers} worker${workers === 1 ? '' : 's'}, due evenly over one minute`, await sentBy(workers, 60)));
  }
  const alone = await yardstick();
  rows.push([`nodemailer alone, ${YARDSTICK_LINES} connections kept`, round(PEOPLE / alone, 0), '', '', '', round(alone, 1)]);
  printTable(`${PEOPLE.toLocaleString('en')} reminders for as many people, by mail`, [['', 'a second', 'p50 ms late', 'p99 ms late', 'last ms late', 'seconds in all'], ...rows]);
}

function rowOf(name: string, { delays, seconds }: Sent): string[] {
  return [name, round(delays.length / seconds, 0), ...[0.5, 0.99, 1].map((share) => round(quantile(delays, share), 0)), round(seconds, 1)];
}

async function sentBy(workers: number, seconds: number): Promise<Sent> {
  const folder = openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench');
  const opened = await openDatabase({ folder, name: DATABASE });
  const sink = await startSmtpSink();
  try {
    await prepareDatabase(opened.url);
    const processes = await Promise.all(Array.from({ length: workers }, () => startWorkerProcess({ DATABASE_URL: opened.url, SMTP_URL: sink.url })));
    const from = new Date(Date.now() + LEAD_MS);
    await seedManyDue(opened.url, { people: PEOPLE, from, seconds });
    if (Date.now() > from.getTime()) say('Seeding took longer than planned: the first were due before they were there.');
    await queryOnce(opened.url, 'NOTIFY deliveries_due');
    const sent = await delaysOf(opened.url, from);
    await Promise.all(processes.map((worker) => worker.end('stop')));
    if (sink.mails.length !== PEOPLE) say(`${sink.mails.length} mails arrived instead of ${PEOPLE}.`);
    return sent;
  } finally {
    await sink.close();
    await queryOnce(onDatabase(opened.url, 'postgres'), `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await opened.close();
  }
}

/** Once all are sent: how late each was. */
async function delaysOf(url: string, from: Date): Promise<Sent> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const settled = async () => Number((await client.query<{ count: string }>(`SELECT count(*) FROM "Message" WHERE "settledAt" IS NOT NULL`)).rows[0]?.count);
    while ((await settled()) < PEOPLE) await sleep(500);
    const { rows } = await client.query<{ late: number; at: Date }>(`SELECT (extract(epoch FROM "settledAt" - "dueAt") * 1000)::float8 AS late, "settledAt" AS at FROM "Message" WHERE state = 'SENT'`);
    const last = rows.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0);
    return { delays: rows.map(({ late }) => late), seconds: (last - from.getTime()) / 1000 };
  } finally {
    await client.end();
  }
}

/** Seconds that as many mails of that size take without a database and without anything that is written down. */
async function yardstick(): Promise<number> {
  const sink = await startSmtpSink();
  const transport = createTransport({ url: sink.url, pool: true, maxConnections: YARDSTICK_LINES });
  const began = performance.now();
  await Promise.all(Array.from({ length: PEOPLE }, (_, number) => transport.sendMail(mailTo(number))));
  const seconds = (performance.now() - began) / 1000;
  await closeBoth(transport, sink);
  return seconds;
}

const mailTo = (number: number) => ({
  from: 'Mendway <mendway@example.test>', to: `reader-${number}@due.test`, subject: 'A reminder for your trip', text: 'Check in for the flight to New York.\n'.repeat(12),
  html: '<p style="margin:0 0 16px">Check in for the flight to New York.</p>\n'.repeat(40),
});

async function closeBoth(transport: { readonly close: () => void }, sink: SmtpSink): Promise<void> {
  transport.close();
  await sink.close();
}
