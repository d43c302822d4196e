import { describe, expect, it } from 'vitest';
import { makeBell } from './bell';

const LONG = 60_000;

describe('a bell', () => {
  it('wakes whoever waits for it', async () => {
    const bell = makeBell();
    const waiting = bell.waitFor(LONG);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('rung while nobody waited, wakes the next at once, and once', async () => {
    const bell = makeBell();
    bell.ring();
    bell.ring();
    await bell.waitFor(LONG);
    const order: string[] = [];
    await Promise.all([bell.waitFor(5).then(() => order.push('woken by time')), Promise.resolve().then(() => order.push('not at once'))]);
    expect(order).toEqual(['not at once', 'woken by time']);
  });
});
