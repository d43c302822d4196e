import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keysIn } from '@/lib/crypto/key-ring';
import { keptKeys, openSecrets } from '../secrets';
import { addNewKey, letNewKeySeal, retireKeys } from './kept-keys';

const dir = mkdtempSync(join(tmpdir(), 'mendway-kept-'));
const file = join(dir, 'secrets.json');
afterAll(() => rmSync(dir, { recursive: true }));

const NOW = new Date('2027-03-01T00:00:00Z');
const idOf = (key = '') => keysIn(key)[0]?.id ?? '';
const known = (key: string | undefined, currentAt: Date | null, isReleased = false) => ({ keyId: idOf(key), currentAt, isReleased });

beforeEach(() => {
  rmSync(file, { force: true });
  openSecrets(dir, { authSecret: null, encryptionKey: null });
});

describe('a change of keys in the file', () => {
  it('adds a key behind, then puts it in front; each step is done once', () => {
    const secret = JSON.parse(readFileSync(file, 'utf8')).authSecret;
    const [old] = keptKeys(file);
    expect([addNewKey(file), addNewKey(file)]).toEqual([true, false]);
    const [first, added] = keptKeys(file);
    expect(first).toBe(old);
    const before = [known(old, NOW), known(added, null)];
    expect([letNewKeySeal(file, before), keptKeys(file)]).toEqual([true, [added, old]]);
    expect(letNewKeySeal(file, [known(old, NOW), known(added, NOW)])).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8')).authSecret).toBe(secret);
  });

  it('takes the old key out once nothing needs it and the links that it sealed are old', () => {
    addNewKey(file);
    const [old = '', added = ''] = keptKeys(file);
    letNewKeySeal(file, [known(old, NOW)]);
    const retire = (days: number, isReleased: boolean, atOnce = false) =>
      retireKeys(file, { known: [known(old, new Date(0), isReleased), known(added, NOW)], now: new Date(NOW.getTime() + days * 86_400_000), atOnce });
    expect(retire(60, false)).toEqual(['No key can go yet: run npm run keys:rotate.']);
    expect(() => retire(29, true)).toThrow(/may go on 2027-03-31: until then links in mails/);
    expect(keptKeys(file)).toEqual([added, old]);
    expect(retire(30, true)).toEqual([expect.stringContaining(`Key ${idOf(old)} is gone`)]);
    expect(keptKeys(file)).toEqual([added]);
    expect(retire(30, true)).toEqual(['There is one key, and it seals: nothing can go.']);
  });

  it('takes it out at once where it is lost or stolen', () => {
    addNewKey(file);
    const [old = '', added = ''] = keptKeys(file);
    letNewKeySeal(file, [known(old, NOW)]);
    retireKeys(file, { known: [known(old, new Date(0), true), known(added, NOW)], now: NOW, atOnce: true });
    expect(keptKeys(file)).toEqual([added]);
  });
});
