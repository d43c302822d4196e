import { describe, expect, it } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import type { PackingFacts, Trip } from '../itinerary/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { draftPlan } from './draft-plan';
import { nextSteps } from './next-steps';
import type { StepId } from './types';

const NOW = at('2027-03-01', '12:00');
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const UNTOUCHED: PackingFacts = { carryOn: null, homeBagPounds: null, homeBagPlan: null, medicines: [], unpacked: 7, unpackedForHome: 3 };

const packed = (more: Partial<PackingFacts>, trip: Trip = DRAFT): Trip => ({ ...trip, packing: { ...UNTOUCHED, ...more } });
const isDone = (trip: Trip, id: StepId) => nextSteps(trip, NOW, day('2027-02-20')).find(({ step }) => step.id === id)?.isDone;

describe('the steps about the bag', () => {
  it('packing is done once everything that must come along is in the bag; what comes with surgery does not count', () => {
    expect(isDone(DRAFT, 'pack')).toBe(false);
    expect(isDone(packed({ unpacked: 1 }), 'pack')).toBe(false);
    expect(isDone(packed({ unpacked: 0 }), 'pack')).toBe(true);
  });

  it('the way home of the bag is planned once somebody chose one that holds, or the bag is light', () => {
    expect(isDone(DRAFT, 'plan-bag-home')).toBe(false);
    expect(isDone(packed({ homeBagPounds: 10 }), 'plan-bag-home')).toBe(true);
    expect(isDone(packed({ homeBagPounds: 20 }), 'plan-bag-home')).toBe(false);
    expect(isDone(packed({ homeBagPounds: 20, homeBagPlan: 'porter' }), 'plan-bag-home')).toBe(true);
    const alone: Trip = { ...DRAFT, escort: { state: 'none', name: '' } };
    expect(isDone(packed({ homeBagPounds: 20, homeBagPlan: 'escort-lifts' }, alone), 'plan-bag-home')).toBe(false);
    expect(isDone(packed({ homeBagPlan: 'ship' }), 'plan-bag-home')).toBe(true);
    expect(isDone(packed({ homeBagPlan: 'escort-lifts' }, alone), 'plan-bag-home')).toBe(false);
  });
});
