import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealForAddress } from '@/lib/crypto/seal';
import type { PageCursor } from '@/lib/domain/arrivals/board';
import { BOARD_SORTS } from '@/lib/domain/arrivals/filters';
import { openCursor, sealCursor } from './arrivals-cursor';

beforeEach(() => void vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64')));
afterEach(() => void vi.unstubAllEnvs());

const TRIP = '01890a5d-ac96-774b-bcce-b302099a8057';
const anyCursor: fc.Arbitrary<PageCursor> = fc.record({
  way: fc.constantFrom('after' as const, 'before' as const), tripId: fc.constant(TRIP),
  place: fc.oneof(
    fc.record({ sort: fc.constant('lands' as const), key: fc.date({ min: new Date('2000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((at) => at.toISOString()) }),
    fc.record({ sort: fc.constant('surgery' as const), key: fc.constantFrom('2027-03-11', '9999-12-31') }),
    fc.record({ sort: fc.constant('patient' as const), key: fc.string({ maxLength: 60, unit: 'grapheme' }).map((key) => [...key].slice(0, 60).join('')) }),
  ),
}).map(({ place, ...rest }) => ({ ...rest, ...place }));

describe('the address of a page', () => {
  it('opens where it was sealed, for its own sort alone', () => {
    fc.assert(fc.property(anyCursor, (cursor) => {
      const sealed = sealCursor(cursor);
      expect(BOARD_SORTS.filter((sort) => openCursor(sealed, sort) !== null)).toEqual([cursor.sort]);
      expect(openCursor(sealed, cursor.sort)).toEqual(cursor);
    }));
  });

  it('names nobody, and fits into an address', () => {
    const sealed = sealCursor({ sort: 'patient', way: 'after', key: 'ana nunez', tripId: TRIP });
    expect(sealed).toMatch(/^[\w.-]{80,400}$/);
    expect(sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString()).join()).not.toContain('nunez');
  });

  // But for its last one, whose low bits stand for nothing.
  it('does not open once a character was changed', () => {
    const sealed = sealCursor({ sort: 'surgery', way: 'after', key: '2027-03-11', tripId: TRIP });
    fc.assert(fc.property(fc.nat(sealed.length - 2), fc.constantFrom('A', 'b', '-', '.'), (at, letter) => {
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
      if (changed !== sealed) expect(openCursor(changed, 'surgery')).toBeNull();
    }));
  });

  it('does not open where it holds what no page has, or is another thing', () => {
    const held = (value: unknown) => openCursor(sealForAddress('arrivals-page', JSON.stringify(value)), 'lands');
    const good = { sort: 'lands', way: 'after', key: '2027-03-11T00:00:00.000Z', tripId: TRIP };
    expect(held(good)).toEqual(good);
    expect([held({ ...good, key: 'soon' }), held({ ...good, tripId: '7' }), held({ ...good, way: 'up' }), held(null), held([])]).toEqual([null, null, null, null, null]);
    expect([openCursor('', 'lands'), openCursor('x'.repeat(10_000), 'lands'), openCursor(sealForAddress('packing-line', 'x'), 'lands')]).toEqual([null, null, null]);
  });
});
