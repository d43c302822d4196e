import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HOLD_CHOICES, HOLD_GAP_SECONDS, holdRounds, holdSecondsInAll, nextHold, NOT_BEGUN, paused, sideOf, started, timerAt, type HoldPlan, type HoldRun,
} from './hold-timer';

const DOG: HoldPlan = { holdSeconds: 20, repetitions: 3, sides: 1 };
const LEAN: HoldPlan = { holdSeconds: 10, repetitions: 2, sides: 2 };
const T = 1_800_000_000_000;
const after = (seconds: number, plan = DOG) => timerAt(plan, started(NOT_BEGUN, T), T + seconds * 1000);

const anyPlan: fc.Arbitrary<HoldPlan> = fc.record({
  holdSeconds: fc.constantFrom(...HOLD_CHOICES), repetitions: fc.integer({ min: 1, max: 6 }), sides: fc.constantFrom(1, 2),
});

describe('a hold timer', () => {
  test('leaves time to get ready, then counts the hold down, then the next', () => {
    expect(timerAt(DOG, NOT_BEGUN, T)).toEqual({ phase: 'ready', round: 0, left: 5 });
    expect(after(0)).toEqual({ phase: 'ready', round: 0, left: 5 });
    expect(after(4.9)).toEqual({ phase: 'ready', round: 0, left: 1 });
    expect(after(5)).toEqual({ phase: 'hold', round: 0, left: 20 });
    expect(after(24.2)).toEqual({ phase: 'hold', round: 0, left: 1 });
    expect(after(25)).toEqual({ phase: 'ready', round: 1, left: 5 });
    expect(after(75)).toEqual({ phase: 'done', round: 3, left: 0 });
  });

  test('changes sides each time, left first', () => {
    expect([0, 1, 2, 3].map((round) => sideOf(LEAN, round))).toEqual(['left', 'right', 'left', 'right']);
    expect(sideOf(DOG, 1)).toBeNull();
    expect(after(61, LEAN)).toMatchObject({ phase: 'done', round: 4 });
  });

  test('is right after the page slept, for a minute or for a day', () => {
    expect(after(60)).toEqual({ phase: 'hold', round: 2, left: 15 });
    expect(after(86_400)).toMatchObject({ phase: 'done' });
  });

  test('stands still while it is paused, and goes on where it stood', () => {
    const stood = paused(started(NOT_BEGUN, T), T + 12_000);
    expect(timerAt(DOG, stood, T + 900_000)).toEqual({ phase: 'hold', round: 0, left: 13 });
    expect(timerAt(DOG, started(stood, T + 900_000), T + 903_000)).toEqual({ phase: 'hold', round: 0, left: 10 });
  });

  test('does not count backwards when the device’s clock is set back', () => {
    const run: HoldRun = { before: 8000, startedAt: T };
    expect(timerAt(DOG, run, T - 3_600_000)).toEqual(timerAt(DOG, paused(run, T), T));
  });

  test('never goes back, and shows at least one second of whatever it is in', () => {
    fc.assert(fc.property(anyPlan, fc.nat(2_000_000), fc.nat(5000), (plan, ms, more) => {
      const run = started(NOT_BEGUN, T);
      const [now, later] = [timerAt(plan, run, T + ms), timerAt(plan, run, T + ms + more)];
      expect(later.round).toBeGreaterThanOrEqual(now.round);
      if (now.phase !== 'done') {
        expect(now.left).toBeGreaterThanOrEqual(1);
        expect(now.left).toBeLessThanOrEqual(now.phase === 'hold' ? plan.holdSeconds : HOLD_GAP_SECONDS);
      }
      expect(now.phase === 'done').toBe(ms >= holdSecondsInAll(plan, HOLD_GAP_SECONDS) * 1000);
    }));
  });

  test('paused and started at any times it counts what it ran and nothing else', () => {
    fc.assert(fc.property(anyPlan, fc.array(fc.tuple(fc.nat(30_000), fc.nat(600_000)), { maxLength: 8 }), (plan, spells) => {
      let [run, clock, ran]: [HoldRun, number, number] = [NOT_BEGUN, T, 0];
      for (const [runs, rests] of spells) {
        run = paused(started(run, clock), clock + runs);
        [clock, ran] = [clock + runs + rests, ran + runs];
      }
      expect(timerAt(plan, run, clock)).toEqual(timerAt(plan, started(NOT_BEGUN, T), T + ran));
    }));
  });

  test('has as many rounds as sides and repetitions ask for', () => {
    expect([holdRounds(DOG), holdRounds(LEAN)]).toEqual([3, 4]);
    expect(holdSecondsInAll(LEAN, HOLD_GAP_SECONDS)).toBe(60);
  });
});

describe('choosing how long to hold', () => {
  test('goes to the next choice, also from between two of them, and stays at the ends', () => {
    expect(nextHold(20, 1)).toBe(30);
    expect(nextHold(20, -1)).toBe(15);
    expect(nextHold(25, 1)).toBe(30);
    expect(nextHold(25, -1)).toBe(20);
    expect(nextHold(3, -1)).toBe(3);
    expect(nextHold(180, 1)).toBe(180);
  });

  test('ends at the three minutes that the old text names as the most', () => expect(HOLD_CHOICES.at(-1)).toBe(180));
});
