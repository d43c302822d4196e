import { describe, expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const OWN = 'https://mendway.example.org';
const comes = (sent: Record<string, string>) => isSameOrigin(new Headers(sent), OWN);

describe('a form comes from our own pages', () => {
  test.each([
    [true, { 'sec-fetch-site': 'same-origin' }],
    [true, { 'sec-fetch-site': 'none' }],
    [false, { 'sec-fetch-site': 'cross-site', origin: OWN }],
    [false, { 'sec-fetch-site': 'same-site' }],
    [true, { origin: 'http://localhost:3000', host: 'localhost:3000' }],
    [true, { origin: OWN, host: 'mendway-7f.internal:3000' }],
    [false, { origin: 'http://mendway.example.org', host: 'mendway-7f.internal:3000' }],
    [false, { origin: 'https://evil.example', host: 'mendway-7f.internal:3000' }],
    [false, { origin: 'null', host: 'localhost:3000' }],
    [false, { host: 'localhost:3000' }],
  ])('%s: %o', (expected, sent) => {
    expect(comes(sent)).toBe(expected);
  });
});
