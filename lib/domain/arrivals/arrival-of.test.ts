import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, flight, HELD, home, item, onDays, timed, word, zone } from '@/tests/support/trips';
import { anySituation } from '@/tests/support/situations';
import { rounds } from '@/tests/support/rounds';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { checkTrip } from '../check/check-trip';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { arrivalOf } from './arrival-of';
import { NOTHING_SAID } from './needs';
import type { ArrivalFacts, ArrivalKept } from './types';

/** Seven weeks before surgery on Thursday, 11 March 2027. */
const EARLY = at('2027-01-20', '12:00');
const CALM: Partial<Trip> = { emergencyContacts: 1, hasPapers: true };

function draft(more: Partial<PlanAnswers> = {}, edit: Partial<Trip> = {}): Trip {
  const asked = answers(more);
  return { ...draftPlan(asked, DEFAULT_PROFILES[asked.procedure], EARLY).trip, ...CALM, ...edit };
}

const about = (trip: Trip, more: Partial<ArrivalFacts> = {}): ArrivalFacts =>
  ({ trip, patientName: 'Ruth Calloway', told: NOTHING_SAID, awaits: 0, question: 'none', stage: 'COMING', isUnreached: false, ...more });
const lineOf = (trip: Trip, now = EARLY, more: Partial<ArrivalFacts> = {}): ArrivalKept => arrivalOf(about(trip, more), now);

/** The trip with this in place of what it has for that purpose. */
const having = (trip: Trip, ...items: readonly Item[]): Trip =>
  ({ ...trip, items: [...trip.items.filter(({ purpose }) => !items.some((one) => one.purpose === purpose)), ...items] });
const landing = (text: string, time = '14:32', more: Partial<Item> = {}, airports = ['DEN', 'EWR']): Item =>
  flight('ARRIVE', new Date(at(text, time).getTime() - 4 * 3_600_000), at(text, time), airports, more);
const leaving = (text: string): Item => flight('GO_HOME', at(text, '12:00'), at(text, '16:00'), ['EWR', 'DEN']);
const STAY = item('STAY', onDays('2027-03-09', '2027-03-19'), { state: 'BOOKED', place: 'STAY' });

describe('when somebody comes and goes', () => {
  it('is the plan’s day while nothing is booked, behind all else of that day', () => {
    expect(lineOf(draft())).toMatchObject({
      arrivesOn: '2027-03-09', arrivesAt: null, boardAt: new Date(at('2027-03-10', '00:00').getTime() - 1), surgeryOn: '2027-03-11', leavesOn: '2027-03-19',
      line: { mode: 'FLY', flight: '', airport: '', homeCity: 'Denver', procedure: 'microdiscectomy', surgeryAt: null },
    });
  });

  it('is the moment of landing, by New York’s clock, wherever the flight came from', () => {
    const kathmandu = draft({ home: home('Kathmandu') });
    const lands = at('2027-03-10', '00:15');
    const line = lineOf(having(kathmandu, flight('ARRIVE', at('2027-03-09', '06:00', zone('Asia/Kathmandu')), lands, ['KTM', 'DOH', 'JFK'])));
    expect(line).toMatchObject({ arrivesOn: '2027-03-10', arrivesAt: lands, boardAt: lands, line: { airport: 'JFK' } });
  });

  it('is told over the change of clocks on 14 March', () => {
    const [before, after] = [at('2027-03-14', '01:59'), at('2027-03-14', '03:00')];
    expect(after.getTime() - before.getTime()).toBe(60_000);
    expect(lineOf(having(draft(), landing('2027-03-14', '03:00'))).arrivesOn).toBe('2027-03-14');
  });

  it('is by train, by car, and for those who live here the first thing at the centre', () => {
    const train = lineOf(draft({ home: home('Philadelphia', 'TRAIN') }));
    expect(train).toMatchObject({ arrivesOn: '2027-03-09', line: { mode: 'TRAIN' } });
    expect(lineOf(draft({ home: home('Albany', 'CAR') })).line.mode).toBe('CAR');
    const local = draft({ home: home('Brooklyn', 'LOCAL') });
    expect(lineOf(local)).toMatchObject({ arrivesOn: '2027-03-10', arrivesAt: null, leavesOn: null, line: { mode: 'LOCAL' } });
    const preOp = item('APPOINTMENT', timed('2027-03-10', '10:00'), { purpose: 'PRE_OP', place: 'CENTRE' });
    expect(lineOf(having(local, preOp)).arrivesAt).toEqual(at('2027-03-10', '10:00'));
  });

  it('is unknown without a surgery day, unless a flight is booked all the same', () => {
    const undated = draft({ surgeryOn: null });
    expect(lineOf(undated)).toMatchObject({ arrivesOn: null, arrivesAt: null, boardAt: new Date('9999-12-31T00:00:00Z'), surgeryOn: null, leavesOn: null });
    expect(lineOf(having(undated, landing('2027-03-09')))).toMatchObject({ arrivesOn: '2027-03-09', blocked: 1, line: { flight: 'United 1' } });
  });

  it('names the flight that lands, by the airline’s code, and is found by name, number, city and airport', () => {
    const legs = landing('2027-03-09').legs.map((leg) => ({ ...leg, carrier: 'United Airlines', flightNumber: '1408' }));
    const { line, search } = lineOf(having(draft(), landing('2027-03-09', '14:32', { legs })), EARLY, { patientName: 'Tomás Ibáñez' });
    expect([line.flight, line.airport]).toEqual(['UA 1408', 'EWR']);
    for (const sought of ['tomas ibanez', 'denver', 'den', 'ua 1408', 'ua1408', 'united airlines']) expect(search).toContain(sought);
    expect(search).toBe(search.toLowerCase());
  });

  it('has the whole trip as a strip, and the hour of surgery', () => {
    const { line } = lineOf(having(draft(), { ...item('SURGERY', timed('2027-03-11', '07:30'), { id: 'surgery' }) }));
    expect(line.ribbon.map(({ phase, days }) => [phase, days])).toEqual([['fly', 1], ['clinic', 1], ['surgery', 1], ['quiet', 5], ['gentle', 1], ['clinic', 1], ['fly', 1]]);
  });
});

describe('a flag', () => {
  const flagsOf = (trip: Trip, now = EARLY) => lineOf(trip, now).flags;

  it('is not raised where all is well', () => expect(flagsOf(having(draft(), landing('2027-03-09'), leaving('2027-03-19'), STAY))).toEqual([]));
  it('for nobody who stays after discharge', () => expect(flagsOf(draft({ escort: { state: 'asked', name: 'June' } }))).toContain('no-escort'));
  it('for a hold, whether or not somebody flies', () => {
    for (const mode of ['FLY', 'TRAIN', 'LOCAL'] as const) expect(flagsOf(draft({ home: home('Denver', mode) }, { hold: HELD }), at('2027-03-17', '12:00'))).toContain('on-hold');
  });
  it('for a change of planes', () => expect(flagsOf(having(draft(), landing('2027-03-09', '14:32', {}, ['DEN', 'ORD', 'LGA'])))).toContain('connection'));
  it('for landing after the first visit, and shortly before it', () => {
    const preOp = item('APPOINTMENT', timed('2027-03-10', '10:00'), { purpose: 'PRE_OP', place: 'CENTRE' });
    for (const time of ['11:00', '08:30', '07:00']) expect(flagsOf(having(draft(), preOp, landing('2027-03-10', time)))).toContain('lands-late');
    expect(flagsOf(having(draft(), preOp, landing('2027-03-09')))).not.toContain('lands-late');
  });
  it('for visits that nobody has planned', () => {
    const without = (purpose: Item['purpose']) => ({ ...draft(), items: draft().items.filter((one) => one.purpose !== purpose) });
    expect(flagsOf(without('PRE_OP'))).toContain('no-pre-op');
    expect(flagsOf(without('FOLLOW_UP'))).toContain('no-follow-up');
  });
  it('for a flight home before its time', () => {
    expect(flagsOf(having(draft({ procedure: 'lumbar-fusion' }), leaving('2027-03-14')))).toContain('flies-too-soon');
    // The day after the follow-up, and nobody has said yes.
    expect(flagsOf(having(draft({ procedure: 'lumbar-fusion' }), leaving('2027-03-25')), at('2027-03-24', '12:00'))).toContain('flies-too-soon');
  });
  it('for nobody to call', () => expect(flagsOf(draft({}, { emergencyContacts: 0 }))).toContain('no-emergency-contact'));
  it('for nothing booked two weeks before landing, until surgery', () => {
    const by = (text: string, trip = draft()) => flagsOf(trip, at(text, '12:00')).includes('nothing-booked');
    expect([by('2027-02-22'), by('2027-02-23'), by('2027-03-10'), by('2027-03-11')]).toEqual([false, true, true, false]);
    expect([by('2027-03-01', having(draft(), landing('2027-03-09'))), by('2027-03-01', having(draft(), STAY))]).toEqual([false, false]);
    expect([by('2027-03-01', draft({ home: home('Brooklyn', 'LOCAL') })), by('2027-03-01', draft({ surgeryOn: null }))]).toEqual([false, false]);
  });
  it('for what has no flag of its own, but never for a tip', () => {
    expect(flagsOf(draft())).toContain('else-warning');
    const outing = item('OUTING', timed('2027-03-13', '18:00'), { title: 'Dinner', place: 'ELSEWHERE' });
    const trip = { ...draft(), items: [...draft().items, outing] };
    expect(flagsOf(trip)).toContain('else-blocked');
    expect(lineOf(trip).line.findings[0]).toMatchObject({ ruleId: 'plan-on-quiet-day', severity: 'blocked', days: ['2027-03-13'] });
  });
});

describe('what people need', () => {
  const told = { ...NOTHING_SAID, travelsAlone: false, companionName: 'Rui', companionRelation: 'son', needsWheelchair: true, interpreter: 'pt', diets: ['halal'] as const, phone: '(303) 555-0118', dietNote: 'No nuts' };

  it('is named for the filter and told in the line, without the number and the note', () => {
    const line = lineOf(draft(), EARLY, { told, awaits: 2, question: 'answered' });
    expect(line).toMatchObject({
      needs: ['wheelchair', 'interpreter', 'diet'], awaits: 2,
      line: { companion: { isAlone: false, name: 'Rui', relation: 'son' }, interpreter: 'pt', diets: ['halal'], question: 'answered' },
    });
    expect(JSON.stringify(line)).not.toMatch(/555-0118|nuts/);
  });
});

describe('who said what of a patient’s health', () => {
  it('is not in a line, which is not encrypted', () => {
    const said = having(draft({}, { hold: HELD, clearances: [word('not-yet', '2027-03-17')] }), leaving('2027-03-19'));
    const line = lineOf(said, at('2027-03-18', '09:00'));
    expect(line.flags).toContain('on-hold');
    expect(line.line.findings.map(({ ruleId }) => ruleId)).toContain('on-hold');
    expect(JSON.stringify(line)).not.toMatch(/Feld|infection/);
  });
});

describe('somebody is needed', () => {
  const isNeeded = (trip: Trip, now = EARLY, more: Partial<ArrivalFacts> = {}) => lineOf(trip, now, more).needsSomeone;
  const well = having(draft(), landing('2027-03-09'), leaving('2027-03-19'), STAY);
  const alone = { ...well, escort: { state: 'none', name: '' } as const };

  it('not where all is well, even today', () => expect([isNeeded(well), isNeeded(well, at('2027-03-09', '08:00'))]).toEqual([false, false]));
  it('for a patient who is alone, however far ahead', () => expect(isNeeded(alone, at('2026-12-01', '12:00'))).toBe(true));
  it('for one who may be sedated, which is only a tip', () => {
    const trip = draft({ procedure: 'epidural-injection', escort: { state: 'none', name: '' } });
    expect(checkTrip(trip, EARLY).open.find(({ ruleId }) => ruleId === 'no-escort')?.severity).toBe('tip');
    expect(isNeeded(trip)).toBe(true);
  });
  it('for a warning that falls due today or tomorrow, not for a later one', () => {
    const stops = having({ ...well, routes: { nonstop: 'known', nearest: null } }, landing('2027-03-09', '14:32', {}, ['DEN', 'ORD', 'LGA']));
    expect(['2027-03-06', '2027-03-07', '2027-03-08'].map((text) => isNeeded(stops, at(text, '12:00')))).toEqual([false, false, true]);
    expect(isNeeded(stops, at('2027-03-09', '08:00'))).toBe(true);
  });
  it('not by whoever is home, by the journey or by what staff said', () => {
    const held = { ...well, hold: HELD };
    expect([isNeeded(held, at('2027-03-18', '12:00')), isNeeded(held, at('2027-03-19', '13:00'))]).toEqual([true, false]);
    expect([isNeeded(alone, EARLY, { stage: 'HOME' }), isNeeded(alone, EARLY, { stage: 'DISCHARGED' })]).toEqual([false, true]);
  });

  it('wherever something is blocked or nobody stays, in any trip', { timeout: 60_000 }, () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const { open } = checkTrip(trip, now);
      const line = lineOf(trip, now);
      const isGrave = open.some(({ ruleId, severity }) => severity === 'blocked' || ruleId === 'no-escort');
      const isAhead = trip.items.every(({ purpose }) => purpose !== 'GO_HOME') && (trip.surgery.state !== 'dated' || dayIn(NEW_YORK, now) <= trip.surgery.on);
      if (isGrave && isAhead) expect(line.needsSomeone).toBe(true);
      if (line.flags.includes('else-blocked')) expect(line.blocked).toBeGreaterThan(0);
      expect(line.blocked).toBe(open.filter(({ severity }) => severity === 'blocked').length);
    }), { numRuns: rounds(300) });
  });
});
