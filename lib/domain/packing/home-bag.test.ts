import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drafted } from '@/tests/support/packing';
import { anySituation } from '@/tests/support/situations';
import { home, item, onDays } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { layOut } from '../itinerary/layout';
import type { BagPlan, PackingFacts, Trip } from '../itinerary/types';
import { homeBag } from './home-bag';

const DRAFT = drafted();
const EMPTY: PackingFacts = { carryOn: null, homeBagPounds: null, homeBagPlan: null, medicines: [], unpacked: 0, unpackedForHome: 0 };
const bagOf = (homeBagPounds: number | null, homeBagPlan: BagPlan | null = null, more: Partial<Trip> = {}) =>
  homeBag(layOut({ ...DRAFT, packing: { ...EMPTY, homeBagPounds, homeBagPlan }, ...more }));

describe('the bag on the way home', () => {
  it('is light up to the limit; heavier, it needs a plan', () => {
    expect(bagOf(10)).toMatchObject({ state: 'light', lift: { pounds: 10, weeks: 6 } });
    expect(bagOf(10.5).state).toBe('needs-plan');
    expect(bagOf(null).state).toBe('not-weighed');
    expect(homeBag(layOut(DRAFT))).toMatchObject({ state: 'not-weighed', pounds: null, plan: null });
  });

  it('is not limited without a limit, or once its weeks are over', () => {
    expect(bagOf(40, null, { profile: { ...DRAFT.profile, lift: null } })).toMatchObject({ state: 'not-limited', lift: null });
    const late = [item('FLIGHT', onDays('2027-04-22'), { purpose: 'GO_HOME' })];
    expect(bagOf(40, null, { items: late }).state).toBe('not-limited');
    expect(bagOf(40, null, { items: [item('FLIGHT', onDays('2027-04-21'), { purpose: 'GO_HOME' })] }).state).toBe('needs-plan');
  });

  it('lets the escort lift only while somebody has accepted', () => {
    expect(bagOf(20, 'escort-lifts').state).toBe('planned');
    for (const state of ['none', 'asked', 'centre'] as const) {
      expect(bagOf(20, 'escort-lifts', { escort: { state, name: '' } })).toMatchObject({ state: 'escort-lost', plans: ['porter', 'under-seat', 'check-it', 'ship'] });
    }
  });

  it('under the seat is a plan for a light bag only', () => {
    expect(bagOf(20, 'under-seat').state).toBe('still-too-heavy');
    expect(bagOf(9, 'under-seat').state).toBe('light');
  });

  it('a plan must go with how one travels', () => {
    for (const mode of ['TRAIN', 'CAR', 'LOCAL'] as const) {
      expect(bagOf(20, null, { home: home('Boston', mode) }).plans).toEqual(['escort-lifts', 'porter', 'ship']);
      expect(bagOf(20, 'check-it', { home: home('Boston', mode) }).state).toBe('plan-impossible');
    }
    for (const plan of ['porter', 'check-it', 'ship'] as const) expect(bagOf(20, plan).state).toBe('planned');
  });

  it('never asks for a plan for a bag within the limit, and never counts a plan that cannot be chosen', () => {
    fc.assert(fc.property(anySituation, ({ trip }) => {
      const { state, pounds, lift, plan, plans } = homeBag(layOut(trip));
      if (lift && pounds !== null) expect(state === 'light').toBe(pounds <= lift.pounds);
      else expect(['not-limited', 'not-weighed']).toContain(state);
      if (state === 'planned') expect(plans).toContain(plan);
      expect(plans.includes('escort-lifts')).toBe(trip.escort.state === 'accepted');
    }), { numRuns: rounds(300) });
  });
});
