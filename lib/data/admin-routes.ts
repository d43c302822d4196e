import type { Day } from '@/lib/domain/calendar/types';
import type { NewYorkAirport } from '@/lib/domain/flights/types';
import type { RouteStanding } from '@/lib/input/admin-forms';
import { administer } from './administer';
import { database } from './client';
import { falseIfDoubled } from './database-refusals';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

export interface RouteKey {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  readonly carrier: string;
}

/** A line of our own list. */
export interface ListedRoute extends RouteKey {
  readonly carrierName: string;
  readonly standing: RouteStanding;
  readonly reviewedOn: Day;
}

/** A line of the imported file. */
export interface ImportedRoute extends RouteKey {
  readonly carrierName: string;
  readonly from: Day;
  readonly until: Day;
  readonly departures: number;
}

export interface RoutesFrom {
  readonly listed: readonly ListedRoute[];
  readonly imported: readonly ImportedRoute[];
}

/** What both sources say of an airport, withdrawn lines too. */
export async function routesFrom(origin: string): Promise<RoutesFrom> {
  const rows = await database().route.findMany({ where: { origin }, orderBy: [{ destination: 'asc' }, { carrierName: 'asc' }] });
  const keyOf = (row: (typeof rows)[number]) =>
    // The database holds the column to New York's airports.
    ({ origin, destination: row.destination as NewYorkAirport, carrier: row.carrier, carrierName: row.carrierName });
  return {
    listed: rows.flatMap((row) => (row.reviewedOn ? [{ ...keyOf(row), standing: standingOf(row), reviewedOn: dayOfColumn(row.reviewedOn) }] : [])),
    imported: rows.flatMap((row) =>
      row.firstMonth && row.lastMonth && row.departures
        ? [{ ...keyOf(row), from: dayOfColumn(row.firstMonth), until: dayOfColumn(row.lastMonth), departures: row.departures }]
        : []),
  };
}

const standingOf = (row: { withdrawnAt: Date | null; isUnconfirmed: boolean }): RouteStanding =>
  row.withdrawnAt ? 'withdrawn' : row.isUnconfirmed ? 'unconfirmed' : 'confirmed';

const columnsOf = ({ carrierName, standing, reviewedOn }: Omit<ListedRoute, keyof RouteKey>, now: Date) => ({
  carrierName,
  reviewedOn: columnOfDay(reviewedOn),
  isUnconfirmed: standing === 'unconfirmed',
  withdrawnAt: standing === 'withdrawn' ? now : null,
  editedAt: now,
});

/** False when the list has no such line. */
export function reviewRoute(access: AdministratorAccess, route: ListedRoute, now: Date): Promise<boolean> {
  const { origin, destination, carrier } = route;
  return administer(access, {
    deed: 'review-route',
    now,
    async run(queries) {
      const { count } = await queries.route.updateMany({ where: { origin, destination, carrier, source: 'LISTED' }, data: columnsOf(route, now) });
      return count > 0;
    },
  });
}

/** False when the list has this line already, withdrawn or not. */
export function addRoute(access: AdministratorAccess, route: ListedRoute, now: Date): Promise<boolean> {
  const { origin, destination, carrier } = route;
  return falseIfDoubled(administer(access, {
    deed: 'add-route',
    now,
    async run(queries) {
      await queries.route.create({ data: { origin, destination, carrier, source: 'LISTED', ...columnsOf(route, now) } });
      return true;
    },
  }));
}
