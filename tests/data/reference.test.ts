import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '@/lib/data/client';
import { listAirports, listCentres, listProcedures } from '@/lib/data/reference';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { loadReferenceData } from '@/prisma/reference/load';

const load = () => loadReferenceData(process.env.DATABASE_URL ?? '');
const forgetFingerprints = () => database().referenceSet.deleteMany();
const UNCHANGED = { Centre: 0, Procedure: 0, AirlineLimit: 0, Route: 0, Airport: 0 };

describe('reference data at start', () => {
  beforeEach(load);

  test('is loaded once', async () => {
    expect(await load()).toEqual(UNCHANGED);
  });

  test('is loaded by one of several processes that start together', async () => {
    await forgetFingerprints();
    await database().airport.deleteMany();
    const counts = await Promise.all([load(), load(), load(), load()]);
    expect(counts.filter((count) => count.Airport !== 0)).toHaveLength(1);
    expect(counts.filter((count) => count.Airport === 0)).toEqual([UNCHANGED, UNCHANGED, UNCHANGED]);
  });

  test('leaves an administrator’s edit alone and mends every other row', async () => {
    const edited = { name: 'Edited Hospital', editedAt: new Date() };
    await database().centre.update({ where: { id: 'hospital-for-special-surgery' }, data: edited });
    await database().centre.update({ where: { id: 'mount-sinai-spine' }, data: { name: 'Not edited by anybody' } });
    await forgetFingerprints();
    await load();
    const names = await database().centre.findMany({ select: { id: true, name: true } });
    expect(names).toContainEqual({ id: 'hospital-for-special-surgery', name: 'Edited Hospital' });
    expect(names).toContainEqual({ id: 'mount-sinai-spine', name: 'Mount Sinai Spine' });
  });

  test('drops airports that the list no longer has', async () => {
    const [some] = await database().airport.findMany({ where: { iata: 'JFK' } });
    await database().airport.create({ data: { ...some, iata: 'ZZZ', editedAt: null } as NonNullable<typeof some> });
    await forgetFingerprints();
    await load();
    expect(await database().airport.count({ where: { iata: 'ZZZ' } })).toBe(0);
    expect(await database().airport.count({ where: { iata: 'JFK' } })).toBe(1);
  });

  test('is found unchanged in an instant', async () => {
    const start = performance.now();
    await load();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('public queries', () => {
  test('know every airport in a zone of this machine', async () => {
    const airports = await listAirports();
    expect(airports).toHaveLength(await database().airport.count());
    expect(airports.length).toBeGreaterThan(9000);
  });

  test('say of each centre whether it is open, and what became of the closed ones', async () => {
    const centres = await listCentres();
    const status = (id: string) => centres.find((centre) => centre.id === id);
    expect(status('nyu-langone-orthopedic')).toMatchObject({ status: 'OPEN', closedOn: null, checkedOn: '2026-11-22' });
    expect(status('laser-spine-institute')).toMatchObject({ status: 'CLOSED', closedOn: '2019-03-01', successor: null });
    expect(status('beth-israel-spine-institute')).toMatchObject({
      status: 'CLOSED', closedOn: '2025-04-09', successor: { id: 'mount-sinai-spine', name: 'Mount Sinai Spine' },
    });
    expect(status('new-york-neck-and-back')).toMatchObject({ status: 'UNVERIFIED', address: '' });
  });

  test('print no phone number that nobody gave us', async () => {
    expect((await listCentres()).filter(({ phone, isFictional }) => phone !== '' && !isFictional)).toEqual([]);
  });

  test('start every procedure with its own numbers, in the order of the list', async () => {
    const procedures = await listProcedures();
    expect(procedures.map(({ id }) => id)).toEqual(PROCEDURE_IDS);
    for (const { id, profile } of procedures) expect(profile).toEqual(DEFAULT_PROFILES[id]);
  });
});
