import { existsSync, readFileSync } from 'node:fs';
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
const report = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })).default([]) });

/** The browser tests that failed, each with the beginning of what it said; nothing where there is no report. */
export function failuresOf(file: string): readonly string[] {
  const read = report.safeParse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
  if (!read.success) return [];
  const outside = read.data.errors.map(({ message }) => `failed outside any test: ${short(message)}`);
  return [...outside, ...read.data.suites.flatMap(specsOf).flatMap(failed)];
}

const specsOf = (one: Suite): readonly z.infer<typeof spec>[] => [...one.specs, ...one.suites.flatMap(specsOf)];

const failed = ({ title, file, line, tests }: z.infer<typeof spec>): readonly string[] =>
  tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ projectName, results }) => {
    const messages = results.flatMap(({ errors }) => errors.map(({ message }) => short(message)));
    return `\nfailed: [${projectName}] ${file}:${line} ${title}\n${messages.join('\n')}`;
  });

const short = (message = 'it said nothing'): string => stripVTControlCharacters(message).slice(0, LONGEST);
