import { firstDayOf, type Month, monthOf } from '@/lib/domain/calendar/months';
import type { MeasuredRoute } from '@/lib/domain/flights/measured-routes';
import type { T100Summary } from '@/lib/input/t100';
import { LOCKS } from './advisory-locks';
import { administer } from './administer';
import { database } from './client';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

const MINUTE = 60_000;

/** Puts the routes of a file in the place of those that were measured before: all of them, or none. */
export async function replaceMeasuredRoutes(access: AdministratorAccess, { routes, ...file }: T100Summary, now: Date): Promise<void> {
  const run = { rows: file.rows, routes: routes.length, firstMonth: columnOf(file.firstMonth), lastMonth: columnOf(file.lastMonth) };
  await administer(access, {
    deed: 'import-routes',
    now,
    timeout: MINUTE,
    async run(queries) {
      await queries.$executeRaw`SELECT pg_advisory_xact_lock(${LOCKS.importingRoutes})`;
      await queries.route.deleteMany({ where: { source: 'T100' } });
      await queries.route.createMany({ data: routes.map(rowOf) });
      await queries.routeImport.create({ data: { ...run, importedById: access.userId, importedAt: now } });
      return true;
    },
  });
}

export interface RouteImport {
  readonly rows: number;
  readonly routes: number;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly importedAt: Date;
}

/** The file that the measured routes are from; null while nobody imported one. */
export async function lastRouteImport(): Promise<RouteImport | null> {
  // Ids grow with time and are made while the import holds its lock.
  const row = await database().routeImport.findFirst({ orderBy: { id: 'desc' } });
  return row && { ...row, firstMonth: monthOf(dayOfColumn(row.firstMonth)), lastMonth: monthOf(dayOfColumn(row.lastMonth)) };
}

const columnOf = (month: Month): Date => columnOfDay(firstDayOf(month));

const rowOf = ({ firstMonth, lastMonth, ...route }: MeasuredRoute) =>
  ({ ...route, source: 'T100' as const, firstMonth: columnOf(firstMonth), lastMonth: columnOf(lastMonth) });
