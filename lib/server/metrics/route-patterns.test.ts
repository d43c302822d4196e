import { describe, expect, test } from 'vitest';
import { patternsOf } from './route-patterns';

/** As Next's build writes it. */
const patternOf = patternsOf({
  version: 3,
  staticRoutes: [{ page: '/', regex: '^/(?:/)?$' }, { page: '/trips/new', regex: '^/trips/new(?:/)?$' }],
  dynamicRoutes: [
    { page: '/calendar/[token]', regex: '^/calendar/([^/]+?)(?:/)?$' },
    { page: '/guide/[...lost]', regex: '^/guide/(.+?)(?:/)?$' },
    { page: '/trips/[tripId]', regex: '^/trips/([^/]+?)(?:/)?$' },
  ],
});

describe('the pattern of a path', () => {
  test.each([
    ['/', '/'],
    ['/trips/new', '/trips/new'],
    ['/trips/0190f0a0-1111-7222-8333-444455556666', '/trips/[tripId]'],
    ['/trips/0190f0a0-1111-7222-8333-444455556666/', '/trips/[tripId]'],
    ['/calendar/k3J9_aB2k3J9_aB2.ics', '/calendar/[token]'],
    ['/guide/maya@example.org/so', '/guide/[...lost]'],
    ['/_next/static/chunks/1a2b.js', '/_next'],
    ['/wp-login.php', 'other'],
    ['/maya@example.org', 'other'],
    ['', 'other'],
  ])('of %s is %s', (path, pattern) => expect(patternOf(path)).toBe(pattern));

  test('is one of a list, however long and strange the path', () => {
    const known = ['/', '/trips/new', '/trips/[tripId]', '/calendar/[token]', '/guide/[...lost]', '/_next', 'other'];
    for (const path of [`/trips/${'a/'.repeat(8000)}`, '/trips/%00', '/trips/../../etc/passwd', '*', '\\', `/${'é'.repeat(4000)}`]) expect(known).toContain(patternOf(path));
  });
});
