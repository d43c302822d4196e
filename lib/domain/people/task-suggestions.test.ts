import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripWith } from '@/tests/support/replans';
import { anyAnswers, at, day, flight, home, zone } from '@/tests/support/trips';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { suggestTasks } from './task-suggestions';
import type { Task } from './types';

const NOW = at('2027-01-10', '12:00');
const DENVER = zone('America/Denver');
const ids = (...given: Parameters<typeof suggestTasks>) => suggestTasks(...given).map(({ id }) => id);
const listed = (kind: Task['kind'], due: Task['due'] = null): Task =>
  ({ id: kind, kind, title: 'x', due, state: 'OPEN', person: null, askedAt: null, answeredAt: null, doneAt: null, revision: 1 });

describe('tasks that the plan asks for', () => {
  const plane = flight('ARRIVE', at('2027-03-09', '09:05', DENVER), at('2027-03-09', '15:00'));
  const trip = tripWith([plane]);

  it('begin with papers and calls, and bring the patient to the airport three hours before', () => {
    expect(ids(trip, [], NOW)).toEqual(['get-records', 'call-insurer', 'write-questions', 'fill-prescriptions', 'drive-to-airport']);
    const drive = suggestTasks(trip, [], NOW).find(({ id }) => id === 'drive-to-airport');
    expect(drive).toEqual({ id: 'drive-to-airport', kind: 'DRIVE', due: { type: 'moment', on: '2027-03-09', at: at('2027-03-09', '06:00', DENVER), zone: plane.when.type === 'timed' ? plane.when.startsZone : null } });
  });

  it('lift the bag on the day of the way home when it is too heavy to lift', () => {
    const packing = { ...(trip.packing ?? {}), homeBagPounds: 20, homeBagPlan: null } as typeof trip.packing;
    const bag = suggestTasks({ ...trip, packing }, [], NOW).find(({ id }) => id === 'lift-bag');
    expect(bag?.due?.on).toBe(trip.items.flatMap(({ purpose, when }) => (purpose === 'GO_HOME' && when.type === 'days' ? when.from : []))[0]);
  });

  it('leave out what is on the list', () => {
    const tasks = [listed('DRIVE'), listed('INSURER'), listed('OTHER', { type: 'day', on: day('2027-02-25') })];
    expect(ids(trip, tasks, NOW)).toEqual(['write-questions', 'fill-prescriptions']);
  });

  it('are due today when they are late, and over after the surgery', () => {
    expect(suggestTasks(trip, [], at('2027-03-05', '12:00')).find(({ id }) => id === 'call-insurer')?.due).toEqual({ type: 'day', on: '2027-03-05' });
    expect(ids(trip, [], at('2027-03-20', '12:00'))).toEqual([]);
  });

  it('drive nobody who lives here or takes the train', () => {
    for (const mode of ['LOCAL', 'TRAIN', 'CAR'] as const) expect(ids(tripWith([], { home: home('Denver', mode) }), [], NOW)).not.toContain('drive-to-airport');
  });

  it('are never due before today, on any trip', () => {
    fc.assert(fc.property(anyAnswers, fc.integer({ min: -60, max: 60 }), (asked, days) => {
      const now = new Date(NOW.getTime() + days * 86_400_000);
      const { trip: drafted } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], now);
      const offered = suggestTasks(drafted, [], now);
      expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
      for (const { due } of offered) if (due) expect(due.on >= dayIn(NEW_YORK, now)).toBe(true);
    }));
  });
});
