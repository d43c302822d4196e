import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageBefore } from './page-before';

describe('the way back after the language was changed', () => {
  test('is the page that the form was on', () => {
    expect(pageBefore('https://mendway.example/plan/abc?x=1#save')).toBe('/plan/abc?x=1');
    expect(pageBefore(null)).toBe('/');
    expect(pageBefore('not an address')).toBe('/');
  });

  test('never leads to another site', () => {
    expect(pageBefore('https://evil.example//evil.example/path')).toBe('/evil.example/path');
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, tail) => {
        expect(new URL(pageBefore(url + tail), 'https://mendway.example').host).toBe('mendway.example');
      }),
    );
  });
});
