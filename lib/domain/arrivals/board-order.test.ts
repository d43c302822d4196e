import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyArrival } from '@/tests/support/any-arrivals';
import { sortKey } from './board-order';
import { inPlace } from './board-rows';
import { BOARD_SORTS } from './filters';

const anySort = fc.constantFrom(...BOARD_SORTS);

it('orders as the bytes of the keys do, and then as the ids', () => {
  fc.assert(fc.property(anyArrival(1), anyArrival(2), anySort, (a, b, sort) => {
    const [placeA, placeB] = [sortKey(a, sort), sortKey(b, sort)];
    const bytes = Buffer.compare(Buffer.from(placeA), Buffer.from(placeB)) || Buffer.compare(Buffer.from(a.tripId), Buffer.from(b.tripId));
    expect(Math.sign(inPlace({ tripId: a.tripId, place: placeA }, { tripId: b.tripId, place: placeB }))).toBe(bytes);
  }));
});

it('puts who has no day, and who has no surgery day, behind all others', () => {
  fc.assert(fc.property(anyArrival(1), anyArrival(2), (a, b) => {
    expect(sortKey({ ...a, arrivesOn: null, arrivesAt: null }, 'lands') >= sortKey(b, 'lands')).toBe(true);
    expect(sortKey({ ...a, surgeryOn: null }, 'surgery') >= sortKey(b, 'surgery')).toBe(true);
  }));
});
