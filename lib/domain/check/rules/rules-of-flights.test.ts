import { describe, expect, it } from 'vitest';
import { fixed, found as foundAt } from '@/tests/support/findings';
import { answers, at, day, flight, home, item, onDays } from '@/tests/support/trips';
import type { Booking, Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';

const NOW = at('2027-03-01', '12:00');
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const BOOKING: Booking = { code: 'K7QX2P', phone: '', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };

const found = (trip: Trip, ruleId: string, now = NOW) => foundAt(trip, ruleId, now);

function tripWith(items: readonly Item[], more: Partial<Trip> = {}): Trip {
  const given = new Set(items.flatMap(({ purpose }) => purpose ?? []));
  return { ...DRAFT, ...more, items: [...DRAFT.items.filter(({ purpose }) => !purpose || !given.has(purpose)), ...items] };
}

const toNewYork = (more: Partial<Item> = {}) => flight('ARRIVE', at('2027-03-09', '08:00'), at('2027-03-09', '11:30'), ['DEN', 'LGA'], more);
const homeAt = (lands: string, more: Partial<Item> = {}) => flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', lands), ['LGA', 'DEN'], more);
const noteOn = (trip: Trip) => trip.items.find(({ kind }) => kind === 'NOTE');

describe('nonstop-not-booked', () => {
  const known: Partial<Trip> = { routes: { nonstop: 'known', nearest: null } };

  it('warns while the way in of somebody who flies is not booked', () => {
    expect(found({ ...DRAFT, ...known }, 'nonstop-not-booked')).toMatchObject([{ severity: 'warning', canBeKept: true, fixes: [{ id: 'booked-one', itemId: 'arrive' }, { id: 'snooze' }] }]);
    expect(found({ ...DRAFT, ...known, items: [] }, 'nonstop-not-booked')[0]?.fixes[0]).toMatchObject({ to: 'add-flight' });
    expect(found(tripWith([toNewYork()], known), 'nonstop-not-booked')).toEqual([]);
    for (const mode of ['TRAIN', 'CAR', 'LOCAL'] as const) expect(found({ ...DRAFT, ...known, home: home('Denver', mode) }, 'nonstop-not-booked')).toEqual([]);
  });

  it('is silent while nobody looked, none is known, no date is set, or no seats are on sale', () => {
    expect(found(DRAFT, 'nonstop-not-booked')).toEqual([]);
    expect(found({ ...DRAFT, routes: { nonstop: 'unknown', nearest: null } }, 'nonstop-not-booked')).toEqual([]);
    expect(found({ ...DRAFT, ...known, surgery: { state: 'unknown' } }, 'nonstop-not-booked')).toEqual([]);
    expect(found({ ...DRAFT, ...known }, 'nonstop-not-booked', at('2026-04-12', '12:00'))).toEqual([]);
    expect(found({ ...DRAFT, ...known }, 'nonstop-not-booked', at('2026-04-13', '12:00'))).toHaveLength(1);
  });

  it('sleeps for fourteen days, and ends with the journey', () => {
    const trip = fixed({ ...DRAFT, ...known }, 'nonstop-not-booked', 'snooze', at('2027-02-01', '12:00'));
    expect(trip.nonstopSnoozedUntil).toBe('2027-02-15');
    expect(found(trip, 'nonstop-not-booked', at('2027-02-14', '23:59'))).toEqual([]);
    expect(found(trip, 'nonstop-not-booked', at('2027-02-15', '00:00'))).toHaveLength(1);
    expect(found(trip, 'nonstop-not-booked', at('2027-03-10', '00:00'))).toEqual([]);
  });
});

describe('nonstop-unknown', () => {
  const unknown = (nearest: NonNullable<Trip['routes']>['nearest']): Trip => ({ ...DRAFT, routes: { nonstop: 'unknown', nearest } });

  it('is a tip that names the nearest airport with one, where there is one', () => {
    const [finding] = found(unknown({ airport: 'ORD', city: 'Chicago' }), 'nonstop-unknown');
    expect(finding).toMatchObject({ severity: 'tip', fixes: [{ id: 'nearest-airport', itemId: 'arrive', params: { airport: 'ORD', city: 'Chicago' } }, { id: 'ask-airline', to: 'keep' }] });
    expect(found(unknown(null), 'nonstop-unknown')[0]?.fixes.map(({ id }) => id)).toEqual(['ask-airline']);
  });

  it('is over once the way in is booked', () => {
    expect(found(tripWith([toNewYork()], { routes: { nonstop: 'unknown', nearest: null } }), 'nonstop-unknown')).toEqual([]);
  });
});

describe('fare-cannot-change', () => {
  it.each(['FLIGHT', 'TRAIN', 'CAR'] as const)('warns of a booked %s home that cannot change', (kind) => {
    const booked = (canChange: boolean | null, more: Partial<Item> = {}) =>
      tripWith([item(kind, onDays('2027-03-19'), { id: 'h', purpose: 'GO_HOME', state: 'BOOKED', booking: { ...BOOKING, canChange }, ...more })]);
    expect(found(booked(false), 'fare-cannot-change')).toMatchObject([{ severity: 'warning', canBeKept: true, params: { journey: kind } }]);
    for (const canChange of [true, null]) expect(found(booked(canChange), 'fare-cannot-change')).toEqual([]);
    expect(found(booked(false, { state: 'PLANNED' }), 'fare-cannot-change')).toEqual([]);
    expect(found(booked(false, { purpose: 'ARRIVE' }), 'fare-cannot-change')).toEqual([]);
  });
});

describe('long-flight', () => {
  it('is a tip over four hours, until a note is there', () => {
    expect(found(tripWith([homeAt('16:00')]), 'long-flight')).toEqual([]);
    const trip = tripWith([homeAt('16:01')]);
    expect(found(trip, 'long-flight')).toMatchObject([{ severity: 'tip', canBeKept: true, params: { purpose: 'GO_HOME' } }]);
    expect(noteOn(fixed(trip, 'long-flight', 'add-note', NOW))).toMatchObject({ purpose: 'STAND_UP', when: onDays('2027-03-19') });
    expect(found(trip, 'long-flight', at('2027-03-19', '12:00'))).toEqual([]);
  });

  it('says nothing of a drafted flight, a train or a drive', () => {
    expect(found(DRAFT, 'long-flight')).toEqual([]);
    for (const kind of ['TRAIN', 'CAR'] as const) expect(found(tripWith([homeAt('19:00', { kind, legs: [] })]), 'long-flight')).toEqual([]);
  });
});

describe('wheelchair-help', () => {
  it('is a tip for a booked flight home while lifting is limited, with a note 48 hours ahead', () => {
    const trip = tripWith([homeAt('16:00')]);
    expect(found(trip, 'wheelchair-help')).toMatchObject([{ severity: 'tip', canBeKept: true }]);
    // What may be lifted tells of the procedure, and caregivers without the medical part read this too.
    expect(found(trip, 'wheelchair-help')[0]?.params).not.toHaveProperty('pounds');
    expect(noteOn(fixed(trip, 'wheelchair-help', 'add-note', NOW))).toMatchObject({ purpose: 'WHEELCHAIR', when: onDays('2027-03-17') });
    expect(noteOn(fixed(trip, 'wheelchair-help', 'add-note', at('2027-03-18', '20:00')))).toMatchObject({ when: onDays('2027-03-18') });
  });

  it('needs a booked flight and a lifting limit, and a note near the flight', () => {
    expect(found(DRAFT, 'wheelchair-help')).toEqual([]);
    expect(found(tripWith([homeAt('16:00')], { profile: { ...DRAFT.profile, lift: null } }), 'wheelchair-help')).toEqual([]);
    expect(found(tripWith([homeAt('16:00')], { profile: { ...DRAFT.profile, lift: { pounds: 10, weeks: 1 } } }), 'wheelchair-help')).toEqual([]);
  });

  it('says so where whoever helps is to lift the bag, and is silent once the airline was asked', () => {
    const packing = { carryOn: null, homeBagPounds: 20, homeBagPlan: 'porter', medicines: [], unpacked: 0, unpackedForHome: 0 } as const;
    const porterOf = (trip: Trip) => found(trip, 'wheelchair-help').map(({ params }) => params.porter);
    expect(porterOf(tripWith([homeAt('16:00')], { packing }))).toEqual(['yes']);
    expect(porterOf(tripWith([homeAt('16:00')], { packing: { ...packing, homeBagPlan: 'ship' } }))).toEqual(['no']);
    const asked = { ...homeAt('16:00'), booking: { ...BOOKING, assistanceAskedOn: day('2027-03-01') } };
    expect(found(tripWith([asked], { packing }), 'wheelchair-help')).toEqual([]);
  });

  it('takes a note from a week before the flight until its day', () => {
    const withNote = (on: string) => found(tripWith([homeAt('16:00'), item('NOTE', onDays(on), { purpose: 'WHEELCHAIR' })]), 'wheelchair-help');
    for (const on of ['2027-03-12', '2027-03-19']) expect(withNote(on)).toEqual([]);
    for (const on of ['2027-03-11', '2027-03-20']) expect(withNote(on)).toHaveLength(1);
  });

  it('is over once somebody wrote down that they asked', () => {
    const asked = (assistanceAskedOn: Booking['assistanceAskedOn']) => found(tripWith([homeAt('16:00', { booking: { ...BOOKING, assistanceAskedOn } })]), 'wheelchair-help');
    expect(asked(null)).toHaveLength(1);
    expect(asked(day('2027-03-02'))).toEqual([]);
  });

  it('is over with the weeks of the lifting limit', () => {
    const homeOn = (on: string) => flight('GO_HOME', at(on, '12:00'), at(on, '16:00'), ['LGA', 'DEN']);
    const after = (on: string) => found(tripWith([homeOn(on)], { profile: { ...DRAFT.profile, lift: { pounds: 10, weeks: 2 } } }), 'wheelchair-help');
    expect(after('2027-03-24')).toHaveLength(1);
    expect(after('2027-03-25')).toEqual([]);
  });
});

describe('fly-letter', () => {
  it('is a tip in the ask-before days, with a note at the follow-up', () => {
    const trip = tripWith([homeAt('16:00')]);
    expect(found(trip, 'fly-letter')).toMatchObject([{ severity: 'tip', params: { ask: 'visit', daysBefore: 10 } }]);
    expect(noteOn(fixed(trip, 'fly-letter', 'add-note', NOW))).toMatchObject({ purpose: 'LETTER', when: onDays('2027-03-18') });
    expect(found(fixed(trip, 'fly-letter', 'add-note', NOW), 'fly-letter')).toEqual([]);
  });

  it('asks ten days before the flight where no visit is in time, and never before the patient leaves the hospital', () => {
    const noVisit = item('APPOINTMENT', onDays('2027-03-25'), { id: 'f', purpose: 'FOLLOW_UP' });
    const leaves = (on: string) => tripWith([flight('GO_HOME', at(on, '12:00'), at(on, '16:00'), ['LGA', 'DEN']), noVisit]);
    expect(noteOn(fixed(leaves('2027-03-24'), 'fly-letter', 'add-note', NOW))).toMatchObject({ when: onDays('2027-03-14') });
    expect(noteOn(fixed(leaves('2027-03-19'), 'fly-letter', 'add-note', NOW))).toMatchObject({ when: onDays('2027-03-12') });
  });

  it('is nothing after the ask-before days', () => {
    expect(found(tripWith([homeAt('16:00')], { profile: { ...DRAFT.profile, askBeforeFlyingUntil: 8 } }), 'fly-letter')).toEqual([]);
  });
});

describe('travel-papers', () => {
  const from = (country: string | null, mode: Trip['home']['mode'] = 'FLY'): Trip => ({ ...DRAFT, home: { ...DRAFT.home, country, mode } });

  it('warns those who come from abroad, by any way, until they answer', () => {
    for (const mode of ['FLY', 'TRAIN', 'CAR'] as const) expect(found(from('CA', mode), 'travel-papers')).toMatchObject([{ severity: 'warning', canBeKept: true }]);
    for (const country of ['US', 'PR', null]) expect(found(from(country), 'travel-papers')).toEqual([]);
    expect(found(from('CA', 'LOCAL'), 'travel-papers')).toEqual([]);
    expect(fixed(from('CA'), 'travel-papers', 'mark-papers', NOW).hasPapers).toBe(true);
  });

  it('is over once the journey has begun', () => {
    const trip = { ...tripWith([toNewYork()]), home: from('CA').home };
    expect(found(trip, 'travel-papers', at('2027-03-09', '07:59'))).toHaveLength(1);
    expect(found(trip, 'travel-papers', at('2027-03-09', '08:00'))).toEqual([]);
  });
});

describe('checked-bag', () => {
  it('warns of a checked bag on the flight out alone', () => {
    const trip = tripWith([toNewYork({ booking: { ...BOOKING, checkedBags: 2 } })]);
    expect(found(trip, 'checked-bag')).toMatchObject([{ severity: 'warning', canBeKept: true, params: { bags: 2 } }]);
    expect(fixed(trip, 'checked-bag', 'carry-on-only', NOW).items.find(({ id }) => id === 'arrive')?.booking).toEqual({ ...BOOKING, checkedBags: 0 });
    for (const checkedBags of [0, null]) expect(found(tripWith([toNewYork({ booking: { ...BOOKING, checkedBags } })]), 'checked-bag')).toEqual([]);
    expect(found(tripWith([homeAt('16:00', { booking: { ...BOOKING, checkedBags: 1 } })]), 'checked-bag')).toEqual([]);
  });
});

describe('stay-stairs', () => {
  const stay = (hasStairs: boolean | null, hasLift: boolean | null) =>
    tripWith([item('STAY', onDays('2027-03-09', '2027-03-19'), { title: 'Lindell House', stay: { address: '', phone: '', hasStairs, hasLift } })]);

  it('is a tip where stairs are known and no lift is', () => {
    expect(found(stay(true, false), 'stay-stairs')).toMatchObject([{ severity: 'tip', canBeKept: true, params: { lift: 'no' }, fixes: [{ id: 'change-stay' }] }]);
    expect(found(stay(true, null), 'stay-stairs')).toMatchObject([{ params: { lift: 'unknown' }, fixes: [{ id: 'ask-lift' }] }]);
    for (const trip of [stay(true, true), stay(false, false), stay(null, null)]) expect(found(trip, 'stay-stairs')).toEqual([]);
    expect(found(stay(true, false), 'stay-stairs', at('2027-03-19', '09:00'))).toEqual([]);
  });
});

it('a note that was added carries a drafted id, until it is stored', () => {
  const trip = tripWith([homeAt('16:00')]);
  const [finding] = found(trip, 'fly-letter', NOW);
  expect(finding?.fixes[0]).toMatchObject({ change: { item: { id: 'note-letter' } } });
  expect(day('2027-03-18')).toBe(finding?.fixes[0]?.params.day);
});
