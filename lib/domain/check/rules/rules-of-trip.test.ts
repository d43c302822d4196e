import { describe, expect, it } from 'vitest';
import { answers, at, BETH_ISRAEL, day, flight, HELD, item, LASER_SPINE, onDays, timed, word } from '@/tests/support/trips';
import type { Escort, Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';
import { applyChange } from '../apply-change';
import { checkTrip, isReady } from '../check-trip';
import type { Finding } from '../types';

const NOW = at('2027-03-01', '12:00');
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;

function tripWith(items: readonly Item[], without: readonly string[] = []): Trip {
  return { ...DRAFT, items: [...DRAFT.items.filter(({ id }) => !without.includes(id)), ...items] };
}

function found(trip: Trip, ruleId: string, now = NOW): readonly Finding[] {
  return checkTrip(trip, now).open.filter((finding) => finding.ruleId === ruleId);
}

describe('lands-too-late and tight-landing', () => {
  const landing = (on: string, time: string, visit = timed('2027-03-10', '16:30')) => {
    const appointment = item('APPOINTMENT', visit, { id: 'pre', purpose: 'PRE_OP', place: 'CENTRE' });
    return tripWith([flight('ARRIVE', at(on, '05:00'), at(on, time)), appointment], ['arrive', 'pre-op']);
  };
  const both = (trip: Trip) => [...found(trip, 'lands-too-late'), ...found(trip, 'tight-landing')].map(({ ruleId }) => ruleId);

  it('block a landing after the visit, or under 90 minutes before it', () => {
    expect(both(landing('2027-03-10', '17:00'))).toEqual(['lands-too-late']);
    expect(both(landing('2027-03-10', '15:01'))).toEqual(['lands-too-late']);
    expect(found(landing('2027-03-10', '15:01'), 'lands-too-late')[0]).toMatchObject({ severity: 'blocked', days: ['2027-03-10'], params: { minutes: 89 } });
  });

  it('warn of a landing under 4 hours before it, or after the arrival day', () => {
    expect(found(landing('2027-03-09', '15:00', timed('2027-03-09', '17:00')), 'tight-landing')).toMatchObject([{ params: { reason: 'tight', hours: 2 } }]);
    expect(found(landing('2027-03-10', '08:00'), 'tight-landing')).toMatchObject([{ params: { reason: 'late-arrival', arriveBy: '2027-03-09' } }]);
    expect(both(landing('2027-03-09', '12:29', timed('2027-03-09', '16:30')))).toEqual([]);
  });

  it('count only days where there are no clock times', () => {
    const late = tripWith([item('FLIGHT', onDays('2027-03-11'), { id: 'in', purpose: 'ARRIVE' })], ['arrive']);
    expect(both(late)).toEqual(['lands-too-late']);
    const sameDay = tripWith([item('FLIGHT', onDays('2027-03-10'), { id: 'in', purpose: 'ARRIVE' })], ['arrive']);
    expect(both(sameDay)).toEqual(['tight-landing']);
  });

  it('count surgery where it is the first appointment', () => {
    const trip = tripWith([flight('ARRIVE', at('2027-03-12', '05:00'), at('2027-03-12', '09:00'))], ['arrive', 'pre-op']);
    expect(found(trip, 'lands-too-late')).toMatchObject([{ itemIds: ['arrive', 'surgery'] }]);
  });

  it('move a visit that is only planned to the next centre day', () => {
    const trip = landing('2027-03-09', '15:00', timed('2027-03-09', '16:00'));
    const fix = found(trip, 'lands-too-late')[0]?.fixes.find(({ type }) => type === 'change');
    expect(fix).toMatchObject({ id: 'move-appointment', params: { day: '2027-03-10' } });
    expect(fix?.type === 'change' && checkTrip(applyChange(trip, fix.change), NOW).open.map(({ ruleId }) => ruleId)).not.toContain('lands-too-late');
  });

  it('bring a planned arrival forward', () => {
    const trip = tripWith([item('FLIGHT', onDays('2027-03-11'), { id: 'in', purpose: 'ARRIVE' })], ['arrive']);
    expect(found(trip, 'lands-too-late')[0]?.fixes[0]).toMatchObject({ id: 'arrive-earlier', params: { day: '2027-03-09' } });
  });

  it('are over once the patient has landed', () => {
    expect(found(landing('2027-03-10', '15:01'), 'lands-too-late', at('2027-03-10', '15:01'))).toEqual([]);
  });
});

describe('the flight home', () => {
  const home = (on: string, more: Partial<Trip> = {}) => ({ ...tripWith([flight('GO_HOME', at(on, '09:00'), at(on, '13:00'))], ['home']), ...more });

  it('on a day too soon is blocked', () => {
    expect(found(home('2027-03-15'), 'flies-home-too-soon')).toMatchObject([{ severity: 'blocked', params: { reason: 'days', firstDay: '2027-03-19' }, fixes: [{ id: 'change-flight' }, { id: 'record-word' }] }]);
    expect(found(home('2027-03-18'), 'flies-home-too-soon')).toMatchObject([{ params: { reason: 'follow-up' } }]);
  });

  it('that is only planned moves to the first day to ask about', () => {
    const trip = tripWith([item('FLIGHT', onDays('2027-03-14'), { id: 'h', purpose: 'GO_HOME' })], ['home']);
    expect(found(trip, 'flies-home-too-soon')[0]?.fixes[0]).toMatchObject({ type: 'change', id: 'move-to-first-day', params: { day: '2027-03-19' } });
  });

  it('without a word after the follow-up is blocked', () => {
    expect(found(home('2027-03-19'), 'no-clearance', at('2027-03-19', '00:00'))).toMatchObject([{ severity: 'blocked' }]);
    expect(found(home('2027-03-19'), 'no-clearance', at('2027-03-18', '23:59'))).toEqual([]);
  });

  it('is told of a follow-up only once that is over', () => {
    const visit = item('APPOINTMENT', onDays('2027-03-18'), { id: 'visit', purpose: 'FOLLOW_UP' });
    const { trip } = draftPlan(answers({ procedure: 'epidural-injection' }), DEFAULT_PROFILES['epidural-injection'], NOW);
    const leaves = flight('GO_HOME', at('2027-03-12', '10:00'), at('2027-03-12', '16:00'));
    const early = { ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'FOLLOW_UP' && purpose !== 'GO_HOME'), visit, leaves] };
    expect(found(early, 'no-clearance', at('2027-03-12', '08:00'))).toMatchObject([{ params: { followUp: '' } }]);
    expect(found(home('2027-03-19'), 'no-clearance', at('2027-03-19', '00:00'))).toMatchObject([{ params: { followUp: '2027-03-18' } }]);
  });

  it('on hold is blocked', () => {
    expect(found(home('2027-03-19', { hold: HELD }), 'on-hold')).toMatchObject([{ severity: 'blocked', params: { hold: 'yes' } }]);
    expect(found(home('2027-03-19', { clearances: [word('not-yet', '2027-03-18')] }), 'on-hold')).toMatchObject([{ params: { word: 'not-yet', saidBy: 'Dr. Feld' } }]);
  });

  it('that waits has no finding, until the day to ask has come', () => {
    const open = (now: Date) => checkTrip(home('2027-03-19'), now).open.filter(({ itemIds, severity }) => itemIds.includes('go_home') && severity !== 'tip');
    const keys = (now: Date) => open(now).map(({ ruleId }) => ruleId);
    expect(keys(NOW)).toEqual([]);
    expect(keys(at('2027-03-18', '08:00'))).toEqual(['ask-before-flying']);
  });

  it('without a visit before it has to be asked about, and that cannot be kept', () => {
    const trip = draftPlan(answers({ procedure: 'epidural-injection' }), DEFAULT_PROFILES['epidural-injection'], NOW).trip;
    expect(found(trip, 'ask-before-flying')).toMatchObject([{ severity: 'warning', canBeKept: false, params: { reason: 'unasked' } }]);
  });

  it('that has left is no trouble any more', () => {
    const { open } = checkTrip(home('2027-03-15'), at('2027-03-16', '00:00'));
    expect(open.filter(({ itemIds }) => itemIds.includes('go_home'))).toEqual([]);
  });
});

describe('connection', () => {
  const via = flight('ARRIVE', at('2027-03-09', '06:00'), at('2027-03-09', '14:00'), ['DEN', 'ORD', 'LGA']);

  it('is a tip, and a warning where a non-stop is known', () => {
    expect(found(tripWith([via], ['arrive']), 'connection')).toMatchObject([{ severity: 'tip', params: { via: 'ORD', landings: 'change', known: 'no' } }]);
    expect(found({ ...tripWith([via], ['arrive']), routes: { nonstop: 'known', nearest: null } }, 'connection')).toMatchObject([{ severity: 'warning', canBeKept: true }]);
  });

  it('is a landing on the way too', () => {
    const legs = via.legs.slice(0, 1).map((leg) => ({ ...leg, technicalStops: 1 }));
    expect(found(tripWith([{ ...via, legs }], ['arrive']), 'connection')).toMatchObject([{ params: { landings: 'technical', stops: 1 } }]);
  });

  it('is kept with a reason, by whom', () => {
    const trip = { ...tripWith([via], ['arrive']), kept: [{ findingKey: 'connection:arrive', reason: 'No other flight', keptBy: 'Maya', keptAt: NOW }] };
    const { open, kept } = checkTrip(trip, NOW);
    expect(open.map(({ ruleId }) => ruleId)).not.toContain('connection');
    expect(kept).toMatchObject([{ reason: 'No other flight', keptBy: 'Maya', finding: { key: 'connection:arrive' } }]);
  });
});

describe('no-escort', () => {
  const escorted = (state: Escort['state'], more: Partial<Trip> = {}) => ({ ...DRAFT, ...more, escort: { state, name: 'June' } });

  it('warns, and blocks from 5 centre days before surgery', () => {
    expect(found(escorted('asked'), 'no-escort', at('2027-03-03', '23:59'))).toMatchObject([{ severity: 'warning', canBeKept: false }]);
    expect(found(escorted('none'), 'no-escort', at('2027-03-04', '00:00'))).toMatchObject([{ severity: 'blocked' }]);
  });

  it('is settled by a yes or by the centre, and over after discharge', () => {
    for (const state of ['accepted', 'centre'] as const) expect(found(escorted(state), 'no-escort')).toEqual([]);
    expect(found(escorted('none'), 'no-escort', at('2027-03-13', '00:00'))).toEqual([]);
  });

  it('cannot be kept', () => {
    const kept = [{ findingKey: 'no-escort:', reason: 'I manage', keptBy: 'Maya', keptAt: NOW }];
    expect(found(escorted('none', { kept }), 'no-escort')).toHaveLength(1);
  });

  it('is a tip where only sedation would need one, and nothing where nobody is needed', () => {
    expect(found(escorted('none', { profile: DEFAULT_PROFILES['epidural-injection'] }), 'no-escort')).toMatchObject([{ severity: 'tip' }]);
    expect(found(escorted('none', { profile: DEFAULT_PROFILES.consultation }), 'no-escort')).toEqual([]);
  });
});

describe('the centre and the date', () => {
  it('a closed centre is blocked, and its successor is taken over unverified', () => {
    const trip = { ...DRAFT, centre: BETH_ISRAEL };
    const fix = found(trip, 'centre-closed')[0]?.fixes[0];
    expect(fix?.type === 'change' && applyChange(trip, fix.change).centre).toMatchObject({ id: 'ms', name: 'Mount Sinai Spine', status: 'UNVERIFIED' });
    expect(found({ ...DRAFT, centre: LASER_SPINE }, 'centre-closed')[0]?.fixes.map(({ id }) => id)).toEqual(['choose-another', 'ask-for-records']);
  });

  it('a centre that will close is blocked where the trip needs it then, and a tip where it does not', () => {
    const closing = (closedOn: string) => ({ ...DRAFT, centre: { ...BETH_ISRAEL, closedOn: day(closedOn) } });
    const severity = (closedOn: string, now = NOW) => found(closing(closedOn), 'centre-closed', now).map((one) => [one.severity, one.params.standing]);
    // Surgery on March 11, the follow-up until day 14.
    expect(severity('2027-03-20')).toEqual([['blocked', 'closing']]);
    expect(severity('2027-03-25')).toEqual([['blocked', 'closing']]);
    expect(severity('2027-03-26')).toEqual([['tip', 'closing']]);
    expect(severity('2027-03-26', at('2027-03-26', '00:00'))).toEqual([['blocked', 'closed']]);
    const undated: Trip = { ...closing('2028-03-26'), surgery: { state: 'unknown' }, items: [] };
    expect(found(undated, 'centre-closed')).toMatchObject([{ severity: 'blocked' }]);
  });

  it('an unverified centre is a warning that can be kept', () => {
    const centre = { ...LASER_SPINE, status: 'UNVERIFIED' } as const;
    expect(found({ ...DRAFT, centre }, 'centre-unverified')).toMatchObject([{ severity: 'warning', canBeKept: true }]);
  });

  it('an unknown date is a tip, and blocked once a journey is booked', () => {
    const undated: Trip = { ...DRAFT, surgery: { state: 'unknown' }, items: [] };
    expect(found(undated, 'surgery-date-unknown')).toMatchObject([{ severity: 'tip' }]);
    const booked = { ...undated, items: [flight('ARRIVE', at('2027-03-09', '06:00'), at('2027-03-09', '14:00'))] };
    expect(found(booked, 'surgery-date-unknown')).toMatchObject([{ severity: 'blocked', itemIds: ['arrive'], key: 'surgery-date-unknown:date' }]);
  });

  it('a trip is ready when nothing is blocked and no warning is open', () => {
    expect(isReady(checkTrip(DRAFT, NOW))).toBe(false);
    const bed = item('STAY', onDays('2027-03-09', '2027-03-19'));
    expect(isReady(checkTrip(tripWith([bed]), NOW))).toBe(true);
  });
});
