import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client';
import { patienceMs, socketEndingAfter } from './silent-socket';
import { countStatement } from './statement-count';
import { statementNames } from './statement-names';

export type Database = PrismaClient;
/** What a query needs: the client, or a transaction of it. */
export type Queries = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

const MOST_CONNECTIONS = 10;
/** For a connection, be it new or another's turn to give back. Between two statements one is kept for less than its socket may be silent. */
const WAIT_MS = 10_000;
const KEPT_MS = 10_000;

// Next loads this module once a bundle; the pool must be one a process.
const held = globalThis as { mendwayDatabase?: Database; mendwayPool?: pg.Pool };

const unnamed = (): string => '';

function connect(url: string): Database {
  // A pooler may lead the next statement to another server process, which would not know the name.
  const isPooled = (process.env.DATABASE_DIRECT_URL || url) !== url;
  const nameOf = isPooled ? unnamed : statementNames();
  const pool = new pg.Pool({
    connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: WAIT_MS, idleTimeoutMillis: KEPT_MS, stream: socketEndingAfter(patienceMs()),
  });
  held.mendwayPool = pool;
  const statementNameGenerator: typeof nameOf = (statement) => {
    countStatement();
    return nameOf(statement);
  };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator, disposeExternalPool: true }) });
}

/** The process's own client, made at first use: the build needs no database. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start Mendway with npm start, dev or demo');
  held.mendwayDatabase ??= connect(url);
  return held.mendwayDatabase;
}

export interface PoolState {
  readonly inUse: number;
  readonly idle: number;
  /** Statements and transactions that wait for a connection. */
  readonly waiting: number;
  readonly most: number;
}

/** How the process's connections stand. */
export function poolState(): PoolState {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = held.mendwayPool ?? {};
  return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount, most: MOST_CONNECTIONS };
}
