import { setTimeout as sleep } from 'node:timers/promises';
import { bringPatients, bringWorld, type Patient, type World } from './crowd';
import type { Fault } from './fault';
import { compareKept, compareReminders, type Kept, mistold } from './kept';
import type { Site } from './site';
import { isWell, type Screen, screensOf, type Seen, startWatch, type Watch } from './watch';
import { startWriters, WRITES, type Writers } from './writers';

export interface Result {
  readonly name: string;
  readonly seen: readonly Seen[];
  readonly writers: Pick<Writers, 'acknowledged' | 'refused'>;
  /** When it went wrong, and was put right. */
  readonly from: number;
  readonly until: number;
  /** From then until everything was well, nothing being restarted; null: it never was. */
  readonly recovered: Recovery | null;
  readonly kept: Kept;
  readonly reminders: Kept;
  readonly note: string;
  /** What must not be. */
  readonly failures: readonly string[];
}

interface Recovery {
  /** It says that it is ready, and trip and board are there. */
  readonly screensMs: number;
  /** A write of every kind was kept. */
  readonly writesMs: number;
}

const PATIENTS = 90;
/** Of them: who does what the fault is about, and nothing by themselves. */
const OTHERS = 15;
const CALM_MS = 2_000;
const LONGEST_RECOVERY_MS = 120_000;
const NOTHING: Kept = { acknowledged: 0, lost: [], doubled: [] };

export async function tryFault(site: Site, fault: Fault): Promise<Result> {
  const world = await bringWorld(site.url);
  const patients = await bringPatients(site.url, world, PATIENTS);
  const [others, crowd] = [patients.slice(0, OTHERS), patients.slice(OTHERS)];
  const writers = await startWriters(site.url, world, crowd);
  const screens = screensOf(site.url, world, others.at(-1) ?? fail());
  const watch = startWatch(screens);
  try {
    await writers.all(2);
    await sleep(CALM_MS);
    return await breakAndMend(site, fault, { world, others, writers, watch, screens });
  } finally {
    await Promise.all([watch.stop(), writers.stop()]);
  }
}

interface Busy {
  readonly world: World;
  readonly others: readonly Patient[];
  readonly writers: Writers;
  readonly watch: Watch;
  readonly screens: readonly Screen[];
}

async function breakAndMend(site: Site, fault: Fault, { world, others, writers, watch, screens }: Busy): Promise<Result> {
  const failures: string[] = [];
  const note = (why: unknown): null => (failures.push(why instanceof Error ? why.message : String(why)), null);
  const from = Date.now();
  const begun = await fault.begin({ site, world, others });
  await sleep(fault.seconds * 1000);
  await begun.end();
  const until = Date.now();
  const recovered = await recovery(screens, writers, until).catch(note);
  const said = await begun.after?.().catch(note);
  await watch.stop();
  await writers.stop();
  const kept = await compareKept(writers.acknowledged);
  const reminders = begun.reminders ? await compareReminders(begun.reminders, site.mails) : NOTHING;
  failures.push(...unseemly(watch.seen), ...(await mistold(writers.refused)), ...[site.web, site.worker].filter((one) => !one.isRunning()).map(({ name }) => `the ${name} ended`));
  return { name: fault.name, seen: watch.seen, writers, from, until, recovered, kept, reminders, note: said ?? '', failures };
}

const fail = (): never => {
  throw new Error('too few patients');
};

const DEMANDED = ['ready', 'trip', 'board'];

async function recovery(screens: readonly Screen[], writers: Writers, since: number): Promise<Recovery> {
  const demanded = screens.filter(({ name }) => DEMANDED.includes(name));
  const isAllWell = async () => (await Promise.all(demanded.map(isWell))).every(Boolean);
  while (!(await isAllWell())) {
    if (Date.now() - since > LONGEST_RECOVERY_MS) throw new Error(`it was not well again ${LONGEST_RECOVERY_MS / 1000} s after the fault`);
    await sleep(100);
  }
  const screensMs = Date.now() - since;
  await writers.all(1, since);
  const first = WRITES.map((what) => writers.acknowledged.find((write) => write.what === what && write.at >= since)?.at ?? Infinity);
  return { screensMs, writesMs: Math.max(...first) - since };
}

/** Answers that never came, or that tell how we are made. */
const unseemly = (seen: readonly Seen[]): readonly string[] =>
  [...new Set(seen.filter(({ answer }) => answer === 'nothing' || answer.includes('TELLS')).map(({ screen, answer }) => `${screen} was answered: ${answer}`))];
