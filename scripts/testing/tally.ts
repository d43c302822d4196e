import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a runner says that it did. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const nothing: Tally = { passed: 0, failed: 0 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), nothing);

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/**
 * Reads vitest's JSON report. A run that ended badly without a failed test (a file that does not load, an error
 * outside any test) counts as one failure, and so does a report that is not there.
 */
export function vitestTally(file: string, exitCode: number | null): Tally {
  const report = vitestReport.safeParse(readJson(file));
  if (!report.success) return withExitCode(nothing, exitCode || 1);
  return withExitCode({ passed: report.data.numPassedTests, failed: report.data.numFailedTests }, exitCode);
}

/** Reads Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightTally(file: string, exitCode: number | null): Tally {
  const report = playwrightReport.safeParse(readJson(file));
  if (!report.success) return withExitCode(nothing, exitCode || 1);
  const { expected, unexpected, flaky } = report.data.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky }, exitCode);
}

export function withExitCode(counted: Tally, exitCode: number | null): Tally {
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
