import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeFilled } from './fillable';

const inUse = new Set(['nurse', 'surgeon', 'room 1', 'room 2']);

describe('whether a service can be given', () => {
  it('needs one for each place', () => {
    expect(canBeFilled([['nurse'], ['room 1', 'room 2']], inUse)).toBe(true);
    expect(canBeFilled([['nurse'], ['room 3']], inUse)).toBe(false);
    expect(canBeFilled([['nurse'], []], inUse)).toBe(false);
    expect(canBeFilled([], inUse)).toBe(false);
  });

  it('takes nobody twice, and looks further where the first choice would', () => {
    expect(canBeFilled([['nurse'], ['nurse']], inUse)).toBe(false);
    expect(canBeFilled([['nurse', 'surgeon'], ['nurse']], inUse)).toBe(true);
    expect(canBeFilled([['nurse', 'surgeon'], ['nurse', 'surgeon'], ['surgeon', 'nurse']], inUse)).toBe(false);
  });

  it('is told at once, however many could be tried', () => {
    const many = Array.from({ length: 300 }, (_, index) => `nurse ${index}`);
    expect(canBeFilled([many, many, many, ['nobody']], new Set(many))).toBe(false);
  });

  it('is what some assignment of different ones does', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const places = fc.array(fc.subarray(ids), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(places, fc.subarray(ids), (needed, used) => {
      const free = new Set(used);
      const assignments = needed.reduce<readonly (readonly string[])[]>((made, place) =>
        made.flatMap((taken) => place.filter((id) => free.has(id) && !taken.includes(id)).map((id) => [...taken, id])), [[]]);
      expect(canBeFilled(needed, free)).toBe(assignments.length > 0);
    }));
  });
});
