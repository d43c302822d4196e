import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from './compare';

const CENTRES = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const shown = (...ids: readonly string[]) => {
  const comparison = compare(CENTRES, ids);
  return comparison.state === 'few' ? comparison.state : `${comparison.state} ${comparison.shown.map(({ id }) => id).join('')}`;
};

it('shows two to four, in the order of the list', () => {
  expect(shown('c', 'a')).toBe('fine ac');
  expect(shown('d', 'c', 'b', 'a')).toBe('fine abcd');
  expect(shown('e', 'd', 'c', 'b', 'a')).toBe('many abcd');
});

it('asks for more where fewer than two are on the list', () => {
  expect(shown()).toBe('few');
  expect(shown('a', 'a')).toBe('few');
  expect(shown('a', 'nowhere')).toBe('few');
});

it('never shows what is not on the list, nor one twice', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), (ids) => {
    const { ticked } = compare(CENTRES, ids);
    expect(ticked.map(({ id }) => id)).toEqual([...new Set(ids)].filter((id) => id !== 'f').toSorted());
  }));
});
