import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { type AdministratorAccess, openAdministration } from '@/lib/data/open-administration';
import { lastRouteImport, replaceMeasuredRoutes } from '@/lib/data/route-imports';
import { listRoutes } from '@/lib/data/routes';
import { readT100, type T100Summary } from '@/lib/input/t100';
import { uploadRoutes } from '@/lib/server/upload-routes';
import { makePerson } from '../support/factories';
import { t100File, t100Line } from '../support/t100-file';

const now = new Date('2026-11-22T12:00:00Z');
const IMPORTED = { type: 'done', to: '/admin/routes?imported=yes' };

let access: AdministratorAccess;

async function summaryOf(lines: readonly string[]): Promise<T100Summary> {
  const reading = await readT100((async function* () { yield Buffer.from(t100File(lines)); })());
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.summary;
}

const measured = () => database().route.findMany({ where: { source: 'T100' }, orderBy: [{ origin: 'asc' }, { carrier: 'asc' }] });
const importOf = async (lines: readonly string[]) => replaceMeasuredRoutes(access, await summaryOf(lines), now);

beforeAll(async () => {
  const opened = openAdministration(await makePerson({ isAdministrator: true }));
  if (!opened) throw new Error('an administrator may not');
  access = opened;
});

beforeEach(async () => {
  await database().route.deleteMany({ where: { source: 'T100' } });
  await database().routeImport.deleteMany();
});

describe('an import', () => {
  it('puts its routes in the place of those before, says what it read, and is audited', async () => {
    expect(await lastRouteImport()).toBeNull();
    await importOf([t100Line({ origin: 'SLC' }), t100Line({ origin: 'SEA', carrier: 'PT (1)', name: 'Piedmont, "Inc."'.replaceAll('"', '""') })]);
    await importOf([t100Line(), t100Line({ month: 6, departures: 12 }), t100Line({ carrier: 'UA', name: 'United Air Lines Inc.', destination: 'EWR' })]);
    expect((await measured()).map(({ origin, destination, carrier, departures }) => [origin, destination, carrier, departures])).toEqual([
      ['DEN', 'JFK', 'DL', 43], ['DEN', 'EWR', 'UA', 31],
    ]);
    expect(await lastRouteImport()).toMatchObject({ rows: 3, routes: 2, firstMonth: '2026-06', lastMonth: '2026-07', importedAt: now });
    expect(await database().auditEvent.count({ where: { deed: 'import-routes', actorId: access.userId } })).toBe(2);
  });

  it('leaves our own list alone', async () => {
    const listed = () => database().route.findMany({ where: { source: 'LISTED' }, orderBy: [{ origin: 'asc' }, { destination: 'asc' }, { carrier: 'asc' }] });
    const before = await listed();
    await importOf([t100Line()]);
    expect(before.length).toBeGreaterThan(0);
    expect(await listed()).toEqual(before);
  });

  it('is seen by those who ask who flies', async () => {
    await importOf([t100Line({ origin: 'BIL' })]);
    expect((await listRoutes()).filter(({ origin }) => origin === 'BIL')).toContainEqual({
      origin: 'BIL', destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines Inc.',
      source: { type: 'measured', from: '2026-07-01', until: '2026-07-01' },
    });
  });

  it('keeps all that was there when the database refuses one of its lines', async () => {
    await importOf([t100Line()]);
    const before = await measured();
    const summary = await summaryOf([t100Line({ origin: 'SEA' }), t100Line({ origin: 'SFO' })]);
    const [first, second] = summary.routes;
    if (!first || !second) throw new Error('the file has two routes');
    await expect(replaceMeasuredRoutes(access, { ...summary, routes: [first, { ...second, departures: -1 }] }, now)).rejects.toThrow();
    await expect(replaceMeasuredRoutes(access, { ...summary, rows: 0 }, now)).rejects.toThrow();
    expect(await measured()).toEqual(before);
    expect(await database().routeImport.count()).toBe(1);
  });

  it('waits for the one before it: the tables hold one file, whole', async () => {
    const files = ['SEA', 'SFO', 'SAN', 'PDX'].map((origin) =>
      ['DL', 'AA', 'B6', 'UA'].flatMap((carrier) => ['JFK', 'EWR'].map((destination) => t100Line({ origin, carrier, destination }))));
    for (let round = 0; round < 5; round += 1) await Promise.all(files.map(importOf));
    const origins = (await measured()).map(({ origin }) => origin);
    expect(origins).toHaveLength(8);
    expect(new Set(origins).size).toBe(1);
    expect(await database().routeImport.count()).toBe(20);
  });
});

const boundary = 'x'.repeat(20);
const partOf = (text: string, name = 'file'): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="t100.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n`;

/** A form on its way: in pieces, as a network brings it. */
function sent(body: string, { type = `multipart/form-data; boundary=${boundary}`, breaksOff = false } = {}): Request {
  let at = 0;
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(at, at + 16_384)));
      at += 16_384;
      if (at < body.length) return;
      if (breaksOff) controller.error(new Error('the line is dead'));
      else controller.close();
    },
  });
  const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': type } };
  return new Request('http://localhost/admin/routes/import', init);
}

const formWith = (text: string): Request => sent(`${partOf(text)}--${boundary}--\r\n`);
const upload = (request: Request, most?: number) => uploadRoutes(access, request, now, most);
const problem = (query: string) => ({ type: 'done', to: `/admin/routes?${query}` });

const long = t100File(Array.from({ length: 5_000 }, () => t100Line({ departures: 1 })));

describe('an upload', () => {
  it('is read as it arrives', async () => {
    expect(await upload(formWith(long))).toEqual(IMPORTED);
    expect(await lastRouteImport()).toMatchObject({ rows: 5_000, routes: 1 });
  });

  it.each([
    ['a bad value early in a long file', () => formWith(long.replace('2026,7,', '2026,13,')), 'fault=bad-value&line=2&column=MONTH'],
    ['a file cut off', () => formWith(long.slice(0, -40)), 'fault=column-count&line=5001'],
    ['a missing column', () => formWith(long.replace('DEST,', 'TO,')), 'fault=missing-column&line=1&column=DEST'],
    ['an empty file', () => formWith(''), 'fault=no-file'],
    ['no file', () => sent(`--${boundary}--\r\n`), 'fault=no-file'],
    ['a field in place of the file', () => sent(`--${boundary}\r\nContent-Disposition: form-data; name="file"\r\n\r\nhello\r\n--${boundary}--\r\n`), 'fault=no-file'],
    ['a form that never ends', () => sent(partOf(long)), 'fault=upload-broken'],
    ['a line that breaks', () => sent(partOf(long), { breaksOff: true }), 'fault=upload-broken'],
    ['another kind of body', () => sent('{}', { type: 'application/json' }), 'fault=upload-broken'],
    ['a form without a boundary', () => sent(partOf(long), { type: 'multipart/form-data' }), 'fault=upload-broken'],
  ])('with %s leaves everything as it was', async (_, request, query) => {
    await importOf([t100Line({ origin: 'SEA' })]);
    const before = await measured();
    expect(await upload(request())).toEqual(problem(query));
    expect(await measured()).toEqual(before);
    expect(await database().routeImport.count()).toBe(1);
  });

  it('is refused when it is too large, though what came of it could be read', async () => {
    const lineEnd = Buffer.byteLength(t100File([t100Line()]));
    expect(await upload(formWith(long), lineEnd)).toEqual(problem('fault=file-too-large'));
    expect(await upload(formWith(t100File([t100Line()])), lineEnd)).toEqual(IMPORTED);
  });
});

describe('the administration', () => {
  it('opens to administrators and to Mendway’s own commands alone', async () => {
    expect(openAdministration(null)).toBeNull();
    expect(openAdministration(await makePerson())).toBeNull();
    expect(openAdministration({ ...(await makePerson()), staff: [{ centreId: randomUUID(), role: 'MANAGER' }] })).toBeNull();
    expect(openAdministration({ type: 'system' })).toEqual({ userId: null });
  });
});
