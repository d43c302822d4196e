import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Chance, chanceFrom } from './chance';
import { seedManyDue } from './many-due';
import { type SinkAnswer, startSmtpSink } from './smtp-sink';
import { startWorkerProcess, type WorkerProcess } from './worker-processes';

export interface CrashWish {
  /** A database with Mendway's tables, and nothing else. */
  readonly url: string;
  readonly reminders: number;
  /** How often a worker is killed. */
  readonly kills: number;
  /** Of the moments of chance. */
  readonly seed: number;
  /** What the mail server takes to look a mail over, at most. */
  readonly slowMs: number;
  /** Hears of every kill. */
  readonly progress?: (line: string) => void;
}

export interface CrashCount {
  /** People whose message arrived. */
  readonly arrived: number;
  /** Mails that came again to somebody who had them. */
  readonly doubled: number;
  /** Tries of which the database says that nobody knows whether they arrived. */
  readonly uncertain: number;
  /** People whose message did not arrive, and what the database does not hold as sent. */
  readonly lost: number;
  /** Mails that came again although nobody counted that they might. */
  readonly unexplained: number;
  /** Kills at which messages were on their way. */
  readonly inFlight: number;
  readonly seconds: number;
}

const WORKERS = 2;
const LONGEST_MS = 150_000;

/** Kills workers at moments of chance while reminders are due, lets them finish, and counts what arrived. */
export async function crashReminders(wish: CrashWish): Promise<CrashCount> {
  const began = Date.now();
  const chance = chanceFrom(wish.seed);
  const sink = await startSmtpSink(async ({ step }): Promise<SinkAnswer> => {
    // Before its answer to a mail it has the mail already: kills then are the uncertain ones. Others come before the first byte.
    if (step === 'data' || step === 'rcpt') await sleep(chance.under(wish.slowMs));
    return 'go-on';
  });
  const client = new pg.Client({ connectionString: wish.url });
  await client.connect();
  await seedManyDue(wish.url, { people: wish.reminders, from: new Date(), seconds: 0 });
  const start = () => startWorkerProcess({ DATABASE_URL: wish.url, SMTP_URL: sink.url });
  const workers = await Promise.all(Array.from({ length: WORKERS }, start));
  try {
    const inFlight = await killSome(wish, { workers, start, chance, client });
    await untilSettled(client, wish.reminders);
    return { ...(await counted(client, wish.reminders, sink.mails)), inFlight, seconds: (Date.now() - began) / 1000 };
  } finally {
    await Promise.all(workers.map((worker) => worker.end('kill')));
    await client.end();
    await sink.close();
  }
}

interface Crowd {
  readonly workers: WorkerProcess[];
  readonly start: () => Promise<WorkerProcess>;
  readonly chance: Chance;
  readonly client: pg.Client;
}

/** One of the workers at a time; another takes its place. How many kills found messages on their way. */
async function killSome({ kills, progress }: CrashWish, { workers, start, chance, client }: Crowd): Promise<number> {
  let inFlight = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    await sleep(50 + chance.under(950));
    const place = chance.under(workers.length);
    await workers[place]?.end('kill');
    const sending = await countOf(client, `SELECT count(*) FROM "Message" WHERE state = 'SENDING'`);
    if (sending > 0) inFlight += 1;
    progress?.(`kill ${kill} of ${kills}: ${sending} messages were on their way, ${await countOf(client, `SELECT count(*) FROM "Message" WHERE state = 'SENT'`)} sent`);
    workers[place] = await start();
  }
  return inFlight;
}

/** Everything is told, and nothing is on its way any more. */
async function untilSettled(client: pg.Client, reminders: number): Promise<void> {
  for (const began = Date.now(); Date.now() - began < LONGEST_MS; await sleep(200)) {
    if (await countOf(client, `SELECT count(*) FROM "Message" WHERE "settledAt" IS NOT NULL`) >= reminders) return;
  }
}

async function counted(client: pg.Client, reminders: number, mails: readonly { readonly to: string; readonly messageId: string }[]): Promise<Omit<CrashCount, 'inFlight' | 'seconds'>> {
  const { rows } = await client.query<{ to: string; uncertain: number; isSent: boolean }>(
    `SELECT reader.email AS to, coalesce(sum(message.uncertain), 0)::int AS uncertain, count(*) = 1 AND bool_and(coalesce(message.state = 'SENT', false)) AS "isSent"
      FROM "User" reader LEFT JOIN "Message" message ON message."userId" = reader.id GROUP BY reader.id`,
  );
  const cameTo = new Map<string, number>();
  for (const { to } of mails) cameTo.set(to, (cameTo.get(to) ?? 0) + 1);
  const again = (to: string): number => Math.max((cameTo.get(to) ?? 0) - 1, 0);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    arrived: cameTo.size,
    doubled: sum(rows.map(({ to }) => again(to))),
    uncertain: sum(rows.map(({ uncertain }) => uncertain)),
    lost: reminders - rows.filter(({ to, isSent }) => isSent && cameTo.has(to)).length,
    unexplained: sum(rows.map(({ to, uncertain }) => Math.max(again(to) - uncertain, 0))),
  };
}

async function countOf(client: pg.Client, sql: string): Promise<number> {
  return Number((await client.query<{ count: string }>(sql)).rows[0]?.count);
}
