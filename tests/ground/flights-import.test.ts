import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDataDir, openInCommand, query, runScript } from '../support/database-command';
import { t100File, t100Line } from '../support/t100-file';

const good = t100File([t100Line(), t100Line({ carrier: 'UA', name: 'United Air Lines Inc.', destination: 'EWR' }), t100Line({ destination: 'BOS' })]);

const broken = {
  'Line 1: the column DEST is missing. Nothing was imported.': good.replace('DEST,', ''),
  'Line 3: MONTH must be a number from 1 to 12. Nothing was imported.': t100File([t100Line(), t100Line({ month: 13 })]),
  'Line 2: ORIGIN must be an airport’s three characters. Nothing was imported.': t100File([t100Line({ origin: 'KDEN' }), t100Line()]),
  'Line 4 does not have as many values as line 1 has columns. Perhaps the file is cut off there. Nothing was imported.': good.slice(0, -8),
};

it('imports a file on the embedded server, and leaves it alone when the next is broken', async () => {
  const [dataDir, files] = [makeDataDir(), makeDataDir()];
  const run = (text: string) => {
    const file = join(files, 't100.csv');
    writeFileSync(file, text);
    return runScript('scripts/flights-import.ts', [file], { DATABASE_URL: '', APP_URL: '', DATA_DIR: dataDir });
  };
  const { code, output } = await run(good);
  expect(code).toBe(0);
  expect(output).toMatch(/^100 %: 0\.0 of 0\.0 MB, \d+ rows$/m);
  expect(output).toMatch(/^Read 3 rows, July 2026 to July 2026\. They name 2 non-stop flights to New York/m);
  for (const [sentence, text] of Object.entries(broken)) expect(await run(text)).toMatchObject({ code: 1, errors: `${sentence}\n` });

  const database = await openInCommand(dataDir);
  expect(await query(database.url, `SELECT origin, destination, carrier FROM "Route" WHERE source = 'T100' ORDER BY carrier`)).toEqual([
    { origin: 'DEN', destination: 'JFK', carrier: 'DL' }, { origin: 'DEN', destination: 'EWR', carrier: 'UA' },
  ]);
  expect(await query(database.url, 'SELECT rows, "importedById" FROM "RouteImport"')).toEqual([{ rows: 3, importedById: null }]);
  await database.leave();
});

it('says what is missing', async () => {
  const refused = { code: 1, output: '' };
  expect(await runScript('scripts/flights-import.ts')).toMatchObject({ ...refused, errors: 'Say which file: npm run flights:import FILE\n' });
  for (const file of ['/nowhere.csv', '/tmp']) {
    expect(await runScript('scripts/flights-import.ts', [file])).toMatchObject({ ...refused, errors: `There is no file ${file} that can be read.\n` });
  }
});
