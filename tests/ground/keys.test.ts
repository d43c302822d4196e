import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseCommand, makeDataDir, openInCommand, query, runScript } from '../support/database-command';

const dir = makeDataDir();
const secrets = join(dir, 'secrets.json');
const variables = { DATA_DIR: dir, DATABASE_URL: '', ENCRYPTION_KEY: '', AUTH_SECRET: '' };
let held: DatabaseCommand;

const rotate = (...words: string[]) => runScript('scripts/keys-rotate.ts', words, variables);
const keys = (): string[] => JSON.parse(readFileSync(secrets, 'utf8')).encryptionKey.split(',');

/** What a command that opens data says when it cannot: one line, no stack, code 1. */
async function refusal(given: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, errors } = await runScript('scripts/reminders-status.ts', [], { ...variables, ...given });
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
  return errors.trim();
}

beforeAll(async () => {
  held = await openInCommand(dir); // one server for all commands of this file
});
afterAll(() => held.leave());

describe('a key', () => {
  it('is made with the first start, which writes down a word under it', async () => {
    const { code, output } = await rotate('--status');
    expect([code, keys().length]).toEqual([0, 1]);
    expect(output).toMatch(/Key [\da-f]{8} \(seals\) holds 0 values\./);
  });

  it('that is missing is never made anew beside a database that was sealed: start refuses', async () => {
    await runScript('scripts/reminders-status.ts', [], variables);
    renameSync(secrets, `${secrets}.kept`);
    expect(await refusal()).toMatch(/secrets\.json is missing, .*: restore it from a copy, or set AUTH_SECRET and ENCRYPTION_KEY\.$/);
    expect(existsSync(secrets)).toBe(false);
    renameSync(`${secrets}.kept`, secrets);
  });

  it('that is another one, or none at all, is refused by one sentence that names the right one', async () => {
    const other = randomBytes(32).toString('base64');
    copyFileSync(secrets, `${secrets}.kept`);
    writeFileSync(secrets, JSON.stringify({ ...JSON.parse(readFileSync(secrets, 'utf8')), encryptionKey: other }));
    expect(await refusal()).toMatch(/^The database holds values sealed with key [\da-f]{8}, which \S+secrets\.json does not hold: restore \S+ from a copy\.$/);
    renameSync(`${secrets}.kept`, secrets);
    expect(await refusal({ ENCRYPTION_KEY: other })).toMatch(/^The database holds values sealed with key [\da-f]{8}, which ENCRYPTION_KEY does not hold: add the key/);
    expect(await refusal({ ENCRYPTION_KEY: 'short' })).toMatch(/^ENCRYPTION_KEY must be 32 bytes in base64/);
  });

  it('is changed, and gone when nothing needs it; the file from before then opens nothing any more', async () => {
    const [old = ''] = keys();
    const first = await rotate();
    expect([first.errors, first.code]).toEqual(['', 0]);
    expect(keys()).toEqual([expect.not.stringMatching(old), old]);
    expect(first.output).toMatch(/Nothing in the database needs key [\da-f]{8}\..* it may go on \d{4}-\d\d-\d\d/);
    const again = await rotate();
    expect([again.code, keys().length]).toEqual([0, 2]);
    const early = await rotate('--retire');
    expect([early.code, early.errors]).toEqual([1, expect.stringMatching(/may go on \d{4}-\d\d-\d\d: until then links in mails/)]);
    copyFileSync(secrets, `${secrets}.both`);
    expect((await rotate('--retire-now')).code).toBe(0);
    expect(keys()).toHaveLength(1);
    expect((await rotate('--status')).code).toBe(0);
    expect(await query(held.url, `SELECT derived <> '' AS released, "goneAt" IS NOT NULL AS gone FROM "KeyCheck" ORDER BY "firstAt"`)).toEqual([{ released: true, gone: true }, { released: false, gone: false }]);
    const [next = ''] = keys();
    writeFileSync(secrets, JSON.stringify({ ...JSON.parse(readFileSync(secrets, 'utf8')), encryptionKey: old }));
    expect(await refusal()).toMatch(/^The database holds values sealed with key/);
    writeFileSync(secrets, JSON.stringify({ ...JSON.parse(readFileSync(secrets, 'utf8')), encryptionKey: next }));
  });
});
