import { describe, expect, it } from 'vitest';
import type { ClockTime, Day, Zone } from '../calendar/types';
import type { Trip } from '../itinerary/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { draftPlan } from './draft-plan';
import { surgeryHour, withoutSurgeryHour, withSurgeryHour } from './surgery-hour';

const home = { mode: 'FLY', city: 'Denver', zone: 'America/Denver' as Zone, airport: 'DEN', country: 'US' } as const;
const on = (surgeryOn: Day | null): Trip =>
  draftPlan({ procedure: 'microdiscectomy', surgeryOn, home, centre: null, escort: { state: 'none', name: '' } }, DEFAULT_PROFILES.microdiscectomy, new Date('2026-11-22')).trip;
const MARCH = on('2027-03-11' as Day);
const hour = (trip: Trip, time: string) => withSurgeryHour(trip, time as ClockTime);

describe('the hour of surgery', () => {
  it('is New York time on surgery day', () => {
    const result = hour(MARCH, '06:30');
    expect('made' in result && surgeryHour(result.made)).toEqual(new Date('2027-03-11T11:30:00Z'));
  });

  it('goes away again, and leaves the whole day', () => {
    const result = hour(MARCH, '06:30');
    expect('made' in result && withoutSurgeryHour(result.made)).toEqual(MARCH);
    expect(withSurgeryHour(MARCH, null)).toEqual({ made: MARCH });
  });

  it('is refused where the clocks skip it', () => {
    expect(hour(on('2027-03-14' as Day), '02:30')).toMatchObject({ problems: [{ field: 'time', code: 'skipped-time' }] });
  });

  it('needs a day', () => {
    const undated = on(null);
    expect(hour(undated, '06:30')).toEqual({ made: undated });
  });
});
