import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '@/tests/support/rounds';
import { assign, type Begins, type Places } from './assign';

const anyone = () => true;

describe('who fills the places', () => {
  it('is the best of each place who is free', () => {
    expect(assign([[0, 1], [2]], [8, 8, 9], anyone)).toEqual([0, 2]);
    expect(assign([[0, 1], [2]], [NaN, 8, 9], anyone)).toEqual([1, 2]);
    expect(assign([[0, 1], [2]], [8, 8, NaN], anyone)).toBeNull();
    expect(assign([], [8], anyone)).toBeNull();
    expect(assign([[0, 1]], [NaN, 8], anyone)).toEqual([1]);
    expect(assign([[0, 1]], [8, 9], (latest) => latest === 9)).toEqual([1]);
  });

  it('leaves whom a later place needs', () => {
    expect(assign([[0, 1], [0]], [8, 8], anyone)).toEqual([1, 0]);
    expect(assign([[0, 1, 2], [0, 1], [0]], [8, 8, 8], anyone)).toEqual([2, 1, 0]);
    expect(assign([[0, 1], [0, 1], [1, 0]], [8, 8], anyone)).toBeNull();
  });

  it('has a latest beginning that fits', () => {
    expect(assign([[0, 1], [2]], [8, 9, 8], (latest) => latest === 9)).toEqual([1, 2]);
    expect(assign([[1, 0], [2]], [8, 9, 8], (latest) => latest === 8)).toEqual([0, 2]);
    expect(assign([[0, 1], [2, 3]], [8, 8, 8, 9], (latest) => latest === 9)).toEqual([0, 3]);
    expect(assign([[0, 1], [2]], [8, 9, 10], (latest) => latest === 9)).toBeNull();
  });

  it('is the first of all ways in which it can be done', () => {
    const anyPlaces = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), { minLength: 1, maxLength: 4 });
    const anyBegins = fc.array(fc.constantFrom(NaN, 1, 2, 3), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(anyPlaces, anyBegins, fc.subarray([1, 2, 3]), (places, begins, fitting) => {
      const fits = (latest: number) => fitting.includes(latest);
      expect(assign(places, begins, fits)).toEqual(firstWay(places, begins, fits));
    }), { numRuns: rounds(2000) });
  });
});

function firstWay(places: Places, begins: Begins, fits: (latest: number) => boolean): readonly number[] | null {
  const ways = places.reduce<readonly (readonly number[])[]>((all, place) => all.flatMap((way) => place.map((one) => [...way, one])), [[]]);
  return ways.find((way) => new Set(way).size === way.length && fits(Math.max(...way.map((one) => begins[one] ?? NaN)))) ?? null;
}
