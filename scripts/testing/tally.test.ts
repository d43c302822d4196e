import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playwrightTally, sum, vitestTally } from './tally';

const dir = mkdtempSync(join(tmpdir(), 'mendway-tally-'));
afterAll(() => rmSync(dir, { recursive: true }));

function report(content: unknown): string {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('takes the numbers from the reports', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['expected 1'] }] }];
  expect(vitestTally(report({ numPassedTests: 5, numFailedTests: 2, testResults }), 1)).toEqual({ passed: 5, failed: 2, failures: ['a.test.ts adds\nexpected 1'] });
  expect(playwrightTally(report({ stats: { expected: 3, unexpected: 1, flaky: 0 } }), 1)).toEqual({ passed: 3, failed: 1, failures: [] });
});

it('counts what passed only when tried again as failed', () => {
  expect(playwrightTally(report({ stats: { expected: 3, unexpected: 0, flaky: 1 } }), 0)).toEqual({ passed: 3, failed: 1, failures: [] });
});

it('counts a bad end as a failure though no test failed', () => {
  const said = (code: number) => [`it ended with ${code}, though no test failed`];
  expect(vitestTally(report({ numPassedTests: 5, numFailedTests: 0 }), 1)).toEqual({ passed: 5, failed: 1, failures: said(1) });
  expect(vitestTally(join(dir, 'no such report'), null)).toEqual({ passed: 0, failed: 1, failures: said(1) });
  expect(playwrightTally(join(dir, 'no such report'), 0)).toEqual({ passed: 0, failed: 1, failures: said(1) });
});

it('adds the parts up', () => {
  expect(sum([{ passed: 1, failed: 2, failures: ['a'] }, { passed: 3, failed: 4, failures: ['b'] }])).toEqual({ passed: 4, failed: 6, failures: ['a', 'b'] });
});
