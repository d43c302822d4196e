import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readT100, type T100Progress } from './t100';
import { T100_COLUMNS } from './t100-row';

type Row = Readonly<Record<(typeof T100_COLUMNS)[number], string>>;

const row = (change: Partial<Row> = {}): Row => ({
  YEAR: '2026', MONTH: '7', ORIGIN: 'DEN', DEST: 'JFK', UNIQUE_CARRIER: 'DL', UNIQUE_CARRIER_NAME: 'Delta Air Lines Inc.',
  DEPARTURES_PERFORMED: '31.00', CLASS: 'F', ...change,
});

const quoted = (text: string): string => (/^[\d.]+$/.test(text) ? text : `"${text}"`);

/** As the Bureau of Transportation Statistics writes it: text in quotes, a comma after the last value, CRLF. */
const official = (rows: readonly Row[], columns: readonly (keyof Row)[] = T100_COLUMNS): string =>
  [columns.map((column) => `${column},`).join(''), ...rows.map((one) => columns.map((column) => `${quoted(one[column])},`).join(''))].join('\r\n');

async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string, size?: number) => readT100(inPieces(text, size));
const fault = (code: string, line: number | null = null, column: string | null = null) => ({ ok: false, fault: { code, line, column } });

const DELTA = {
  origin: 'DEN', destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines Inc.', firstMonth: '2026-07', lastMonth: '2026-07', departures: 31,
};

describe('a T-100 file', () => {
  it.each([
    ['as BTS writes it', official([row()])],
    ['with a byte order mark and a line break at its end', `\uFEFF${official([row()])}\r\n`],
    ['with plain values, LF and no comma at the ends', `${T100_COLUMNS.join(',')}\n${Object.values(row()).join()}\n`],
    ['with names in small letters, more columns and blank lines', 'dest_city_name,year,month,origin,dest,unique_carrier,unique_carrier_name,departures_performed,class\n\n"New York, NY",2026,07,DEN,JFK,DL,Delta Air Lines Inc.,31,F\n\n'],
  ])('is read %s', async (_, text) => {
    expect(await read(text)).toEqual({ ok: true, summary: { rows: 1, firstMonth: '2026-07', lastMonth: '2026-07', routes: [DELTA] } });
  });

  it('counts flights to New York alone, and scheduled ones with passengers', async () => {
    const rows = [
      row(), row({ ORIGIN: 'JFK', DEST: 'DEN' }), row({ CLASS: 'G', UNIQUE_CARRIER: 'FX' }), row({ ORIGIN: 'EWR' }),
      row({ DEST: 'HPN' }), row({ DEPARTURES_PERFORMED: '2.00', UNIQUE_CARRIER: 'G4' }),
    ];
    expect(await read(official(rows))).toMatchObject({ ok: true, summary: { rows: 6, routes: [DELTA] } });
  });

  it('names regional airlines as the file does, and keeps a code that was used before apart', async () => {
    const rows = [
      row({ UNIQUE_CARRIER: '9E', UNIQUE_CARRIER_NAME: 'Endeavor Air Inc.' }),
      row({ UNIQUE_CARRIER: 'PT (1)', UNIQUE_CARRIER_NAME: 'Piedmont Airlines' }), row({ UNIQUE_CARRIER: 'PT', UNIQUE_CARRIER_NAME: '' }),
    ];
    const reading = await read(official(rows));
    expect(reading.ok && reading.summary.routes.map(({ carrier, carrierName }) => [carrier, carrierName])).toEqual([
      ['9E', 'Endeavor Air Inc.'], ['PT', 'PT'], ['PT(1)', 'Piedmont Airlines'],
    ]);
  });

  it('tells how far it has come', async () => {
    const told: T100Progress[] = [];
    const text = official([row(), row()]);
    await readT100(inPieces(text), (progress) => told.push(progress));
    expect(told.at(-1)).toEqual({ bytes: text.length, rows: expect.any(Number) });
    expect(told.length).toBe(Math.ceil(text.length / 7));
  });

  it.each(T100_COLUMNS)('is refused without its column %s', async (missing) => {
    const columns = T100_COLUMNS.filter((column) => column !== missing);
    expect(await read(official([row()], columns))).toEqual(fault('missing-column', 1, missing));
  });

  it.each([
    ['YEAR', 'twenty'], ['YEAR', '1026'], ['YEAR', ''], ['MONTH', '13'], ['MONTH', '0'], ['MONTH', 'July'], ['ORIGIN', 'KDEN'], ['ORIGIN', 'DE'],
    ['DEST', 'KJFK'], ['DEST', ''], ['UNIQUE_CARRIER', 'DALX'], ['UNIQUE_CARRIER', ''], ['UNIQUE_CARRIER_NAME', 'x'.repeat(121)],
    ['UNIQUE_CARRIER_NAME', 'a\u0000b'], ['DEPARTURES_PERFORMED', '-3'], ['DEPARTURES_PERFORMED', '3.5'], ['DEPARTURES_PERFORMED', '1e3'],
    ['DEPARTURES_PERFORMED', ''], ['DEPARTURES_PERFORMED', '100001'], ['CLASS', 'FF'], ['CLASS', ''],
  ] as const)('is refused at the line whose %s is "%s"', async (column, value) => {
    expect(await read(official([row(), row(), row({ [column]: value }), row()]))).toEqual(fault('bad-value', 4, column));
  });

  it.each([
    ['too few columns', `${official([row(), row()])}\r\n2026,7,"DEN"\r\n${official([row()])}`, fault('column-count', 4)],
    ['too many columns', `${official([row()])}"more",\r\n`, fault('column-count', 2)],
    ['a last line that was cut off', official([row(), row(), row()]).slice(0, -4), fault('column-count', 4)],
    ['a last line without the comma at its end', official([row(), row()]).slice(0, -1), fault('column-count', 3)],
    ['a last line cut within quotes', official([row(), row()]).slice(0, -3), fault('quote', 3)],
    ['a quote that never closes', `${official([row()])}\r\n2026,7,"DEN,"JFK",\r\n${'x'.repeat(500)}`, fault('quote', 3)],
    ['a quote that never closes before very much more', `${official([row()])}\r\n2026,7,"DEN,${'x'.repeat(200_000)}`, fault('quote', 3)],
    ['a column that comes twice', `YEAR,${official([row()])}`, fault('double-column', 1, 'YEAR')],
    ['nothing in it', '', fault('empty')],
    ['no rows', official([]), fault('no-rows')],
    ['no flight to New York', official([row({ DEST: 'LAX' })]), fault('no-routes')],
    ['a zip around it', 'PK\u0003\u0004…', fault('zip')],
  ])('is refused with %s', async (_, text, expected) => {
    expect(await read(text, 4096)).toEqual(expected);
  });

  // A quarter of a million lines take their time on a busy machine.
  it('is refused when it has more routes than there are', { timeout: 60_000 }, async () => {
    const codes = Array.from({ length: 36 ** 3 }, (_, number) => number.toString(36).padStart(3, '0').toUpperCase());
    const lines = codes.flatMap((origin) => ['DL', 'UA', 'AA', 'B6', 'WN'].map((carrier) => Object.values(row({ ORIGIN: origin, UNIQUE_CARRIER: carrier })).join()));
    const reading = await read([T100_COLUMNS.join(), ...lines].join('\n'), 65_536);
    expect(reading).toMatchObject({ ok: false, fault: { code: 'too-many-routes' } });
  });

  it('passes on what keeps it from being read', async () => {
    const broken = (async function* () {
      yield Buffer.from(official([row()]));
      throw new Error('the disk is gone');
    })();
    await expect(readT100(broken)).rejects.toThrow('the disk is gone');
  });

  it('gives the same routes whatever the order of its columns and rows', async () => {
    const some = fc.record({
      MONTH: fc.constantFrom('1', '2', '7'), ORIGIN: fc.constantFrom('DEN', 'SLC', 'JFK'), DEST: fc.constantFrom('JFK', 'EWR', 'LAX'),
      UNIQUE_CARRIER: fc.constantFrom('DL', '9E'), UNIQUE_CARRIER_NAME: fc.constantFrom('One', 'Two, Inc.'),
      DEPARTURES_PERFORMED: fc.nat(60).map((number) => `${number}.00`), CLASS: fc.constantFrom('F', 'F', 'L'),
    }).map(row);
    const shuffled = fc.tuple(fc.array(some, { minLength: 1, maxLength: 30 }), fc.shuffledSubarray([...T100_COLUMNS], { minLength: 8 }), fc.infiniteStream(fc.nat()));
    await fc.assert(fc.asyncProperty(shuffled, async ([rows, columns, numbers]) => {
      const mixed = rows.map((one) => ({ one, at: numbers.next().value as number })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      expect(await read(official(mixed, columns), 4096)).toEqual(await read(official(rows), 4096));
    }), { numRuns: 60 });
  });
});
