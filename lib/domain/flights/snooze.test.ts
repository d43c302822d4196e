import { expect, test } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { snoozeDay, snoozed } from './snooze';

const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2027-02-10', '12:00'));

test('one is reminded two days before it is due, at least two days and at most two weeks ahead', () => {
  expect(snoozeDay(day('2027-02-14'), day('2027-02-10'))).toBe('2027-02-12');
  expect(snoozeDay(day('2027-02-14'), day('2027-02-14'))).toBe('2027-02-16');
  expect(snoozeDay(day('2027-06-14'), day('2027-02-10'))).toBe('2027-02-24');
});

test('a snooze lies ahead and ends within two weeks', () => {
  const today = day('2027-02-10');
  expect(snoozed(trip, day('2027-02-24'), today)).toMatchObject({ made: { nonstopSnoozedUntil: '2027-02-24' } });
  expect(snoozed(trip, day('2027-02-10'), today)).toMatchObject({ problems: [{ code: 'day-past' }] });
  expect(snoozed(trip, day('2027-02-25'), today)).toMatchObject({ problems: [{ code: 'snooze-too-long' }] });
});
