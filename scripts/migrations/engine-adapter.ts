import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

const charType = 18; // the catalog's own one-byte "char", not character(1)
const textType = 25;

/**
 * Prisma's adapter made fit for its schema engine. Version 7.10 splits a script on every semicolon, which breaks
 * function bodies; it cannot read the catalog's "char"; and it puts the shadow database's tables into the main one.
 */
export class EngineAdapterFactory extends PrismaPg {
  private readonly opened: Adapter[] = [];
  /** What the database answered when a script failed: the engine itself passes on only that one did. */
  scriptFault: Error | null = null;

  constructor(private readonly settings: pg.PoolConfig) {
    super({ ...settings, max: 1 });
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    this.runScriptsWhole(adapter);
    readChars(adapter);
    this.opened.push(adapter);
    return adapter;
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const database = `mendway_shadow_${randomUUID()}`;
    await this.onMainDatabase(`CREATE DATABASE "${database}" TEMPLATE template0`);
    const adapter = await new EngineAdapterFactory({ ...this.settings, database }).connect();
    const endSessions = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await endSessions();
      await this.onMainDatabase(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    };
    return adapter;
  }

  /** Ends every session that the engine left open. */
  async end(): Promise<void> {
    for (const adapter of this.opened.splice(0)) await adapter.dispose();
  }

  private runScriptsWhole(adapter: Adapter): void {
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool);
    adapter.executeScript = async (script) => {
      await query(script).catch((error: Error) => {
        this.scriptFault = error;
        throw error;
      });
    };
  }

  private async onMainDatabase(statement: string): Promise<void> {
    const client = new pg.Client(this.settings);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
}

/** Lets "char" columns through as text and gives them back under their own type, which the engine asks for. */
function readChars(adapter: Adapter): void {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const charColumns = new WeakMap<unknown[], number[]>();
  const queryWithoutChars = async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    const chars = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === charType ? [index] : []));
    for (const index of chars) Object.assign(result.fields[index] ?? {}, { dataTypeID: textType });
    charColumns.set(result.rows, chars);
    return result;
  };
  Object.assign(pool, { query: queryWithoutChars });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked: SqlQuery) => {
    const result = await queryRaw(asked);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
