import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failuresOf } from './failures';

const dir = mkdtempSync(join(tmpdir(), 'mendway-failures-'));
afterAll(() => rmSync(dir, { recursive: true }));

const spec = (title: string, status: string, message?: string) => ({
  title, file: 'a.spec.ts', line: 7, tests: [{ projectName: 'desktop', status, results: [{ status, errors: message ? [{ message }] : [] }] }],
});

function report(content: unknown): string {
  const file = join(dir, 'browser.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('names what failed, wherever it stands, with what it said and without the colours of a terminal', () => {
  const inner = { specs: [spec('a page opens', 'unexpected', '\u001b[31mnot found\u001b[39m'), spec('another opens', 'expected')] };
  expect(failuresOf(report({ suites: [{ specs: [spec('once in a while', 'flaky', 'late')], suites: [inner] }] }))).toEqual([
    '\nfailed: [desktop] a.spec.ts:7 once in a while\nlate',
    '\nfailed: [desktop] a.spec.ts:7 a page opens\nnot found',
  ]);
});

it('names an error outside any test, cuts a long one, and is silent without a report', () => {
  expect(failuresOf(report({ suites: [], errors: [{ message: 'no such file' }] }))).toEqual(['failed outside any test: no such file']);
  const [long = ''] = failuresOf(report({ suites: [{ specs: [spec('a page opens', 'unexpected', 'x'.repeat(9999))] }] }));
  expect(long.length).toBeLessThan(2000);
  expect(failuresOf(join(dir, 'no such report'))).toEqual([]);
});
