import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptFor } from './kept-answer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('an answer is asked for once while it is kept', async () => {
  const ask = vi.fn(async () => 'answer');
  const read = keptFor(1000, ask);
  expect(await Promise.all([read(), read()])).toEqual(['answer', 'answer']);
  vi.advanceTimersByTime(999);
  await read();
  expect(ask).toHaveBeenCalledTimes(1);
});

test('an answer is asked for anew when it is too old', async () => {
  const ask = vi.fn(async () => 'answer');
  const read = keptFor(1000, ask);
  await read();
  vi.advanceTimersByTime(1001);
  await read();
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a failure is not kept', async () => {
  const ask = vi.fn(async () => 'answer').mockRejectedValueOnce(new Error('the database went away'));
  const read = keptFor(1000, ask);
  await expect(read()).rejects.toThrow('went away');
  expect(await read()).toBe('answer');
});
