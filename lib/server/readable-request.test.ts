import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readablePath } from './readable-request';

test.each(['/', '/guide', '/trips/a%20b?q=%', '/s/x%2Fy', '/%C3%A9', '/guide?a=%zz', '*'])('%s stays as it is', (address) => {
  expect(readablePath(address)).toBe(address);
});

test.each([
  ['/guide/%', '/guide/%25'], ['/%zz', '/%25zz'], ['/guide/%ff?q=%41', '/guide/%25ff?q=%41'], ['/%c0%80', '/%25c0%2580'], ['/%ED%A0%80/x', '/%25ED%25A0%2580/x'], ['/%41/%', '/%2541/%25'],
])('%s is read as %s', (address, path) => {
  expect(readablePath(address)).toBe(path);
});

test.each([['http://evil.example/trips?a=1', '/trips?a=1'], ['HTTPS://evil.example', '/'], ['http://evil.example?a', '/?a'], ['http://evil.example//x', '//x']])('%s is asked of us, as %s', (address, path) => {
  expect(readablePath(address)).toBe(path);
});

test('whatever comes can be read', () => {
  const pieces = fc.array(fc.constantFrom('/', '%', '%2', '%41', '%ff', '%e2%82', 'a', '?', '#', '..', '%25'), { maxLength: 12 });
  fc.assert(fc.property(pieces, (all) => {
    const path = readablePath(`/${all.join('')}`).split(/[?#]/)[0] ?? '';
    expect(() => decodeURIComponent(path)).not.toThrow();
    expect(readablePath(path)).toBe(path);
  }));
});
