import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../calendar/days';
import type { Day, Zone } from '../../calendar/types';
import type { Item, Trip } from '../../itinerary/types';
import { checkTrip } from '../../check/check-trip';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';
import { draftPlan } from '../draft-plan';
import { nextSteps } from '../next-steps';
import { setSurgery } from '@/tests/support/set-surgery';

const NOW = new Date('2026-11-22T15:00:00Z');
const MADE_ON = '2026-11-22' as Day;
const MARCH = '2027-03-11' as Day;
const home = { mode: 'FLY', city: 'Denver', zone: 'America/Denver' as Zone, airport: 'DEN', country: 'US' } as const;

const drafted = (surgeryOn: Day | null): Trip =>
  draftPlan({ procedure: 'microdiscectomy', surgeryOn, home, centre: null, escort: { state: 'none', name: '' } }, DEFAULT_PROFILES.microdiscectomy, NOW).trip;

const whenOf = (trip: Trip, wanted: Partial<Item>) =>
  trip.items.find((item) => item.kind === (wanted.kind ?? item.kind) && item.purpose === (wanted.purpose ?? item.purpose))?.when;

describe('setSurgery', () => {
  it('dates an undated plan as if it had been drafted with the day', () => {
    const dated = setSurgery(drafted(null), MARCH, NOW);
    expect(dated.items).toEqual(drafted(MARCH).items);
  });

  it('moves what was drafted, as a new draft for that day would lie', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 500 }), fc.integer({ min: 20, max: 500 }), (first, second) => {
      const [from, to] = [addDays('2026-11-22' as Day, first), addDays('2026-11-22' as Day, second)];
      expect(setSurgery(drafted(from), to, NOW).items.map(({ when }) => when)).toEqual(drafted(to).items.map(({ when }) => when));
    }));
  });

  it('plans nothing before today, whether it gives the day or moves it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 14 }), fc.constantFrom(null, MARCH), (ahead, from) => {
      const on = addDays(MADE_ON, ahead);
      expect(setSurgery(drafted(from), on, NOW).items).toEqual(drafted(on).items);
    }));
  });

  it('for tomorrow: arrival is today, and trip check misses the pre-op visit', () => {
    const trip = setSurgery(drafted(null), '2026-11-23' as Day, NOW);
    expect(whenOf(trip, { purpose: 'ARRIVE' })).toEqual({ type: 'days', from: '2026-11-22', until: '2026-11-23' });
    expect(whenOf(trip, { purpose: 'PRE_OP' })).toBeUndefined();
    expect(checkTrip(trip, NOW).open.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['missing-pre-op', 'tight-landing']));
  });

  it('leaves what was booked or added where it is', () => {
    const trip = drafted(MARCH);
    const booked = trip.items.map((item): Item => (item.purpose === 'ARRIVE' ? { ...item, state: 'BOOKED' } : item));
    const dinner: Item = { ...trip.items[0] as Item, id: 'dinner', kind: 'OUTING', purpose: null, title: 'Dinner', when: { type: 'days', from: '2027-03-18' as Day, until: '2027-03-19' as Day } };
    const moved = setSurgery({ ...trip, items: [...booked, dinner] }, addDays(MARCH, 14), NOW);
    expect(whenOf(moved, { purpose: 'ARRIVE' })).toMatchObject({ from: '2027-03-09' });
    expect(whenOf(moved, { kind: 'OUTING' })).toEqual(dinner.when);
    expect(whenOf(moved, { kind: 'QUIET_DAYS' })).toMatchObject({ from: '2027-03-25', until: '2027-03-31' });
  });

  it('takes back the centre’s word: it was for another day', () => {
    const trip: Trip = { ...drafted(MARCH), surgery: { state: 'dated', on: MARCH, confirmedByCentre: true } };
    expect(setSurgery(trip, addDays(MARCH, 1), NOW).surgery).toMatchObject({ confirmedByCentre: false });
    expect(setSurgery(trip, MARCH, NOW)).toBe(trip);
  });
});

describe('nextSteps', () => {
  const idsAt = (trip: Trip, now: Date) => nextSteps(trip, now, MADE_ON).map(({ step, isDone }) => `${step.id}${isDone ? ' done' : ''}`);

  it('shows what the trip itself proves as done', () => {
    const trip = drafted(MARCH);
    const items = trip.items.map((item): Item => (item.purpose === 'PRE_OP' ? { ...item, state: 'BOOKED' } : item));
    expect(idsAt(trip, NOW)).toContain('call-pre-op');
    expect(idsAt({ ...trip, items }, NOW)).toContain('call-pre-op done');
  });

  it('lets advice end with its day', () => {
    const afterSurgery = new Date('2027-03-15T15:00:00Z');
    expect(idsAt(drafted(MARCH), NOW)).toContain('ask-fasting');
    expect(idsAt(drafted(MARCH), afterSurgery)).not.toContain('ask-fasting');
    expect(idsAt(drafted(MARCH), afterSurgery)).not.toContain('book-flight-in');
    expect(idsAt(drafted(MARCH), afterSurgery)).toContain('ask-to-fly');
  });

  it('keeps a due day that was missed', () => {
    const dueOn = (now: Date) => nextSteps(drafted(MARCH), now, MADE_ON).find(({ step }) => step.id === 'book-stay')?.step.by;
    expect(dueOn(NOW)).toBe('2026-11-26');
    expect(dueOn(new Date('2027-01-15T15:00:00Z'))).toBe('2026-11-26');
  });

  it('does not take a yes from before the surgery for a yes', () => {
    const early = { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: addDays(MARCH, -1), note: '', recordedAt: NOW, source: 'patient' } as const;
    expect(idsAt({ ...drafted(MARCH), clearances: [early] }, NOW)).not.toContain('ask-to-fly done');
  });

  it('counts only the latest word on flying', () => {
    const said = { kind: 'fly', saidBy: 'Dr. Feld', saidOn: MARCH, note: '', recordedAt: NOW, source: 'patient' } as const;
    const trip = drafted(MARCH);
    expect(idsAt({ ...trip, clearances: [{ ...said, word: 'yes' }] }, NOW)).toContain('ask-to-fly done');
    expect(idsAt({ ...trip, clearances: [{ ...said, word: 'yes' }, { ...said, word: 'withdrawn' }] }, NOW)).not.toContain('ask-to-fly done');
  });
});
