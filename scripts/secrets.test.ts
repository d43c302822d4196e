import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { actionsKey, openSecrets } from './secrets';

const dir = mkdtempSync(join(tmpdir(), 'mendway-secrets-'));
const file = join(dir, 'secrets.json');
const unset = { authSecret: null, encryptionKey: null };

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(dir, { recursive: true }));

it('are made once, for this user alone, and stay the same', () => {
  const made = openSecrets(dir, unset);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(made.encryptionKey, 'base64')).toHaveLength(32);
  expect(openSecrets(dir, unset)).toEqual(made);
});

it('come from the environment where it names them', () => {
  const kept = openSecrets(dir, unset);
  expect(openSecrets(dir, { ...unset, authSecret: 'given'.repeat(8) })).toEqual({ ...kept, authSecret: 'given'.repeat(8) });
});

it('are never made anew in place of damaged ones', () => {
  writeFileSync(file, '{"authSecret":');
  expect(() => openSecrets(dir, unset)).toThrow(/is damaged: restore it/);
  expect(readFileSync(file, 'utf8')).toBe('{"authSecret":');
});

it('give every instance the same key for actions, of the length that Next asks for', () => {
  const secrets = openSecrets(dir, unset);
  expect(actionsKey(secrets)).toBe(actionsKey({ ...secrets }));
  expect(Buffer.from(actionsKey(secrets), 'base64')).toHaveLength(32);
});
