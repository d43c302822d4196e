import { randomBytes } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formerKeyOf } from './derivations';
import { fingerprint, knownFingerprints } from './fingerprint';
import { writeFormerKeys } from './former-keys';
import { KEPT_KEYS_STALE_MS, lookAgainAt } from './kept-keys';
import { keyRing, keysIn } from './key-ring';
import { isLinkProof, linkProof } from './link-proof';
import { openValue, sealValue } from './seal';
import { hashToken, issueToken, knownToken } from './tokens';

const dir = mkdtempSync(join(tmpdir(), 'mendway-ring-'));
const file = join(dir, 'secrets.json');
const newKey = () => randomBytes(32).toString('base64');
const idOf = (key: string) => keysIn(key)[0]?.id;

/** Whole or not at all, as `replaceKeys` does. */
function keep(...keys: readonly string[]): void {
  writeFileSync(`${file}.draft`, JSON.stringify({ authSecret: 'x'.repeat(43), encryptionKey: keys.join(',') }));
  renameSync(`${file}.draft`, file);
}

afterAll(() => rmSync(dir, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('keys that a file keeps', () => {
  let [old, next] = ['', ''];
  beforeEach(() => {
    [old, next] = [newKey(), newKey()];
    keep(old);
    lookAgainAt(file);
    vi.stubEnv('ENCRYPTION_KEY', old);
    vi.stubEnv('MENDWAY_SECRETS', file);
    expect(keyRing().current.id).toBe(idOf(old));
  });

  const sealedBy = (key: string) => {
    vi.stubEnv('ENCRYPTION_KEY', key);
    vi.stubEnv('MENDWAY_SECRETS', '');
    const sealed = sealValue('from another process', 'place');
    vi.stubEnv('ENCRYPTION_KEY', old);
    vi.stubEnv('MENDWAY_SECRETS', file);
    return sealed;
  };

  it('are learnt of at once where another process has sealed with a new one', () => {
    const sealed = sealedBy(next);
    expect(() => openValue(sealed, 'place')).toThrow(/does not hold/);
    keep(next, old);
    expect(openValue(sealed, 'place')).toBe('from another process');
    expect(keyRing().current.id).toBe(idOf(next));
  });

  it('seal within the time that a change of keys waits for', async () => {
    keyRing();
    keep(next, old);
    await new Promise((resolve) => setTimeout(resolve, KEPT_KEYS_STALE_MS + 50));
    expect(sealValue('a', 'place').split('.')[1]).toBe(idOf(next));
  });

  it('stay with a process that knew them, when they are gone from the file', async () => {
    const sealed = sealValue('kept', 'place');
    keep(next);
    await new Promise((resolve) => setTimeout(resolve, KEPT_KEYS_STALE_MS + 50));
    expect(keyRing().current.id).toBe(idOf(next));
    expect(openValue(sealed, 'place')).toBe('kept');
  });

  it('stay as they are while the file is away, or is no file of keys', async () => {
    for (const spoil of [() => rmSync(file), () => writeFileSync(file, '{"encryp'), () => writeFileSync(file, '[]')]) {
      spoil();
      await new Promise((resolve) => setTimeout(resolve, KEPT_KEYS_STALE_MS + 50));
      expect(keyRing().current.id).toBe(idOf(old));
    }
  });
});

describe('what was made from a key that is gone', () => {
  it('is known again, and opens nothing', () => {
    const [old, next] = [newKey(), newKey()];
    vi.stubEnv('ENCRYPTION_KEY', old);
    const issued = { rowId: 'a', issue: 3 };
    const [token, stopped, proof, sealed] = [issueToken('feed', issued), fingerprint('mail-stop', 'a@example.test'), linkProof('link', 'hash'), sealValue('a', 'p')];
    const former = writeFormerKeys(keysIn(old).map(formerKeyOf));
    vi.stubEnv('ENCRYPTION_KEY', next);
    expect([knownToken('feed', issued, hashToken(token)), isLinkProof(proof, 'link', 'hash')]).toEqual([null, false]);
    vi.stubEnv('MENDWAY_FORMER_KEYS', former);
    expect(knownToken('feed', issued, hashToken(token))).toBe(token);
    expect(knownToken('share-link', issued, hashToken(token))).toBeNull();
    expect(knownFingerprints('mail-stop', 'a@example.test')).toEqual([fingerprint('mail-stop', 'a@example.test'), stopped]);
    expect([isLinkProof(proof, 'link', 'hash'), isLinkProof(proof, 'link', 'other')]).toEqual([true, false]);
    expect(() => openValue(sealed, 'p')).toThrow(/does not hold/);
    expect(former).not.toContain(old);
  });
});
