import { setTimeout as sleep } from 'node:timers/promises';
import { queryOnce } from '@/scripts/serve/database';
import { type Check, demand, median, until } from './check';
import type { Site } from './site';
import { comeIn } from './people';
import { look, type Visitor } from './visitor';

const BOARDS = 20;

/** How often the copy has read the boards' table. */
async function readsAtCopy({ replica }: Site): Promise<number> {
  const [row] = await queryOnce<{ reads: string }>(replica.url, `SELECT coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0)::text AS reads FROM pg_stat_user_tables WHERE relname = 'Arrival'`);
  return Number(row?.reads ?? 0);
}

/** So many boards at A and B in turn: how long each took, in milliseconds. */
async function boards({ urls }: Site, rosa: Visitor, count = BOARDS): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const begun = performance.now();
    const answer = await look(rosa, `${urls[turn % 2]}/arrivals`);
    const html = await answer.text();
    demand(answer.status === 200 && html.includes('id="main"'), `a board was answered by ${answer.status}`);
    waits.push(performance.now() - begun);
  }
  return waits;
}

const serves = (site: Site, rosa: Visitor) => until(async () => {
  const before = await readsAtCopy(site);
  await boards(site, rosa, 2);
  await sleep(1_100); // the copy tells its counts once a second
  return (await readsAtCopy(site)) > before;
}, 60_000);

const logged = ({ webs }: Site, words: string): number => webs.reduce((sum, { output }) => sum + output.filter((line) => line.includes(words)).length, 0);

export const boardsFromCopy: Check = {
  name: 'The arrivals board is read from the streaming copy; from the database itself while that lags or is gone',
  async run(site) {
    const rosa = await comeIn(site, 'rosa');
    await serves(site, rosa);
    const usual = median(await boards(site, rosa));
    await queryOnce(site.replica.url, 'SELECT pg_wal_replay_pause()');
    await queryOnce(site.databaseUrl, `UPDATE "Centre" SET phone = phone`);
    const lagging = await boards(site, rosa);
    demand(logged(site, 'the copy of the database is not read for now') > 0, 'no line in a log says that the copy rests');
    await queryOnce(site.replica.url, 'SELECT pg_wal_replay_resume()');
    await serves(site, rosa);
    const [killed] = await Promise.all([boards(site, rosa), sleep(200).then(() => site.replica.signal('SIGKILL'))]);
    const gone = await boards(site, rosa);
    await site.replica.start();
    await serves(site, rosa);
    demand(logged(site, 'the copy of the database is read again') > 0, 'no line in a log says that the copy serves again');
    const words = (name: string, waits: readonly number[]) => `${name} ${median(waits).toFixed(0)} (slowest ${Math.max(...waits).toFixed(0)})`;
    return `a board took ${usual.toFixed(0)} ms from the copy, ${words('lagging', lagging)}, ${words('killed meanwhile', killed)}, ${words('gone', gone)}; no board failed; used again after both`;
  },
};
