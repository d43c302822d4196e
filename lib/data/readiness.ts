import { database } from './client';
import { doesWordOpen } from './key-checks';

/** `ready`, or what is missing first. */
export type Readiness = 'ready' | 'database' | 'migrations' | 'keys';

/**
 * Whether the database answers within `withinMs`, has come as far as `migration`, which is the last that this version knows,
 * and holds nothing sealed with a key that this process lacks. A few short statements.
 */
export function readiness(migration: string, withinMs: number): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, withinMs, 'database');
  });
  return Promise.race([look(migration).catch((): Readiness => 'database'), late]).finally(() => clearTimeout(timer));
}

async function look(migration: string): Promise<Readiness> {
  if (!(await isMigrated(migration))) return 'migrations';
  const checks = await database().keyCheck.findMany({ where: { derived: '', currentAt: { not: null } }, select: { keyId: true, sealed: true } });
  return checks.every(doesWordOpen) ? 'ready' : 'keys';
}

/** Migrations are applied in their order, so the last one stands for all. */
async function isMigrated(migration: string): Promise<boolean> {
  const [found] = await database().$queryRaw<{ isThere: boolean }[]>`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`;
  if (!found?.isThere) return false;
  const [applied] = await database().$queryRaw<{ isThere: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = ${migration} AND finished_at IS NOT NULL AND rolled_back_at IS NULL) AS "isThere"`;
  return applied?.isThere ?? false;
}
