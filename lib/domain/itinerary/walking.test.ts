import { expect, it } from 'vitest';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { walkingBudget } from './walking';

const { microdiscectomy } = DEFAULT_PROFILES;

it('starts with 20 minutes on the first gentle day and grows by 10 a day to 60', () => {
  expect([6, 7, 8, 9, 10, 11, 30].map((offset) => walkingBudget(microdiscectomy, offset))).toEqual([20, 30, 40, 50, 60, 60, 60]);
});

it('is never less than on the first gentle day', () => {
  expect(walkingBudget(microdiscectomy, -3)).toBe(20);
});
