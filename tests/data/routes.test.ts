import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { homeRoutes, listRoutes } from '@/lib/data/routes';
import { loadTrip } from '@/lib/data/trips';
import type { Zone } from '@/lib/domain/calendar/types';
import type { Route } from '@/lib/domain/flights/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Home } from '@/lib/domain/itinerary/types';
import { loadReferenceData } from '@/prisma/reference/load';
import { routeRows } from '@/prisma/reference/routes';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { dinnerOn, GENTLE, NOW } from '@/tests/support/stored-trip';

const load = () => loadReferenceData(process.env.DATABASE_URL ?? '');
const startAnew = async () => {
  await database().referenceSet.deleteMany();
  return load();
};
const routes = () => database().route;
const key = (origin: string, destination: string, carrier: string, source: 'LISTED' | 'T100' = 'LISTED') =>
  ({ origin_destination_carrier_source: { origin, destination, carrier, source } });
const from = (all: readonly Route[], origin: string) => all.filter((route) => route.origin === origin);
const laterOn = () => vi.advanceTimersByTime(11 * 60_000);

// Kept answers go by this clock alone; the database's connections keep the real ones.
beforeAll(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterAll(() => void vi.useRealTimers());

describe('the list at start', () => {
  beforeEach(startAnew);

  test('is loaded whole', async () => {
    expect(await routes().count({ where: { source: 'LISTED' } })).toBe(routeRows.length);
  });

  test('leaves alone what an administrator edited and does not bring back what was taken off', async () => {
    await routes().update({ where: key('DEN', 'EWR', 'UA'), data: { isUnconfirmed: true, editedAt: new Date() } });
    await routes().update({ where: key('DEN', 'LGA', 'UA'), data: { withdrawnAt: new Date() } });
    await routes().update({ where: key('DEN', 'LGA', 'DL'), data: { carrierName: 'Not edited by anybody' } });
    await startAnew();
    expect(await routes().findUnique({ where: key('DEN', 'EWR', 'UA') })).toMatchObject({ isUnconfirmed: true });
    expect((await routes().findUnique({ where: key('DEN', 'LGA', 'UA') }))?.withdrawnAt).not.toBeNull();
    expect(await routes().findUnique({ where: key('DEN', 'LGA', 'DL') })).toMatchObject({ carrierName: 'Delta Air Lines' });
  });

  test('drops lines that it no longer has, and neither an administrator’s own nor what was imported', async () => {
    const line = { origin: 'BOI', carrier: 'UA', carrierName: 'United Airlines' };
    const listed = { ...line, source: 'LISTED', reviewedOn: new Date('2026-01-01') } as const;
    const measured = { source: 'T100', firstMonth: new Date('2025-01-01'), lastMonth: new Date('2026-06-01'), departures: 30 } as const;
    await routes().createMany({
      data: [{ ...listed, destination: 'EWR' }, { ...listed, destination: 'JFK', editedAt: new Date() }, { ...line, ...measured, destination: 'LGA' }],
    });
    await startAnew();
    const left = await routes().findMany({ where: { origin: 'BOI' }, orderBy: { destination: 'asc' } });
    expect(left.map(({ destination }) => destination)).toEqual(['JFK', 'LGA']);
    await routes().deleteMany({ where: { origin: 'BOI' } });
  });
});

describe('the routes that are read', () => {
  test('have their sources, are kept for ten minutes, and leave out what was taken off', async () => {
    laterOn();
    const before = from(await listRoutes(), 'SLC');
    expect(before).toContainEqual({ origin: 'SLC', destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines', source: { type: 'listed', reviewedOn: '2026-11-28', isUnconfirmed: false } });
    await routes().update({ where: key('SLC', 'JFK', 'DL'), data: { withdrawnAt: new Date() } });
    expect(from(await listRoutes(), 'SLC')).toEqual(before);
    laterOn();
    expect(from(await listRoutes(), 'SLC')).toHaveLength(before.length - 1);
  });

  test('are measured from the first month to the last', async () => {
    const measured = { origin: 'BOI', destination: 'LGA', carrier: 'UA', source: 'T100', carrierName: 'United Airlines', departures: 30 } as const;
    await routes().create({ data: { ...measured, firstMonth: new Date('2025-01-01'), lastMonth: new Date('2026-06-01') } });
    laterOn();
    expect(from(await listRoutes(), 'BOI')).toMatchObject([{ source: { type: 'measured', from: '2025-01-01', until: '2026-06-01' } }]);
    await routes().deleteMany({ where: { origin: 'BOI' } });
  });
});

const HOME: Home = { mode: 'FLY', city: 'Boise', zone: 'America/Boise' as Zone, airport: 'BOI', country: 'US' };

describe('a trip', () => {
  beforeEach(async () => {
    await routes().updateMany({ data: { withdrawnAt: null } });
    laterOn();
  });

  const tripFrom = async (home?: Home) => {
    const owner = await makePerson();
    return accessFor(owner, await makeTrip(owner, { home, now: NOW }), 'change-itinerary');
  };

  test('from Denver knows that somebody flies non-stop, and warns while none is booked', async () => {
    const { trip } = await loadTrip(await tripFrom());
    expect(trip.routes).toEqual({ nonstop: 'known', nearest: null });
    expect(checkTrip(trip, NOW).open.map(({ ruleId }) => ruleId)).toContain('nonstop-not-booked');
  });

  test('from Boise is told the nearest airport that has one', async () => {
    const { trip } = await loadTrip(await tripFrom(HOME));
    expect(trip.routes).toEqual({ nonstop: 'unknown', nearest: { airport: 'SLC', city: 'Salt Lake City' } });
    expect(checkTrip(trip, NOW).open.map(({ ruleId }) => ruleId)).toContain('nonstop-unknown');
  });

  test('of somebody who does not fly has no routes', async () => {
    const { trip } = await loadTrip(await tripFrom({ ...HOME, mode: 'TRAIN', airport: null }));
    expect(trip.routes).toBeNull();
    expect(await homeRoutes('no airport')).toBeNull();
  });

  test('changes beside eleven others, though each needs the lists at once and the pool has ten connections', async () => {
    const accesses = await Promise.all(Array.from({ length: 12 }, () => tripFrom()));
    laterOn();
    const edited = accesses.map((access) =>
      changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: dinnerOn(GENTLE) }), seenVersion: null, now: NOW }));
    expect(await Promise.all(edited)).toEqual(accesses.map(() => []));
  });
});
