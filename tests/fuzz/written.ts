import pg from 'pg';

/** One row that somebody wrote. */
export interface Written {
  readonly table: string;
  readonly deed: 'INSERT' | 'UPDATE' | 'DELETE';
}

/** Tells what was written by others since the last time it was asked. What was rolled back was not written. */
export interface WriteWatch {
  sinceLast(): Promise<readonly Written[]>;
  stop(): Promise<void>;
}

/** Under this name the runner's own connections come: what they write is nobody's answer. */
export const OWN_NAME = 'mendway-fuzz';

const BEGIN = `
  DROP SCHEMA IF EXISTS fuzz CASCADE;
  CREATE SCHEMA fuzz;
  CREATE UNLOGGED TABLE fuzz.written (at bigserial, name text NOT NULL, deed text NOT NULL);
  CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_setting('application_name') <> '${OWN_NAME}' THEN INSERT INTO fuzz.written (name, deed) VALUES (TG_TABLE_NAME, TG_OP); END IF;
    RETURN NULL;
  END $$;
  DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname = 'public' OR (schemaname = 'graphile_worker' AND tablename = '_private_jobs') LOOP
      EXECUTE format('CREATE TRIGGER zz_fuzz AFTER INSERT OR UPDATE OR DELETE ON %I.%I FOR EACH ROW EXECUTE FUNCTION fuzz.note()', one.schemaname, one.tablename);
    END LOOP;
  END $$;`;

/** Puts a trigger on every table, and the queue of jobs: it notes each row that the site writes. */
export async function watchWrites(databaseUrl: string): Promise<WriteWatch> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: OWN_NAME });
  await client.connect();
  await client.query(BEGIN);
  return {
    sinceLast: async () => (await client.query<Written>('DELETE FROM fuzz.written RETURNING name AS table, deed')).rows,
    async stop() {
      await client.query('DROP SCHEMA fuzz CASCADE');
      await client.end();
    },
  };
}
