import { readFileSync } from 'node:fs';
import { queryOnce } from '@/scripts/serve/database';
import type { World } from './site';

/**
 * Runs with PostgreSQL writing every statement to its log, which connections made from then on do; `work` is given
 * the means to see which statements somebody's deed sent.
 */
export async function whileLogging(world: World, work: (sentBy: SentBy) => Promise<void>): Promise<void> {
  const name = new URL(world.databaseUrl).pathname.slice(1);
  await queryOnce(world.databaseUrl, `ALTER DATABASE ${name} SET log_statement = 'all'`);
  try {
    await work(async (deed) => {
      const before = readFileSync(world.home.log).length;
      await deed();
      return statementsIn(readFileSync(world.home.log).subarray(before).toString());
    });
  } finally {
    await queryOnce(world.databaseUrl, `ALTER DATABASE ${name} RESET log_statement`);
  }
}

type SentBy = (deed: () => Promise<unknown>) => Promise<readonly string[]>;

/** BEGIN and COMMIT count: each is a round trip. */
function statementsIn(log: string): readonly string[] {
  const starts = log.matchAll(/ LOG: {2}(?:statement|execute [^:]*): (.*)/g);
  return [...starts].map(([, statement = '']) => statement);
}
