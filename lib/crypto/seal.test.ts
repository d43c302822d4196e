import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFromAddress, openValue, sealForAddress, sealValue } from './seal';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER = Buffer.alloc(32, 8).toString('base64');
const TEXT = fc.array(fc.constantFrom('a', 'ñ', '🙂', '\u0000', '\n', '"', '.', '中')).map((letters) => letters.join(''));
const PLACE = 'Clearance.saidBy.0190f0a0';

beforeEach(() => void vi.stubEnv('ENCRYPTION_KEY', KEY));
afterEach(() => void vi.unstubAllEnvs());

const codeOf = (deed: () => unknown): unknown => {
  try {
    return deed();
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? fault.code : fault;
  }
};

describe('a sealed value', () => {
  test('opens to what was sealed, any text', () => {
    fc.assert(fc.property(TEXT, TEXT, (value, place) => openValue(sealValue(value, place), place) === value));
  });

  test('has the form v1.keyId.nonce.ciphertext and names its key', () => {
    const keyId = createHash('sha256').update(Buffer.alloc(32, 7)).digest('hex').slice(0, 8);
    expect(sealValue('Dr. Feld', PLACE)).toMatch(new RegExp(`^v1\\.${keyId}\\.[\\w-]{16}\\.[\\w-]+$`));
  });

  test('is another one each time', () => {
    expect(sealValue('a', PLACE)).not.toBe(sealValue('a', PLACE));
  });

  test('does not open in another place', () => {
    expect(codeOf(() => openValue(sealValue('a', PLACE), `${PLACE}x`))).toBe('broken-value');
  });

  test('does not open when any letter is altered', () => {
    const sealed = sealValue('Dr. Feld', PLACE);
    const altered = fc.tuple(fc.nat(sealed.length - 1), fc.constantFrom('A', 'B', '.', 'é', ''));
    fc.assert(fc.property(altered, ([at, letter]) => {
      const text = sealed.slice(0, at) + letter + sealed.slice(at + 1);
      // The last letter of base64 may hold unused bits: the bytes, and so the value, are then the same.
      fc.pre(text !== sealed && at < sealed.length - 1);
      expect(['broken-value', 'unknown-key']).toContain(codeOf(() => openValue(text, PLACE)));
    }));
  });
});

describe('the key', () => {
  test('that is missing, malformed or another one is told clearly', () => {
    const sealed = sealValue('a', PLACE);
    vi.stubEnv('ENCRYPTION_KEY', '');
    expect(codeOf(() => openValue(sealed, PLACE))).toBe('missing-key');
    vi.stubEnv('ENCRYPTION_KEY', 'short');
    expect(codeOf(() => openValue(sealed, PLACE))).toBe('malformed-key');
    vi.stubEnv('ENCRYPTION_KEY', OTHER);
    expect(codeOf(() => openValue(sealed, PLACE))).toBe('unknown-key');
  });

  test('can be followed by a new one while old values still open', () => {
    const sealed = sealValue('a', PLACE);
    vi.stubEnv('ENCRYPTION_KEY', `${OTHER},${KEY}`);
    expect(openValue(sealed, PLACE)).toBe('a');
    expect(sealValue('a', PLACE).split('.')[1]).not.toBe(sealed.split('.')[1]);
  });
});

describe('a value in an address', () => {
  test('needs no escaping and opens for its own purpose only', () => {
    const sealed = sealForAddress('plan', 'Zürich, 12 März');
    expect(encodeURIComponent(sealed)).toBe(sealed);
    expect(openFromAddress('plan', sealed)).toBe('Zürich, 12 März');
    expect(openFromAddress('other', sealed)).toBeNull();
  });

  test('that somebody made up opens to nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => openFromAddress('plan', text) === null));
  });
});
