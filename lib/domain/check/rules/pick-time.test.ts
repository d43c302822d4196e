import { describe, expect, it } from 'vitest';
import { answers, at, item, timed } from '@/tests/support/trips';
import type { Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';
import { checkTrip } from '../check-trip';

const NOW = at('2027-02-01', '12:00');

function fixesOf(ruleId: string, takesBookings: boolean, ...visits: readonly Item[]) {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  const asked: Trip = {
    ...trip, centre: trip.centre && { ...trip.centre, takesBookings }, items: [...trip.items.filter(({ kind }) => kind !== 'APPOINTMENT'), ...visits],
  };
  return checkTrip(asked, NOW).open.find((one) => one.ruleId === ruleId)?.fixes.map((fix) => (fix.type === 'way' ? [fix.to, fix.itemId] : fix.id));
}

describe('a visit that is missing', () => {
  it('leads to the times of the desk first, where the centre takes bookings', () => {
    expect(fixesOf('missing-pre-op', true)).toEqual([['pick-pre-op', null], ['add-pre-op', null]]);
    expect(fixesOf('missing-follow-up', true)).toEqual([['pick-follow-up', null], ['add-follow-up', null]]);
  });

  it('leads to no desk where there is none', () => {
    expect(fixesOf('missing-pre-op', false)).toEqual([['add-pre-op', null]]);
  });

  it('names the visit that lies elsewhere; what the desk has booked is changed on its page', () => {
    const visit = item('APPOINTMENT', timed('2027-03-30', '10:00'), { id: 'late', purpose: 'FOLLOW_UP', place: 'CENTRE', state: 'ASKED' });
    expect(fixesOf('missing-follow-up', true, visit)).toEqual([['pick-follow-up', 'late'], ['change-item', 'late']]);
    const desk = { appointmentId: 'a', serviceId: 's', sequence: 0, attendance: null, moveAskedAt: null, cancelNoticeHours: 24, window: null };
    expect(fixesOf('missing-follow-up', true, { ...visit, state: 'BOOKED', desk })).toEqual([['change-item', 'late']]);
  });
});
