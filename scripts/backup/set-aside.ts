import type pg from 'pg';

/** What stands in the way while rows are loaded, with how it is made again. */
export interface SetAside {
  /** Makes everything again; what does not hold then is refused by the database. */
  putBack(): Promise<void>;
}

/**
 * Takes off, within the transaction, what would make loading depend on the order of tables (foreign keys), what would write more
 * than what is loaded (our triggers), and what is made quicker at the end (indexes). All of it is its owner's to do: no superuser.
 */
export async function setAside(client: pg.Client): Promise<SetAside> {
  const back = [...(await dropAll(client, FOREIGN_KEYS)), ...(await dropAll(client, INDEXES))];
  const triggers = await dropAll(client, TRIGGERS);
  return {
    async putBack() {
      // Indexes first: foreign keys are checked by them.
      for (const sql of [...back.toReversed(), ...triggers]) await client.query(sql);
    },
  };
}

async function dropAll(client: pg.Client, question: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(question);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY conrelid::regclass::text, conname`;

/** Those that no constraint stands on. */
const INDEXES = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make
  FROM pg_index JOIN pg_class AS t ON t.oid = indrelid
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x')) ORDER BY 2`;

const TRIGGERS = `
  SELECT DISTINCT format('ALTER TABLE %s DISABLE TRIGGER USER', tgrelid::regclass) AS drop, format('ALTER TABLE %s ENABLE TRIGGER USER', tgrelid::regclass) AS make
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace`;
