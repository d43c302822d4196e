import pg from 'pg';
import type { OpenDatabase } from './open-database';
import { errorCode, StartRefusal } from './start-refusal';

const oldest = 15;

/** Opens the database that DATABASE_URL names, after a look at whether it answers and is new enough. */
export async function openExternal(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(`SELECT current_setting('server_version_num')::int / 10000 AS version`);
    refuseOld(rows[0]?.version ?? 0);
  } catch (error) {
    throw explain(error, client);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, kind: 'external', close: async () => undefined };
}

function refuseOld(version: number): void {
  if (version < oldest) throw new StartRefusal(`DATABASE_URL names a PostgreSQL ${version}; Mendway needs ${oldest} or newer.`);
}

function explain(error: unknown, client: pg.Client): unknown {
  if (error instanceof StartRefusal) return error;
  const place = `${client.host}:${client.port}`;
  const code = errorCode(error) ?? '';
  const why = refusals[code] ?? (code.startsWith('E') || code === '' ? `nobody answers at ${place}` : (error as Error).message);
  return new StartRefusal(`DATABASE_URL cannot be used: ${why}.`, { cause: error });
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'the server refused the user name or the password',
  '28000': 'the server refused this user',
  '3D000': 'there is no database of that name; create it first',
  '53300': 'the server has no connection free',
};
