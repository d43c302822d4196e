import { runCommand, say } from './command';
import { StartRefusal } from './postgres/start-refusal';
import { runBrowser } from './testing/browser';
import { runChecks, runData, runLong, runUnit } from './testing/parts';
import { nothing, sum, type Tally } from './testing/tally';

const parts: Readonly<Record<string, (filters: readonly string[]) => Promise<Tally>>> = {
  check: runChecks,
  unit: runUnit,
  data: runData,
  e2e: runBrowser,
};

runCommand(async () => {
  const [wanted, ...filters] = process.argv.slice(2);
  const chosen = wanted === undefined ? Object.values(parts) : wanted === 'long' ? [runLong] : [partNamed(wanted)];
  const tallies: Tally[] = [];
  for (const part of chosen) tallies.push(await attempt(part, filters));
  const { passed, failed, failures } = sum(tallies);
  for (const failure of failures) say(`\nfailed: ${failure}`);
  say(`\nMendway: ${passed} passed, ${failed} failed`);
  if (failed > 0) process.exit(1);
});

function partNamed(name: string) {
  const part = parts[name];
  if (!part) throw new StartRefusal(`There is no part ${name}; choose ${[...Object.keys(parts), 'long'].join(', ')}.`);
  return part;
}

/** A part that cannot run is a failure; the others still run, so that one look shows everything. */
async function attempt(part: (filters: readonly string[]) => Promise<Tally>, filters: readonly string[]): Promise<Tally> {
  try {
    return await part(filters);
  } catch (error) {
    const reason = error instanceof StartRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, failed: 1, failures: [reason] };
  }
}
