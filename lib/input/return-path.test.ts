import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnField, returnPath } from './return-path';

const SITE = 'https://mendway.example';

describe('the page to come back to', () => {
  test.each(['/trips', '/trips/0190f0a0-1111-7222-8333-444455556666/items/new?kind=OUTING', '/account/email', '/plan/v1.0a1b2c3d.AAAA.BB-_', '/'])('is %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([
    '', 'trips', '//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '/\n/evil.example',
    '/..//evil.example', '/./\\evil.example', '/%2f/evil.example', '/%5cevil.example', '/%2F%2Fevil.example', '/trips/%5c..', '/trips/%0d%0aset-cookie:x', '/%zz',
    '/sign-in', '/sign-in/link?t=x', '/sign-up', '/api/auth/signout', '/account/prove', '/account/prove/link?t=x', `/${'x'.repeat(7000)}`,
  ])('is never %j', (text) => {
    expect(returnPath(text)).toBeNull();
  });

  test('stays on this site, whatever was written', () => {
    const pieces = fc.array(fc.constantFrom('/', '\\', '.', '..', '%2f', '%5C', '%09', '\t', '\n', ' ', '@', ':', 'evil.example', 'trips', '?', '#', 'é'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(pieces.map((all) => `/${all.join('')}`), fc.string()), (text) => {
        const path = returnPath(text);
        if (path === null) return;
        expect(new URL(path, SITE).origin).toBe(SITE);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(returnPath(path)).toBe(path);
      }),
    );
  });

  test('is none when the form names none', () => {
    for (const value of [undefined, null, '', 7, ['/trips']]) expect(returnField.parse(value)).toBeNull();
  });
});
