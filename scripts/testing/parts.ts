import { join } from 'node:path';
import { say } from '../command';
import type { Variables } from '../serve/child-environment';
import { reports, runProgram, runTool } from './run-tool';
import { nothing, sum, type Tally, vitestTally } from './tally';

// Zones that break careless reckoning: a quarter hour, a half hour with clock changes, the far side of the date line.
const zones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
// Each keeps one core busy: the two rows run beside one another, and take about as long.
const checks = [['types', 'lint'], ['borders', 'unused', 'copies']];

/** Types, lint, who may import whom, what nobody uses, what stands there twice: each counts as one test. */
export async function runChecks(): Promise<Tally> {
  return sum(await Promise.all(checks.map(runInTurn)));
}

async function runInTurn(row: readonly string[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const check of row) {
    say(`\n# check: ${check}`);
    const code = await runProgram('npm', ['run', '--silent', `check:${check}`]);
    tallies.push(code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: [`check: ${check}`] });
  }
  return sum(tallies);
}

/** The unit tests, once in each zone. */
export async function runUnit(filters: readonly string[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const zone of zones) tallies.push(await runVitest(['unit'], filters, zone));
  return sum(tallies);
}

/** The tests that need a PostgreSQL, those of its launcher among them; and the unit tests that need modules of their own. */
export const runData = (filters: readonly string[]): Promise<Tally> => runVitest(['data', 'ground', 'unit-apart'], filters, 'UTC');

/** Unit and data tests with all rounds of those that do a part of them otherwise (`tests/support/rounds.ts`). */
export const runLong = (filters: readonly string[]): Promise<Tally> => runVitest(['unit', 'data'], filters, 'UTC', { ALL_ROUNDS: '1' });

async function runVitest(projects: readonly string[], filters: readonly string[], zone: string, more: Variables = {}): Promise<Tally> {
  say(`\n# ${projects.join(', ')} in ${zone}`);
  const report = join(reports, `${projects[0]}-${zone.replace('/', '-')}.json`);
  const chosen = projects.flatMap((name) => ['--project', name]);
  const how = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'];
  const code = await runTool('vitest', 'vitest.mjs', ['run', ...chosen, ...how, ...filters], { TZ: zone, ...more });
  const tally = vitestTally(report, code);
  return { ...tally, failures: tally.failures.map((failure) => `in ${zone}: ${failure}`) };
}
