import { expect, it } from 'vitest';
import { serviceLike } from '@/tests/support/services';
import { answers, at, item, timed } from '@/tests/support/trips';
import type { Day } from '../calendar/types';
import { NEW_YORK, wallTimeIn } from '../calendar/zones';
import type { Item } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { timesView } from './fit-page';
import type { Desk } from './types';

const NOW = at('2027-02-01', '12:00');
const followUp = serviceLike({ purpose: 'FOLLOW_UP', minutes: 30, step: 30 });
const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 12 * 60 }));
const desk: Desk = { zone: NEW_YORK, resources: [{ id: 'room', kind: 'ROOM', name: 'Room', weekly, exceptions: [] }], reservations: [], starts: [] };

/** The follow-up of surgery on Thursday 11 March 2027. */
function viewed(fills: Item | null, day: Day | null = null, at: Date | null = null) {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  const items = trip.items.filter(({ kind }) => !['FLIGHT', 'APPOINTMENT'].includes(kind));
  const whole = { ...trip, items: fills ? [...items, fills] : items };
  return timesView({ trip: whole, service: followUp, desk, fills, day, from: null, at }, NOW).times;
}

const startsOf = (view: ReturnType<typeof viewed>) => view?.best.map(({ slot }) => slot.startsAt.toISOString()) ?? [];

it('neither offers the time that is to be moved among the best nor chooses it, unless it is asked for', () => {
  const best = new Date(startsOf(viewed(null))[0] ?? '');
  const { day, time } = wallTimeIn(NEW_YORK, best);
  const booked = item('APPOINTMENT', timed(day, time, 30), { purpose: 'FOLLOW_UP', state: 'BOOKED' });
  const moving = viewed(booked);
  expect(startsOf(moving)).toHaveLength(3);
  expect(startsOf(moving)).not.toContain(best.toISOString());
  expect(moving?.chosen?.startsAt).not.toEqual(best);
  expect(viewed(booked, day, best)?.chosen?.startsAt).toEqual(best);
});
