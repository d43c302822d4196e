import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withSecretFiles } from './secret-files';

const dir = mkdtempSync(join(tmpdir(), 'mendway-secrets-'));
afterAll(() => rmSync(dir, { recursive: true }));

function file(content: string): string {
  const path = join(dir, String(content.length));
  writeFileSync(path, content);
  return path;
}

it('takes a secret out of the file that is named for it, without the end of its line', () => {
  expect(withSecretFiles({ PORT: '3000', METRICS_TOKEN_FILE: file('a secret\n') })).toMatchObject({ PORT: '3000', METRICS_TOKEN: 'a secret' });
});

it('leaves all else alone, and a setting out whose file is empty', () => {
  expect(withSecretFiles({ SMTP_URL: 'smtp://mail', PORT_FILE: '/nowhere', AUTH_SECRET_FILE: '' })).toEqual({ SMTP_URL: 'smtp://mail', PORT_FILE: '/nowhere', AUTH_SECRET_FILE: '' });
  expect(withSecretFiles({ SMTP_URL_FILE: file('\n') }).SMTP_URL).toBe('');
});

it('refuses a file that cannot be read, and two sources of one setting, by name and without their content', () => {
  expect(() => withSecretFiles({ DATABASE_URL_FILE: join(dir, 'none') })).toThrow(`DATABASE_URL_FILE names ${join(dir, 'none')}, which cannot be read (ENOENT).`);
  expect(() => withSecretFiles({ AUTH_SECRET: 'x', AUTH_SECRET_FILE: file('two') })).toThrow('AUTH_SECRET and AUTH_SECRET_FILE are both set: leave one of them out.');
});
