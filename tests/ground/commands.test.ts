import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeDataDir, runScript } from '../support/database-command';

const blank = { DATABASE_URL: '', APP_URL: '', PORT: '' };

/** What `npm start` says when it cannot: one line, no stack. */
async function refusal(variables: Readonly<Record<string, string>>): Promise<string> {
  const { code, errors } = await runScript('scripts/start.ts', [], { ...blank, ...variables });
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toHaveLength(1);
  return errors.trim();
}

it('names the setting that is malformed', async () => {
  expect(await refusal({ PORT: 'eighty' })).toBe('PORT must be a number from 1 to 65535.');
});

it('names the port that is in use, and another', async () => {
  const server = createServer().listen(0);
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is in use: .* PORT=${port + 1}\\.$`));
});

it('names the data folder that is a file', async () => {
  const file = join(makeDataDir(), 'file');
  writeFileSync(file, '');
  expect(await refusal({ PORT: '39517', DATA_DIR: file })).toBe(`${file} is not a folder: set DATA_DIR to one.`);
});

it('says that nobody answers at the database it was given, and does not show the password', async () => {
  const sentence = await refusal({ PORT: '39517', DATABASE_URL: 'postgresql://mendway:hidden@127.0.0.1:1/mendway', DATA_DIR: makeDataDir() });
  expect(sentence).toBe('DATABASE_URL cannot be used: nobody answers at 127.0.0.1:1.');
});
