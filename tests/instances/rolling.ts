import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { queryOnce } from '@/scripts/serve/database';
import { type Check, demand } from './check';
import { DRAIN_SECONDS, type Site } from './site';
import { comeIn, firstTrip } from './people';
import { formAt, look, send, type Visitor } from './visitor';

const READERS = 4;
const WRITERS = 2;
/** A list has room for so many; the writers share it. */
const MOST_WRITES = 180;
const PAUSE_MS = 40;

interface Load {
  reads: number;
  writes: string[];
  slowest: number;
  readonly failures: string[];
  isOver: boolean;
}

/** People read and write at the address that all use, until the load is over. */
async function underLoad(site: Site, during: () => Promise<void>): Promise<Load> {
  const load: Load = { reads: 0, writes: [], slowest: 0, failures: [], isOver: false };
  const maya = await comeIn(site, 'maya');
  const trip = await firstTrip(site, maya);
  const pages = ['/', trip, `${trip}/calendar`, `${trip}/packing`].map((path) => site.proxy.url + path);
  const add = `${site.proxy.url}${trip}/packing/add`;
  const form = await formAt(maya, add, 'title');
  const readers = Array.from({ length: READERS }, (_, reader) => repeat(load, reader, async (turn) => {
    const answer = await look(maya, pages[turn % pages.length] ?? '');
    await answer.arrayBuffer();
    if (answer.status !== 200) return `a page was answered by ${answer.status}`;
    load.reads += 1;
    return null;
  }));
  const writers = Array.from({ length: WRITERS }, (_, writer) => repeat(load, writer, async () => {
    if (load.writes.length >= MOST_WRITES) return null;
    const id = randomUUID();
    const { status } = await send(maya, add, form, { id, title: `Under load ${id.slice(0, 8)}`, section: 'comfort', quantity: '', packerId: '' });
    if (status !== 303) return `a write was answered by ${status}`;
    load.writes.push(id);
    return null;
  }));
  await during().finally(() => (load.isOver = true));
  await Promise.all([...readers, ...writers]);
  return load;
}

async function repeat(load: Load, first: number, act: (turn: number) => Promise<string | null>): Promise<void> {
  for (let turn = first; !load.isOver; turn += 1) {
    const begun = performance.now();
    const fault = await act(turn).catch((error: unknown) => `nothing came: ${String(error)}`);
    load.slowest = Math.max(load.slowest, performance.now() - begun);
    if (fault) load.failures.push(fault);
    await sleep(PAUSE_MS);
  }
}

/** A stream as a browser keeps it: opened again when it ends, at the address that all use. */
function keepListening({ proxy }: Site, { cookie }: Visitor, path: string) {
  const ending = new AbortController();
  let [openings, isOpen] = [0, false];
  const listen = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const answer = await fetch(proxy.url + path, { headers: { cookie, accept: 'text/event-stream' }, signal: ending.signal }).catch(() => null);
      openings += 1;
      isOpen = answer?.status === 200;
      for await (const _ of answer?.body ?? []) if (ending.signal.aborted) break;
      isOpen = false;
      await sleep(500, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const listening = listen().catch(() => undefined);
  return {
    isOpen: () => isOpen, openings: () => openings,
    async end() {
      ending.abort();
      await listening;
    },
  };
}

export const rollingRestart: Check = {
  name: `A restarts, then B, while ${READERS} people read and ${WRITERS} write: no request fails`,
  async run(site) {
    const maya = await comeIn(site, 'maya');
    const listener = keepListening(site, maya, `${await firstTrip(site, maya)}/live`);
    const codes: (number | null)[] = [];
    const stops: number[] = [];
    const before = site.proxy.faults.length;
    const load = await underLoad(site, async () => {
      await sleep(2_000);
      for (const [place, web] of site.webs.entries()) {
        const begun = performance.now();
        codes.push(await web.stop());
        stops.push((performance.now() - begun) / 1000);
        await site.proxy.until(place, 'out');
        web.start();
        await site.proxy.until(place, 'in');
        await sleep(2_000);
      }
    });
    const isHeard = listener.isOpen();
    await listener.end();
    const faults = [...load.failures, ...site.proxy.faults.slice(before)];
    demand(faults.length === 0, `${faults.length} requests failed; the first: ${faults[0]}`);
    demand(codes.every((code) => code === 0), `they ended with ${codes.join(' and ')}`);
    demand(isHeard, 'the live stream did not come back');
    const [row] = await queryOnce<{ kept: number }>(site.databaseUrl, `SELECT count(*)::int AS kept FROM "PackingLine" WHERE id::text IN (${load.writes.map((id) => `'${id}'`).join() || 'NULL'})`);
    demand(row?.kept === load.writes.length, `${row?.kept} of ${load.writes.length} acknowledged writes are there`);
    demand(load.reads > 20 && load.writes.length > 5, `too little load: ${load.reads} pages, ${load.writes.length} writes`);
    return `${load.reads} pages and ${load.writes.length} writes, 0 failed, all writes kept; each stopped in ${stops.map((s) => s.toFixed(1)).join(' and ')} s (${DRAIN_SECONDS} of them draining); slowest answer ${load.slowest.toFixed(0)} ms; a live stream opened ${listener.openings()} times`;
  },
};

/** What the same restart costs people where nothing drains: the check above would find it. */
export const withoutDraining: Check = {
  name: 'Control: A is killed under the same load, and requests fail',
  async run(site) {
    const [web] = site.webs;
    const before = site.proxy.faults.length;
    const load = await underLoad(site, async () => {
      await sleep(1_000);
      web.kill();
      await site.proxy.until(0, 'out');
      web.start();
      await site.proxy.until(0, 'in');
    });
    const failed = new Set([...load.failures, ...site.proxy.faults.slice(before)]).size;
    demand(failed > 0, 'nothing failed: the load above proves nothing');
    return `${load.failures.length} requests failed, as they must`;
  },
};
