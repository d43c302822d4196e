import { expect, it } from 'vitest';
import { browserFailures, vitestFailures } from './failures';

const spec = (title: string, status: string, message?: string) => ({
  title, file: 'a.spec.ts', line: 7, tests: [{ projectName: 'desktop', status, results: [{ status, errors: message ? [{ message }] : [] }] }],
});

it('names what failed, wherever it stands, with what it said and without the colours of a terminal', () => {
  const inner = { specs: [spec('a page opens', 'unexpected', '\u001b[31mnot found\u001b[39m'), spec('another opens', 'expected')] };
  expect(browserFailures({ suites: [{ specs: [spec('once in a while', 'flaky', 'late')], suites: [inner] }] })).toEqual([
    '[desktop] a.spec.ts:7 once in a while\nlate',
    '[desktop] a.spec.ts:7 a page opens\nnot found',
  ]);
});

it('names an error outside any test, cuts a long one, and is silent without a report', () => {
  expect(browserFailures({ suites: [], errors: [{ message: 'no such file' }] })).toEqual(['failed outside any test: no such file']);
  const [long = ''] = browserFailures({ suites: [{ specs: [spec('a page opens', 'unexpected', 'x'.repeat(9999))] }] });
  expect(long.length).toBeLessThan(2000);
  expect(browserFailures(null)).toEqual([]);
});

it('names what failed in vitest, a file that did not load among it', () => {
  const test = (fullName: string, status: string, failureMessages?: string[]) => ({ fullName, status, failureMessages });
  const testResults = [
    { name: '/m/a.test.ts', status: 'failed', assertionResults: [test('adds', 'passed'), test('subtracts', 'failed', ['expected 1'])] },
    { name: '/m/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    { name: '/m/c.test.ts', status: 'passed', assertionResults: [test('waits', 'pending')] },
  ];
  expect(vitestFailures({ testResults })).toEqual(['/m/a.test.ts subtracts\nexpected 1', '/m/b.test.ts\nno such module']);
  expect(vitestFailures(null)).toEqual([]);
});
