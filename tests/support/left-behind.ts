import { database } from '@/lib/data/client';

/** Tables in which a text stands anywhere, each with how many rows: all of them, read as raw text. */
export async function tablesWith(text: string): Promise<Readonly<Record<string, number>>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker') ORDER BY 1`;
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database().$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${name} t WHERE position($1 in to_jsonb(t)::text) > 0`, text);
    if (row && row.count > 0n) found[name.replace(/^public\."?|"$/g, '')] = Number(row.count);
  }
  return found;
}
