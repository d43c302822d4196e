import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { browserFailures, vitestFailures } from './failures';

/** What a runner says that it did. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** A few lines on each that failed, shown again at the end of a run: of a long one often only the end is kept. */
  readonly failures: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, failures: [] };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, failures: [...all.failures, ...one.failures] }), nothing);

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/**
 * Reads vitest's JSON report. A run that ended badly without a failed test (a file that does not load, an error
 * outside any test) counts as one failure, and so does a report that is not there.
 */
export function vitestTally(file: string, exitCode: number | null): Tally {
  const content = readJson(file);
  const report = vitestReport.safeParse(content);
  if (!report.success) return withExitCode(nothing, exitCode || 1);
  return withExitCode({ passed: report.data.numPassedTests, failed: report.data.numFailedTests, failures: vitestFailures(content) }, exitCode);
}

/** Reads Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightTally(file: string, exitCode: number | null): Tally {
  const content = readJson(file);
  const report = playwrightReport.safeParse(content);
  if (!report.success) return withExitCode(nothing, exitCode || 1);
  const { expected, unexpected, flaky } = report.data.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, failures: browserFailures(content) }, exitCode);
}

function withExitCode(counted: Tally, exitCode: number | null): Tally {
  if (exitCode === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, failures: [...counted.failures, `it ended with ${exitCode}, though no test failed`] };
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
