import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { dsn } from '../support/bounces';
import { collect, runScript, spawnScript } from '../support/database-command';

const SCRIPT = 'scripts/mails-bounced.ts';
const folder = mkdtempSync(join(tmpdir(), 'bounces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
  const file = join(folder, 'bounce.eml');
  writeFileSync(file, text);
  return file;
}

it.each([
  ['no report', () => fileOf('Subject: Hi\n\nI am away.'), 'That is no report of a mail that came back (RFC 3464). Nothing was changed.\n'],
  ['too much', () => fileOf('x'.repeat(2_000_001)), 'That is larger than 2 MB, and no report of a mail that came back. Nothing was changed.\n'],
  ['no file', () => join(folder, 'none.eml'), `There is no file ${join(folder, 'none.eml')} that can be read.\n`],
])('%s ends with one sentence and code 1', async (_, file, sentence) => {
  expect(await runScript(SCRIPT, [file()])).toEqual({ code: 1, output: '', errors: sentence });
});

it('a report that is none of ours, piped in by a mail server, ends well', async () => {
  const child = spawnScript(SCRIPT);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  child.stdin.end(dsn());
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, output: output.join(''), errors: errors.join('') }).toEqual({ code: 0, output: 'No mail of this Mendway came back from there: nothing was changed.\n', errors: '' });
});
