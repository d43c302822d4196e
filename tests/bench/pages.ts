import { randomInt } from 'node:crypto';
import autocannon from 'autocannon';
import { say } from '@/scripts/command';
import { BARE_PAGE, BARE_ROUTE, serveBare } from './bare-app';
import { median, printTable, round } from './figures';
import { cpuMsOf } from './machine';
import { type Served, serveWorld, whileServing, withWorld, type World } from './site';
import { whileLogging } from './statements';
import { BROWSER_HEADERS, visit, type Visitor } from './visitor';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = [1, 16];

interface Target {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  readonly processes: readonly number[];
}

interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

/** Speed and cost of pages beside what Next itself costs, in turns, so that a busy machine slows all alike. */
export const benchPages = () =>
  withWorld(async (world) => {
    await countStatements(world);
    await whileServing(serveBare(), (bare) => whileServing(serveWorld(world), (site) => race(bare, site)));
  });

async function countStatements(world: World): Promise<void> {
  await whileLogging(world, (sentBy) =>
    whileServing(serveWorld(world), async ({ url }) => {
      const { screens, cookie } = await visit(url);
      const rows = [];
      for (const [name, path] of Object.entries(screens)) {
        const look = () => fetch(url + path, { headers: { ...BROWSER_HEADERS, cookie } }).then((reply) => reply.text());
        await look(); // the first look may also note the visit
        rows.push([name, String((await sentBy(look)).length)]);
      }
      printTable('SQL statements, signed in (aim: at most 3; a share link finds itself, writes two lines and reads trip and updates)', [['', 'statements'], ...rows]);
    }),
  );
}

async function race(bare: Served, site: Served): Promise<void> {
  const targets = targetsOf(bare, site, await visit(site.url));
  for (const target of targets) await load(target, 16);
  for (const connections of CONNECTIONS) {
    const samples = new Map<Target, Sample[]>(targets.map((target) => [target, []]));
    for (let turn = 0; turn < ROUNDS; turn += 1) for (const target of targets) samples.get(target)?.push(await load(target, connections));
    printRace(connections, samples);
  }
}

function targetsOf(bare: Served, site: Served, { cookie, screens }: Visitor): readonly Target[] {
  const ours = { cookie: '', processes: site.processes };
  const bareOnes = { cookie: '', processes: bare.processes };
  return [
    { name: 'bare route', url: bare.url + BARE_ROUTE, ...bareOnes },
    { name: 'bare page', url: bare.url + BARE_PAGE, ...bareOnes },
    { name: 'landing', url: site.url + screens.landing, ...ours },
    { name: 'plan preview', url: site.url + screens.preview, ...ours },
    { name: 'overview, signed in', url: site.url + screens.overview, ...ours, cookie },
    { name: 'share link', url: site.url + screens.shared, ...ours },
  ];
}

async function load({ name, url, cookie, processes }: Target, connections: number): Promise<Sample> {
  const before = cpuMsOf(processes);
  const headers = { ...BROWSER_HEADERS, cookie };
  const { requests, latency, non2xx, errors } = await autocannon({ url, connections, duration: SECONDS, headers, requests: [{ setupRequest: asSomebodyElse }] });
  if (non2xx + errors > 0) say(`${name}: ${non2xx} answers that are no page, ${errors} errors`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, cpuMs: (cpuMsOf(processes) - before) / requests.total };
}

/** Pages behind a token count by network address: each request is another reader's. */
const asSomebodyElse = (request: autocannon.Request): autocannon.Request =>
  ({ ...request, headers: { ...request.headers, 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` } });

function printRace(connections: number, samples: ReadonlyMap<Target, readonly Sample[]>): void {
  const figures = [...samples].map(([{ name }, taken]) => ({ name, ...middle(taken) }));
  const route = figures[0]?.cpuMs ?? NaN;
  const page = figures[1]?.cpuMs ?? NaN;
  const rows = figures.map(({ name, perSecond, p50, p99, cpuMs }) => [
    name, round(perSecond, 0), round(p50, 0), round(p99, 0), round(cpuMs, 2), round(cpuMs / route), round(cpuMs / page),
  ]);
  const columns = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms', '× bare route', '× bare page'];
  printTable(`pages at ${connections} ${connections === 1 ? 'connection' : 'connections'} (aim: overview at most 10 × a bare route)`, [columns, ...rows]);
}

function middle(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number) => median(samples.map(pick));
  return { perSecond: of((one) => one.perSecond), p50: of((one) => one.p50), p99: of((one) => one.p99), cpuMs: of((one) => one.cpuMs) };
}
