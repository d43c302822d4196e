import { setTimeout as sleep } from 'node:timers/promises';
import { loadavg } from 'node:os';
import { database } from '@/lib/data/client';
import { say } from '@/scripts/command';
import { printTable, quantile, round } from './figures';
import { type Driven, drive, type Sample } from './load/drive';
import { kneeOf, slopeAnHour, type Step } from './load/knee';
import { type Memory, openServed, type ServedSite } from './load/served';
import { standOpen } from './load/standing';
import { bringWorld, type LoadWorld } from './load/world';

export interface LoadWish {
  /** All steps together. */
  readonly minutes: number;
  /** None: the steps alone. */
  readonly soakMinutes: number | null;
  /** Requests a second for the soak; null: seven tenths of the knee. */
  readonly soakRate: number | null;
}

const STEPS = [1, 2, 4, 8, 16, 32, 64];
const WARM_SECONDS = 20;
const SOAK_SHARE = 0.7;
/** A server that is warm: the first minutes still fill caches. */
const SETTLED_MINUTES = 5;

/** Patients, caregivers, share links, feeds and staff at once against a web server and a worker of a production build. */
export async function benchLoad({ minutes, soakMinutes, soakRate }: LoadWish): Promise<void> {
  const site = await openServed();
  try {
    const world = await bringWorld(site.url, site.databaseUrl);
    await site.start();
    const standing = await standOpen(world);
    await drive(world, { people: 8, seconds: WARM_SECONDS, seed: 99 });
    const knee = await climb(site, world, minutes * 60);
    say(`\nLive pages: ${standing.open()} stand open, and heard ${standing.heard()} times.`);
    const rate = soakRate ?? (knee ? knee.perSecond * SOAK_SHARE : null);
    if (soakMinutes !== null && rate !== null) await soak(site, world, { rate, people: Math.max(8, (knee?.people ?? 8) * 4), minutes: soakMinutes });
    say(`Live pages: ${standing.open()} stand open, and heard ${standing.heard()} times.`);
    await standing.close();
    tellErrors(site);
  } finally {
    await database().$disconnect();
    await site.close();
  }
}

async function climb(site: ServedSite, world: LoadWorld, seconds: number): Promise<Step | null> {
  const steps: (Step & { readonly row: readonly string[]; readonly samples: readonly Sample[] })[] = [];
  for (const [seed, people] of STEPS.entries()) {
    const before = { cpu: site.cpu(), own: process.cpuUsage() };
    const [driven, connections] = await Promise.all([drive(world, { people, seconds: seconds / STEPS.length, seed }), sleep((seconds / STEPS.length) * 500).then(site.connections)]);
    const shares = cpuShares(site, before, driven);
    const all = driven.samples.map(({ ms }) => ms);
    const step = { people, perSecond: all.length / driven.seconds, p99: quantile(all, 0.99) };
    const { heap, rss } = await site.memory();
    const faults = driven.samples.filter(({ fault }) => fault !== null).length;
    steps.push({ ...step, samples: driven.samples, row: [String(people), round(step.perSecond), round(quantile(all, 0.5), 0), round(step.p99, 0), String(faults), ...shares, round(heap, 0), round(rss, 0), String(connections)] });
    tellFaults(driven.samples);
    say(`${people} at once: ${round(step.perSecond)} requests/s, p99 ${round(step.p99, 0)} ms`);
  }
  printTable(`load, ${round(seconds / STEPS.length, 0)} s a step (machine's load ${round(loadavg()[0] ?? NaN)})`, [
    ['people at once', 'requests/s', 'p50 ms', 'p99 ms', 'errors', 'CPU web', 'worker', 'database', 'this client', 'heap MB', 'RSS MB', 'connections'], ...steps.map(({ row }) => row),
  ]);
  const knee = kneeOf(steps);
  const found = steps.find(({ people }) => people === knee?.people);
  if (!knee || !found) return null;
  say(`\nThe knee: ${knee.people} people at once, ${round(knee.perSecond)} requests/s, p99 ${round(knee.p99, 0)} ms.`);
  tellScreens(found.samples, `by screen, ${knee.people} people at once`);
  return knee;
}

type Before = { readonly cpu: ReturnType<ServedSite['cpu']>; readonly own: NodeJS.CpuUsage };

/** Of one processor, in percent. */
function cpuShares(site: ServedSite, { cpu, own }: Before, { seconds }: Driven): readonly string[] {
  const now = site.cpu();
  const mine = process.cpuUsage(own);
  const share = (ms: number): string => `${round(ms / seconds / 10, 0)} %`;
  return [share(now.web - cpu.web), share(now.worker - cpu.worker), share(now.database - cpu.database), share((mine.user + mine.system) / 1000)];
}

function tellScreens(samples: readonly Sample[], title: string): void {
  const screens = [...new Set(samples.map(({ screen }) => screen))].sort();
  const row = (name: string, of: readonly Sample[]) => [name, String(of.length), ...[0.5, 0.99].map((share) => round(quantile(of.map(({ ms }) => ms), share), 0)), String(of.filter(({ fault }) => fault !== null).length)];
  printTable(title, [['', 'requests', 'p50 ms', 'p99 ms', 'errors'], ...screens.map((screen) => row(screen, samples.filter((one) => one.screen === screen))), row('all', samples)]);
}

interface Soak {
  readonly rate: number;
  readonly people: number;
  readonly minutes: number;
}

async function soak(site: ServedSite, world: LoadWorld, { rate, people, minutes }: Soak): Promise<void> {
  say(`\n# soak: ${round(rate)} requests/s for ${minutes} minutes, by ${people} people at most; memory after a collection, each minute`);
  const samples: Sample[] = [];
  const memories: (Memory & { readonly minute: number })[] = [{ minute: 0, ...(await site.memory()) }];
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { samples: taken } = await drive(world, { people, seconds: 60, perSecond: rate, seed: 100 + minute });
    const memory = { minute, ...(await site.memory()) };
    memories.push(memory);
    tellFaults(taken);
    samples.push(...taken);
    const ms = taken.map((one) => one.ms);
    say(`${String(minute).padStart(3)} min  ${round(taken.length / 60).padStart(6)} /s  p50 ${round(quantile(ms, 0.5), 0)}  p99 ${round(quantile(ms, 0.99), 0)} ms  heap ${round(memory.heap)}  external ${round(memory.external)}  RSS ${round(memory.rss)} MB  connections ${await site.connections()}  load ${round(loadavg()[0] ?? NaN)}`);
  }
  tellScreens(samples, 'soak, by screen');
  tellSlopes(memories);
}

/** Flat: by the line through the minutes after the first five, the heap grows by less than 5 % of itself an hour. */
function tellSlopes(memories: readonly (Memory & { readonly minute: number })[]): void {
  const settled = memories.filter(({ minute }) => minute >= Math.min(SETTLED_MINUTES, memories.length / 3));
  const first = settled[0];
  if (!first || settled.length < 3) return;
  const slope = (of: keyof Memory) => slopeAnHour(settled.map(({ minute, ...memory }) => ({ minute, value: memory[of] })));
  const [heap, external, rss] = [slope('heap'), slope('external'), slope('rss')];
  say(`\nFrom minute ${first.minute} on: heap ${round(heap)}, external ${round(external)}, RSS ${round(rss)} MB an hour. Heap ${heap < first.heap * 0.05 ? 'flat' : 'NOT FLAT'} (less than ${round(first.heap * 0.05)} MB an hour would be 5 %).`);
}

function tellFaults(samples: readonly Sample[]): void {
  const faults = samples.filter(({ fault }) => fault !== null);
  for (const words of new Set(faults.map(({ screen, fault }) => `${screen}: ${fault}`))) say(`ERROR × ${faults.filter(({ screen, fault }) => `${screen}: ${fault}` === words).length}: ${words}`);
}

function tellErrors(site: ServedSite): void {
  const errors = site.errors();
  say(errors.length === 0 ? 'Nothing was logged as an error.' : `ERRORS LOGGED: ${errors.length}; the first: ${errors.slice(0, 3).join('\n')}`);
}
