import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** What a query needs: the client, or a transaction of it. */
export type Queries = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

// Next loads this module once a bundle; the pool must be one a process.
const held = globalThis as { mendwayDatabase?: Database };

function connect(url: string): Database {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
}

/** The process's own client, made at first use: the build needs no database. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start Mendway with npm start, dev or demo');
  held.mendwayDatabase ??= connect(url);
  return held.mendwayDatabase;
}
