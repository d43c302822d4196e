import { expect, test } from 'vitest';
import { allows } from './limits';

const caller = { actor: null, address: '192.0.2.7' };

test('each of a deed’s limits holds, whichever is asked for first', async () => {
  const [few, many] = [{ points: 1, seconds: 60 }, { points: 3, seconds: 60 }];
  expect(await allows('test-deed', caller, many)).toBe(true);
  expect([await allows('test-deed', caller, few), await allows('test-deed', caller, few)]).toEqual([true, false]);
  expect([await allows('test-deed', caller, many), await allows('test-deed', caller, many), await allows('test-deed', caller, many)]).toEqual([true, true, false]);
});
