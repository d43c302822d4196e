import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed, found as foundAt } from '@/tests/support/findings';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight, home, item, onDays } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { addDays } from '../../calendar/days';
import { dayAt, layOut } from '../../itinerary/layout';
import type { PackingFacts, Trip } from '../../itinerary/types';
import { leaveDay, supplyDays } from '../../packing/trip-days';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';

const NOW = at('2027-03-01', '12:00');
/** To New York on 9 March, home on the 19th. */
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const EMPTY: PackingFacts = { carryOn: null, homeBagPounds: null, homeBagPlan: null, medicines: [], unpacked: 0, unpackedForHome: 0 };

const found = (trip: Trip, ruleId: string, now = NOW) => foundAt(trip, ruleId, now);
const packed = (packing: Partial<PackingFacts>, more: Partial<Trip> = {}): Trip => ({ ...DRAFT, ...more, packing: { ...EMPTY, ...packing } });
const medicine = (bag: 'cabin' | 'checked', lastsUntil: string | null = null) => ({ id: 'm', bag, lastsUntil: lastsUntil ? day(lastsUntil) : null });

it('nothing is said of bags while nobody has packed, nor of a card that is not there', () => {
  for (const rule of ['bag-over-limit', 'too-heavy-to-lift', 'medicine-not-in-cabin', 'medicine-runs-out', 'not-packed', 'no-emergency-contact']) {
    expect(found(DRAFT, rule, at('2027-03-09', '06:00')), rule).toEqual([]);
  }
});

describe('bag-over-limit', () => {
  it('warns until the journey in', () => {
    const trip = packed({ carryOn: { airline: 'United', over: 'weight' } });
    expect(found(trip, 'bag-over-limit')).toMatchObject([{ severity: 'warning', canBeKept: true, params: { airline: 'United', over: 'weight' } }]);
    expect(found(trip, 'bag-over-limit', at('2027-03-10', '00:00'))).toEqual([]);
  });
});

describe('too-heavy-to-lift', () => {
  it('warns over the lifting limit, within its weeks, while nobody has a plan', () => {
    expect(found(packed({ homeBagPounds: 10 }), 'too-heavy-to-lift')).toEqual([]);
    expect(found(packed({ homeBagPounds: 11 }), 'too-heavy-to-lift')).toMatchObject([{ severity: 'warning', canBeKept: true, days: ['2027-03-19'], params: { pounds: 11, limit: 10, weeks: 6 } }]);
    expect(found(packed({ homeBagPounds: 11, homeBagPlan: 'porter' }), 'too-heavy-to-lift')).toEqual([]);
    expect(found(packed({ homeBagPounds: 11 }, { profile: { ...DRAFT.profile, lift: { pounds: 10, weeks: 1 } } }), 'too-heavy-to-lift')).toEqual([]);
    expect(found(packed({ homeBagPounds: 40 }, { profile: { ...DRAFT.profile, lift: null } }), 'too-heavy-to-lift')).toEqual([]);
    expect(found(packed({ homeBagPounds: 11 }), 'too-heavy-to-lift', at('2027-03-20', '00:00'))).toEqual([]);
  });

  it('warns on the last day of its weeks, and no longer on the day after', () => {
    const oneWeek = { profile: { ...DRAFT.profile, lift: { pounds: 10, weeks: 1 } } };
    const homeOn = (on: string) => ({ ...oneWeek, items: [item('FLIGHT', onDays(on), { purpose: 'GO_HOME' })] });
    expect(found(packed({ homeBagPounds: 11 }, homeOn('2027-03-17')), 'too-heavy-to-lift')).toHaveLength(1);
    expect(found(packed({ homeBagPounds: 11 }, homeOn('2027-03-18')), 'too-heavy-to-lift')).toEqual([]);
  });

  it('offers five plans, the escort only where somebody has accepted', () => {
    const plans = (state: Trip['escort']['state']) => found(packed({ homeBagPounds: 20 }, { escort: { state, name: 'June' } }), 'too-heavy-to-lift')[0]?.fixes.map(({ id }) => id);
    expect(plans('accepted')).toEqual(['escort-lifts', 'porter', 'under-seat', 'check-it', 'ship']);
    expect(plans('asked')).toEqual(['porter', 'under-seat', 'check-it', 'ship']);
    expect(fixed(packed({ homeBagPounds: 20 }), 'too-heavy-to-lift', 'check-it', NOW).packing?.homeBagPlan).toBe('check-it');
  });

  it('offers by land only what can be done there', () => {
    const trip = packed({ homeBagPounds: 20 }, { home: home('Boston', 'TRAIN') });
    expect(found(trip, 'too-heavy-to-lift')[0]?.fixes.map(({ id }) => id)).toEqual(['escort-lifts', 'porter', 'ship']);
    const checked = packed({ homeBagPounds: 20, homeBagPlan: 'check-it' }, { home: home('Boston', 'CAR') });
    expect(found(checked, 'too-heavy-to-lift')).toMatchObject([{ key: 'too-heavy-to-lift:impossible', params: { trouble: 'impossible' } }]);
  });

  it('warns again once the escort who was to lift the bag is lost, even where no plan was kept with a reason', () => {
    const kept = [{ findingKey: 'too-heavy-to-lift:home-bag', reason: 'My son meets me', keptBy: 'Maya', keptAt: NOW }];
    expect(found(packed({ homeBagPounds: 20 }, { kept }), 'too-heavy-to-lift')).toEqual([]);
    const lifted = packed({ homeBagPounds: 20, homeBagPlan: 'escort-lifts' }, { kept });
    expect(found(lifted, 'too-heavy-to-lift')).toEqual([]);
    const lost = found({ ...lifted, escort: { state: 'none', name: '' } }, 'too-heavy-to-lift');
    expect(lost).toMatchObject([{ key: 'too-heavy-to-lift:lost', severity: 'warning', params: { trouble: 'lost' } }]);
    expect(lost[0]?.fixes.map(({ id }) => id)).toEqual(['porter', 'under-seat', 'check-it', 'ship']);
  });

  it('warns of a bag for under the seat that is over the limit, until it is lighter', () => {
    const trip = fixed(packed({ homeBagPounds: 20 }), 'too-heavy-to-lift', 'under-seat', NOW);
    expect(found(trip, 'too-heavy-to-lift')).toMatchObject([{ key: 'too-heavy-to-lift:small', params: { trouble: 'small', pounds: 20, limit: 10 } }]);
    expect(found(trip, 'too-heavy-to-lift')[0]?.fixes.map(({ id }) => id)).toEqual(['take-out', 'escort-lifts', 'porter', 'check-it', 'ship']);
    expect(found(packed({ homeBagPounds: 10, homeBagPlan: 'under-seat' }), 'too-heavy-to-lift')).toEqual([]);
  });
});

describe('medicine-not-in-cabin', () => {
  it('blocks a medicine in a checked bag, and puts all in the travel bag', () => {
    const trip = packed({ medicines: [medicine('checked'), medicine('cabin')] });
    expect(found(trip, 'medicine-not-in-cabin')).toMatchObject([{ severity: 'blocked', canBeKept: false, params: { count: 1 } }]);
    expect(fixed(trip, 'medicine-not-in-cabin', 'travel-bag', NOW).packing?.medicines.map(({ bag }) => bag)).toEqual(['cabin', 'cabin']);
    expect(found(packed({ medicines: [medicine('cabin')] }), 'medicine-not-in-cabin')).toEqual([]);
    expect(found(trip, 'medicine-not-in-cabin', at('2027-03-20', '00:00'))).toEqual([]);
  });

  it('keeps the medicines out of a bag that is checked or sent home, and says so when one goes back in', () => {
    const heavy = packed({ homeBagPounds: 20, medicines: [medicine('checked')] });
    for (const [plan, sent] of [['check-it', 'checked'], ['ship', 'shipped']] as const) {
      const planned = fixed(heavy, 'too-heavy-to-lift', plan, NOW);
      expect(found(planned, 'medicine-not-in-cabin')).toEqual([]);
      expect(found(packed({ homeBagPlan: plan, medicines: [medicine('checked')] }), 'medicine-not-in-cabin')).toMatchObject([{ severity: 'blocked', params: { sent } }]);
    }
    expect(found(fixed(heavy, 'too-heavy-to-lift', 'porter', NOW), 'medicine-not-in-cabin')).toMatchObject([{ params: { sent: '' } }]);
  });
});

describe('medicine-runs-out', () => {
  it('warns of an end before three days after the way home', () => {
    expect(found(packed({ medicines: [medicine('cabin', '2027-03-22')] }), 'medicine-runs-out')).toEqual([]);
    expect(found(packed({ medicines: [medicine('cabin', '2027-03-21'), medicine('cabin', '2027-05-01')] }), 'medicine-runs-out'))
      .toMatchObject([{ severity: 'warning', canBeKept: true, params: { day: '2027-03-21' } }]);
    expect(found(packed({ medicines: [medicine('cabin', '2027-03-21')] }, { surgery: { state: 'unknown' } }), 'medicine-runs-out')).toEqual([]);
  });

  it('asks for more days when the way home lands a day later, or moves', () => {
    const supplied = { medicines: [medicine('cabin', '2027-03-22')] };
    const homeBy = (leaves: Date, lands: Date) => packed(supplied, { items: [flight('GO_HOME', leaves, lands)] });
    expect(found(homeBy(at('2027-03-19', '10:00'), at('2027-03-19', '14:00')), 'medicine-runs-out')).toEqual([]);
    expect(found(homeBy(at('2027-03-19', '22:00'), at('2027-03-20', '06:00')), 'medicine-runs-out')).toHaveLength(1);
    expect(found(homeBy(at('2027-03-22', '10:00'), at('2027-03-22', '14:00')), 'medicine-runs-out')).toHaveLength(1);
  });

  it('is content with what the packing list asks for, on any trip', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const layout = layOut(trip);
      const from = dayAt(layout, leaveDay(layout));
      fc.pre(from !== null);
      const lastsUntil = from && addDays(from, supplyDays(layout) - 1);
      expect(found({ ...trip, packing: { ...EMPTY, medicines: [{ id: 'm', bag: 'cabin', lastsUntil }] } }, 'medicine-runs-out', now)).toEqual([]);
    }), { numRuns: rounds(200) });
  });

  it('adds a note to refill it a week before, not before today', () => {
    const noteAt = (now: Date) => fixed(packed({ medicines: [medicine('cabin', '2027-03-15')] }), 'medicine-runs-out', 'add-refill', now).items.find(({ purpose }) => purpose === 'REFILL');
    expect(noteAt(NOW)?.when).toEqual(onDays('2027-03-08'));
    expect(noteAt(at('2027-03-12', '09:00'))?.when).toEqual(onDays('2027-03-12'));
  });
});

describe('not-packed', () => {
  it('is a tip from two days before the journey until it begins', () => {
    const trip = packed({ unpacked: 3 });
    expect(found(trip, 'not-packed', at('2027-03-06', '23:59'))).toEqual([]);
    expect(found(trip, 'not-packed', at('2027-03-07', '00:00'))).toMatchObject([{ severity: 'tip', canBeKept: true, params: { count: 3, day: '2027-03-09' } }]);
    expect(found(trip, 'not-packed', at('2027-03-10', '00:00'))).toEqual([]);
    expect(found(packed({}), 'not-packed', at('2027-03-08', '09:00'))).toEqual([]);
  });

  it('is a tip again from two days before the way home until it begins', () => {
    const trip = packed({ unpackedForHome: 2 });
    expect(found(trip, 'not-packed', at('2027-03-08', '09:00'))).toEqual([]);
    expect(found(trip, 'not-packed', at('2027-03-16', '23:59'))).toEqual([]);
    expect(found(trip, 'not-packed', at('2027-03-17', '00:00'))).toMatchObject([
      { key: 'not-packed:must-haves-home', severity: 'tip', canBeKept: true, days: ['2027-03-19'], params: { count: 2, way: 'home', day: '2027-03-19' } },
    ]);
    expect(found(trip, 'not-packed', at('2027-03-20', '00:00'))).toEqual([]);
    expect(found({ ...trip, home: home('New York', 'LOCAL') }, 'not-packed', at('2027-03-17', '00:00'))).toEqual([]);
  });

  it('looks at the day of surgery where nobody travels', () => {
    const local = { ...draftPlan(answers({ home: home('New York', 'LOCAL') }), DEFAULT_PROFILES.microdiscectomy, NOW).trip, packing: { ...EMPTY, unpacked: 3 } };
    expect(found(local, 'not-packed', at('2027-03-08', '23:59'))).toEqual([]);
    expect(found(local, 'not-packed', at('2027-03-09', '00:00'))).toMatchObject([{ params: { way: 'hospital', day: '2027-03-11' } }]);
    expect(found(local, 'not-packed', at('2027-03-11', '00:00'))).toEqual([]);
  });
});

describe('no-emergency-contact', () => {
  it('warns while the card names nobody, and cannot be kept', () => {
    const kept = [{ findingKey: 'no-emergency-contact:card', reason: 'I live alone', keptBy: 'Maya', keptAt: NOW }];
    expect(found({ ...DRAFT, emergencyContacts: 0, kept }, 'no-emergency-contact')).toMatchObject([{ severity: 'warning', canBeKept: false }]);
    expect(found({ ...DRAFT, emergencyContacts: 1 }, 'no-emergency-contact')).toEqual([]);
  });
});
