import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answers } from '@/tests/support/trips';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { walkingBudget, withWalking } from './walking';
import { WALKING_LIMITS } from './walking-numbers';

const { microdiscectomy: profile } = DEFAULT_PROFILES;
const ours = { profile, walking: null };

it('starts with 20 minutes on the first gentle day and grows by 10 a day to 60', () => {
  expect([6, 7, 8, 9, 10, 11, 30].map((offset) => walkingBudget(ours, offset))).toEqual([20, 30, 40, 50, 60, 60, 60]);
});

it('is never less than on the first gentle day', () => {
  expect(walkingBudget(ours, -3)).toBe(20);
});

it('takes the trip’s own numbers', () => {
  const walking = { firstMinutes: 5, moreMinutes: 0, mostMinutes: 5 };
  expect([6, 7, 30].map((offset) => walkingBudget({ profile, walking }, offset))).toEqual([5, 5, 5]);
});

const typed = fc.record({
  firstMinutes: fc.integer({ min: WALKING_LIMITS.firstMinutes[0], max: WALKING_LIMITS.firstMinutes[1] }),
  moreMinutes: fc.integer({ min: WALKING_LIMITS.moreMinutes[0], max: WALKING_LIMITS.moreMinutes[1] }),
  mostMinutes: fc.integer({ min: WALKING_LIMITS.mostMinutes[0], max: WALKING_LIMITS.mostMinutes[1] }),
});

it('never shrinks from day to day, never goes over the most, and is refused where the first day has more', () => {
  const { trip } = draftPlan(answers(), profile, new Date('2026-11-22T12:00:00Z'));
  fc.assert(fc.property(typed, fc.integer({ min: -30, max: 200 }), (walking, offset) => {
    const result = withWalking(trip, walking);
    if ('problems' in result) {
      expect(walking.firstMinutes).toBeGreaterThan(walking.mostMinutes);
      expect(result.problems).toMatchObject([{ field: 'mostMinutes', code: 'walks-less-later' }]);
      return;
    }
    const [one, next] = [offset, offset + 1].map((at) => walkingBudget(result.made, at));
    expect(one).toBeGreaterThanOrEqual(walking.firstMinutes);
    expect(next).toBeGreaterThanOrEqual(one ?? 0);
    expect(next).toBeLessThanOrEqual(walking.mostMinutes);
  }));
});

it('goes back to Mendway’s numbers', () => {
  const { trip } = draftPlan(answers(), profile, new Date('2026-11-22T12:00:00Z'));
  const own = { ...trip, walking: { firstMinutes: 1, moreMinutes: 1, mostMinutes: 1 } };
  expect(withWalking(own, null)).toEqual({ made: trip });
});
