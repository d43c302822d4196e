import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const LONGEST = 1200;

const result = z.object({ status: z.string(), errors: z.array(z.object({ message: z.string().optional() })).default([]) });
const spec = z.object({
  title: z.string(), file: z.string(), line: z.number(),
  tests: z.array(z.object({ projectName: z.string(), status: z.string(), results: z.array(result) })),
});
interface Suite {
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites: readonly Suite[];
}
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec).default([]), suites: z.array(suite).default([]) }));
const browserReport = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })).default([]) });

/** The browser tests that failed by Playwright's JSON report, each with the beginning of what it said; nothing where it is none. */
export function browserFailures(report: unknown): readonly string[] {
  const read = browserReport.safeParse(report);
  if (!read.success) return [];
  const outside = read.data.errors.map(({ message }) => `failed outside any test: ${short(message)}`);
  return [...outside, ...read.data.suites.flatMap(specsOf).flatMap(failed)];
}

const specsOf = (one: Suite): readonly z.infer<typeof spec>[] => [...one.specs, ...one.suites.flatMap(specsOf)];

const failed = ({ title, file, line, tests }: z.infer<typeof spec>): readonly string[] =>
  tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ projectName, results }) => {
    const messages = results.flatMap(({ errors }) => errors.map(({ message }) => short(message)));
    return `[${projectName}] ${file}:${line} ${title}\n${messages.join('\n')}`;
  });

const vitestReport = z.object({
  testResults: z.array(z.object({
    name: z.string(), status: z.string(), message: z.string().default(''),
    assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() })),
  })),
});

/** The same of vitest's JSON report; a file that did not load is one, too. */
export function vitestFailures(report: unknown): readonly string[] {
  const read = vitestReport.safeParse(report);
  if (!read.success) return [];
  return read.data.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${name}\n${short(message)}`] : [];
    return tests.map(({ fullName, failureMessages }) => `${name} ${fullName}\n${(failureMessages ?? []).map(short).join('\n')}`);
  });
}

const short = (message = 'it said nothing'): string => stripVTControlCharacters(message).slice(0, LONGEST);
