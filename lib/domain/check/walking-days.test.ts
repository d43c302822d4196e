import { expect, it } from 'vitest';
import { answers, day, item, timed } from '@/tests/support/trips';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { gatherFacts } from './facts';
import { walkingDays } from './walking-days';

const NOW = new Date('2026-11-22T12:00:00Z');
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const walk = item('OUTING', timed('2027-03-18', '10:00'), { title: 'Park', walkMinutes: 45 });
const daysOf = (more: Partial<Trip>, now = NOW) => walkingDays(gatherFacts({ ...trip, ...more }, now));

it('names each gentle day with its minutes, and what is planned', () => {
  expect(daysOf({ items: [...trip.items, walk] })).toEqual([
    { day: '2027-03-17', budget: 20, planned: 0, isToday: false },
    { day: '2027-03-18', budget: 30, planned: 45, isToday: false },
  ]);
});

it('begins with today, counts an undated trip in days from surgery, and ends', () => {
  expect(daysOf({}, new Date('2027-03-18T16:00:00Z'))[0]).toEqual({ day: '2027-03-18', budget: 30, planned: 0, isToday: true });
  const undated = draftPlan(answers({ surgeryOn: null }), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
  expect(walkingDays(gatherFacts(undated, NOW))[0]?.day).toBe('D+6');
  expect(daysOf({ items: [] }).length).toBeLessThanOrEqual(30);
});

it('has none while a hold closes the gentle days', () => {
  expect(daysOf({ hold: { reason: 'other', setOn: day('2027-03-15'), saidBy: 'Dr. Feld', source: 'patient' } })).toEqual([]);
});
