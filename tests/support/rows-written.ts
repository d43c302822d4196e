import { database } from '@/lib/data/client';
import { Prisma } from '@/lib/data/generated/client';

/** How much stands in each table, and which transaction wrote last: the same twice means that nobody wrote between. */
export async function tablesNow(): Promise<unknown> {
  const tables = await database().$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const counts = tables.map(({ name }) => Prisma.raw(`SELECT '${name}' AS name, count(*)::int AS rows, coalesce(max(xmin::text::bigint), 0)::text AS last FROM "${name}"`));
  // With so many tables PostgreSQL may read them side by side, in whatever order.
  return database().$queryRaw`${Prisma.join(counts, ' UNION ALL ')} ORDER BY name`;
}

/** The same of what stands in tables by trip, and of the trips themselves. */
export async function rowsOfTrips(tripIds: readonly string[]): Promise<unknown> {
  const tables = await database().$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'tripId' ORDER BY 1`;
  const ids = Prisma.sql`(${Prisma.join(tripIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  const rowsIn = (name: string, column: string) => Prisma.sql`SELECT ${name} AS name, count(*)::int AS rows, coalesce(max(xmin::text::bigint), 0)::text AS last
    FROM ${Prisma.raw(`"${name}"`)} WHERE ${Prisma.raw(`"${column}"`)} IN ${ids}`;
  return database().$queryRaw`${Prisma.join([rowsIn('Trip', 'id'), ...tables.map(({ name }) => rowsIn(name, 'tripId'))], ' UNION ALL ')} ORDER BY name`;
}

/** Whether the worker has nothing left to write of these trips: lines of the board, reminders, and those that are due to be told. */
export async function areWorkedOut(tripIds: readonly string[]): Promise<boolean> {
  const ids = Prisma.sql`(${Prisma.join(tripIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  const left = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM "ReminderPlan" WHERE "tripId" IN ${ids} AND "planned" < "due"
    UNION ALL SELECT 1 FROM "Arrival" WHERE "tripId" IN ${ids} AND "checked" < "due"
    UNION ALL SELECT 1 FROM "Reminder" WHERE "tripId" IN ${ids} AND "toldAt" IS NULL AND "missedAt" IS NULL AND "dueAt" < now()`;
  return left.length === 0;
}
