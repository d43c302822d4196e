import { describe, expect, it } from 'vitest';
import { serviceLike } from '@/tests/support/services';
import { answers, at, day } from '@/tests/support/trips';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { timesView } from './fit-page';
import type { Desk, Resource } from './types';

const NOW = at('2027-02-01', '12:00');
/** Surgery on Thursday 11 March 2027. */
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const service = serviceLike({ purpose: 'FOLLOW_UP' });
const room: Resource = { id: 'room', kind: 'ROOM', name: 'Room', weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 540, closes: 780 })), exceptions: [] };
const desk: Desk = { zone: NEW_YORK, resources: [room], reservations: [], starts: [] };

const view = (more: Partial<Parameters<typeof timesView>[0]> = {}) =>
  timesView({ trip, service, desk, fills: null, day: null, from: null, at: null, ...more }, NOW);

describe('the page of times', () => {
  it('opens on the day of the best time, which is chosen; each day says what it has', () => {
    const { window, times, now } = view();
    expect([window.type, now]).toEqual(['open', null]);
    expect(times?.best).toHaveLength(3);
    expect(times?.chosen).toEqual(times?.best[0]?.slot);
    expect(times?.day).toBe(times?.chosen && dayIn(NEW_YORK, times.chosen.startsAt));
    for (const { day: on, open, note } of times?.cards ?? []) expect([on, open > 0, note === null]).toEqual([on, open > 0, open > 0]);
  });

  it('shows what is taken beside what is open, and keeps a choice while it is free', () => {
    const [monday, nine, ten] = [day('2027-03-22'), at('2027-03-22', '09:00'), at('2027-03-22', '10:00')];
    const reservations = [{ resourceId: 'room', blockedFrom: nine, blockedUntil: ten }];
    const { times } = view({ desk: { ...desk, reservations }, day: monday, at: ten });
    const shown = times?.parts.flatMap(([, starts]) => starts).map(({ type, slot }) => [type, slot.startsAt.toISOString()]);
    expect(shown?.slice(0, 2)).toEqual([['taken', nine.toISOString()], ['open', ten.toISOString()]]);
    expect([times?.day, times?.chosen?.startsAt]).toEqual([monday, ten]);
    expect(view({ desk: { ...desk, reservations }, day: monday, at: nine }).times?.chosen?.startsAt).not.toEqual(nine);
  });

  it('has no times where the plan has no day for them', () => {
    expect(view({ trip: { ...trip, surgery: { state: 'unknown' } } })).toMatchObject({ window: { type: 'no-date' }, times: null });
  });
});
