import { runCommand, say } from '@/scripts/command';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { queryOnce } from '@/scripts/serve/database';
import type { Check } from './check';
import { boardsFromCopy } from './copy';
import { bringPeople } from './people';
import { poolerSays } from './pooler';
import { bookingRaces } from './races';
import { rollingRestart, withoutDraining } from './rolling';
import { openSite, type Site } from './site';
import { liveUpdates, oneLimit, oneSession, startedTogether } from './together';

// npm run test:instances: two web servers, one worker, PgBouncer and a streaming copy, as several machines have them.
const CHECKS: readonly Check[] = [oneSession, oneLimit, liveUpdates, bookingRaces, boardsFromCopy, rollingRestart, withoutDraining];

runCommand(async () => {
  const site = await openSite();
  let failed = 0;
  try {
    if (!(await holds(startedTogether, site))) throw new StartRefusal('Nothing else can be tried.');
    await bringPeople(site);
    for (const check of wished()) if (!(await holds(check, site))) failed += 1;
    await tellConnections(site);
  } finally {
    await site.close();
  }
  say(`\nInstances: ${wished().length + 1 - failed} held, ${failed} failed`);
  if (failed > 0) process.exit(1);
});

/** All, or those whose name has one of the words of the command: `npm run test:instances -- restart copy`. */
function wished(): readonly Check[] {
  const words = process.argv.slice(2);
  return CHECKS.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
}

async function holds({ name, run }: Check, site: Site): Promise<boolean> {
  const begun = performance.now();
  const took = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  try {
    const figures = await run(site);
    say(`\n✓ ${name} (${took()})\n  ${figures}`);
    return true;
  } catch (error) {
    say(`\n✗ ${name} (${took()})\n  ${error instanceof Error ? error.stack : String(error)}`);
    for (const { name: who, output } of [...site.webs, site.worker]) say(`  ${who} said last: ${output.slice(-3).join(' | ')}`);
    return false;
  }
}

async function tellConnections({ pooler, databaseUrl }: Site): Promise<void> {
  const rows = await queryOnce<{ name: string; count: number }>(databaseUrl, `SELECT coalesce(nullif(application_name, ''), '(no name)') AS name, count(*)::int AS count FROM pg_stat_activity WHERE backend_type IN ('client backend', 'walsender') GROUP BY 1 ORDER BY 1`);
  say(`\nConnections to the database at the end: ${rows.map(({ name, count }) => `${count} ${name}`).join(', ')}`);
  if (!pooler) return;
  const pools = await poolerSays(pooler.adminUrl, 'SHOW POOLS');
  const own = pools.find(({ database }) => database === 'mendway');
  say(`PgBouncer: ${Number(own?.cl_active) + Number(own?.cl_waiting)} clients over ${Number(own?.sv_active) + Number(own?.sv_idle) + Number(own?.sv_used)} connections`);
}
