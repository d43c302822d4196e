import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

export type Database = PrismaClient;
/** What a query needs: the client, or a transaction of it. */
export type Queries = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

// Next loads this module once a bundle; the pool must be one a process.
const held = globalThis as { mendwayDatabase?: Database };

function connect(url: string): Database {
  // A pooler may lead the next statement to another server process, which would not know the name.
  const isPooled = (process.env.DATABASE_DIRECT_URL || url) !== url;
  const statementNameGenerator = isPooled ? undefined : statementNames();
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }, { statementNameGenerator }) });
}

/** The process's own client, made at first use: the build needs no database. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start Mendway with npm start, dev or demo');
  held.mendwayDatabase ??= connect(url);
  return held.mendwayDatabase;
}
