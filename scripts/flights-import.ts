import { createReadStream, statSync } from 'node:fs';
import { openAdministration } from '@/lib/data/open-administration';
import { replaceMeasuredRoutes } from '@/lib/data/route-imports';
import { readT100, type T100Fault, type T100Progress } from '@/lib/input/t100';
import { formatMonth } from '@/lib/text/format';
import { sentencesOf } from '@/lib/text/translator';
import { loadEnvironment, runCommand, say } from './command';
import { errorCode, StartRefusal } from './postgres/start-refusal';
import { openPrepared } from './serve/open';

runCommand(async () => {
  const file = process.argv[2];
  if (!file) throw new StartRefusal('Say which file: npm run flights:import FILE');
  const size = sizeOf(file);
  const { database, variables } = await openPrepared(loadEnvironment());
  Object.assign(process.env, variables);
  await importFile(file, size);
  await database.close();
});

async function importFile(file: string, size: number): Promise<void> {
  const access = openAdministration({ type: 'system' });
  if (!access) throw new Error('Mendway itself may do everything');
  say(`Reading ${file}, ${megabytes(size)} MB.`);
  const reading = await readT100(createReadStream(file, { highWaterMark: 1 << 18 }), progressIn(size));
  if (!reading.ok) throw new StartRefusal(`${sentenceOf(reading.fault)} Nothing was imported.`);
  const { rows, routes, firstMonth, lastMonth } = reading.summary;
  await replaceMeasuredRoutes(access, reading.summary, new Date());
  const months = `${formatMonth(firstMonth, 'en')} to ${formatMonth(lastMonth, 'en')}`;
  say(`Read ${count(rows)} rows, ${months}. They name ${count(routes.length)} non-stop flights to New York, which took the place of those before.`);
}

function sizeOf(file: string): number {
  try {
    const facts = statSync(file);
    if (facts.isFile()) return facts.size;
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
  throw new StartRefusal(`There is no file ${file} that can be read.`);
}

const TENTHS = 10;

/** Says each tenth of the file. */
function progressIn(size: number): (progress: T100Progress) => void {
  let said = 0;
  return ({ bytes, rows }) => {
    const tenth = Math.floor((bytes / size) * TENTHS);
    if (tenth === said) return;
    said = tenth;
    say(`${tenth * TENTHS} %: ${megabytes(bytes)} of ${megabytes(size)} MB, ${count(rows)} rows`);
  };
}

const sentenceOf = ({ code, line, column }: T100Fault): string =>
  sentencesOf('en', 'admin').say(`faults.${code}`, { line: line ?? 0, column: column ?? '' });

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const count = (number: number): string => new Intl.NumberFormat('en').format(number);
