import pg from 'pg';
import { LOCKS } from '@/lib/data/advisory-locks';
import { StartRefusal } from '../postgres/start-refusal';
import { only, quoted } from './snapshot';

/** Restores take turns. */
export async function refuseSecondRestore(client: pg.Client): Promise<void> {
  const { free } = await only<{ free: boolean }>(client, `SELECT pg_try_advisory_lock(${LOCKS.restoring}) AS free`);
  if (!free) throw new StartRefusal('Another restore into this database is running: let it end first.');
}

/** Where people, trips or what was done to them stand, nothing is restored. */
const LIVED_IN = ['User', 'Trip', 'AuditEvent'] as const;

const OCCUPIED = 'This database has people or trips in it, and is left alone: restore into an empty one.';

export async function refuseLivedIn(client: pg.Client): Promise<void> {
  for (const table of LIVED_IN) {
    const { there } = await only<{ there: boolean }>(client, `SELECT to_regclass('${quoted(table)}') IS NOT NULL AS there`);
    if (!there) continue;
    await client.query(`LOCK TABLE ${quoted(table)} IN ACCESS EXCLUSIVE MODE`);
    const { used } = await only<{ used: boolean }>(client, `SELECT EXISTS (SELECT FROM ${quoted(table)}) AS used`);
    if (used) throw new StartRefusal(OCCUPIED);
  }
}

/** Takes away the tables of a Mendway that nobody has used; refuses to touch anybody's else. */
export async function clearTarget(client: pg.Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await refuseLivedIn(client);
    await refuseForeign(client);
    for (const { sql } of (await client.query<{ sql: string }>(DROPS)).rows) await client.query(sql);
    await client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE');
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function refuseForeign(client: pg.Client): Promise<void> {
  const { foreign } = await only<{ foreign: boolean }>(client, FOREIGN);
  if (foreign) throw new StartRefusal('This database holds tables that are not Mendway\'s: restore into a database of its own.');
}

const notOfExtension = (catalog: string) => `NOT EXISTS (SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = ${catalog}.oid AND deptype = 'e')`;

const FOREIGN = `
  SELECT to_regclass('public._prisma_migrations') IS NULL
    AND EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND ${notOfExtension('pg_class')}) AS foreign`;

/** Object by object, since the schema itself, and the extensions in it, may be somebody else's. */
const DROPS = `
  SELECT sql FROM (
    SELECT 1 AS turn, format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS sql FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND ${notOfExtension('pg_class')}
    UNION ALL SELECT 2, format('DROP FUNCTION IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND ${notOfExtension('pg_proc')}
    UNION ALL SELECT 3, format('DROP TYPE IF EXISTS %s CASCADE', oid::regtype) FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND typtype = 'e' AND ${notOfExtension('pg_type')}
  ) AS drops ORDER BY turn`;
