import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight, HELD, item, onDays, word } from '@/tests/support/trips';
import { flightsHome } from '../itinerary/journeys';
import { layOut } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { CHECK_LINES, type CheckLineId, flyHomeCheck } from './fly-home-check';

const NOW = at('2027-03-12', '12:00');
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;

const homeOn = (on: string, lands = '16:20') => flight('GO_HOME', at(on, '12:00'), at(on, lands), ['EWR', 'DEN']);

function tripWith(flown: Item, more: Partial<Trip> = {}): Trip {
  return { ...DRAFT, ...more, items: [...DRAFT.items.filter(({ purpose }) => purpose !== 'GO_HOME'), flown] };
}

function checkOf(trip: Trip, now = NOW, seesMedical = true) {
  const [placed] = flightsHome(layOut(trip));
  if (!placed) throw new Error('nobody flies home');
  return flyHomeCheck(trip, placed, now, seesMedical);
}

const line = (trip: Trip, id: CheckLineId, now = NOW) => checkOf(trip, now).lines.find((one) => one.id === id);

describe('the check before flying home', () => {
  it('has the state of the flight and every line, in one order', () => {
    const { state, lines } = checkOf(tripWith(homeOn('2027-03-19')));
    expect(state).toBe('waiting');
    expect(lines.map(({ id }) => id)).toEqual(CHECK_LINES);
  });

  it('counts the days: too early, in the days to ask, after them', () => {
    expect(line(tripWith(homeOn('2027-03-15')), 'days')).toMatchObject({ known: 'early', mark: 'stop', params: { days: 4, avoidUntil: 5 } });
    expect(line(tripWith(homeOn('2027-03-16')), 'days')).toMatchObject({ known: 'ask', params: { days: 5, avoidUntil: 5 } });
    expect(line(tripWith(homeOn('2027-03-19')), 'days')).toMatchObject({ known: 'ask', mark: 'ask', params: { days: 8, askUntil: 14 } });
    expect(line(tripWith(homeOn('2027-03-25')), 'days')).toMatchObject({ known: 'past', mark: 'fact' });
  });

  it('asks longer before a long flight, where the procedure says so', () => {
    const profile = DEFAULT_PROFILES['hip-or-knee-replacement'];
    const known = (lands: string) => line(tripWith(homeOn('2027-05-10', lands), { procedure: 'hip-or-knee-replacement', profile }), 'days');
    expect(known('16:00')).toMatchObject({ known: 'past', params: { days: 60 } });
    expect(known('16:01')).toMatchObject({ known: 'ask', params: { days: 60, askUntil: 84 } });
  });

  it('asks for the follow-up before the flight', () => {
    expect(line(tripWith(homeOn('2027-03-19')), 'follow-up')).toMatchObject({ known: 'before', mark: 'ask', params: { day: '2027-03-18', booked: 'no' } });
    for (const on of ['2027-03-17', '2027-03-18']) expect(line(tripWith(homeOn(on)), 'follow-up')).toMatchObject({ known: 'after', mark: 'stop' });
    const without = (trip: Trip): Trip => ({ ...trip, items: trip.items.filter(({ purpose }) => purpose !== 'FOLLOW_UP') });
    expect(line(without(tripWith(homeOn('2027-03-19'))), 'follow-up')).toMatchObject({ known: 'missing', mark: 'ask' });
    // The days since surgery are enough; the visit would come after the flight.
    const early = without(tripWith(homeOn('2027-03-17')));
    expect(checkOf(early)).toMatchObject({ state: 'too-soon' });
    expect(line(early, 'days')).toMatchObject({ mark: 'ask' });
    expect(line(early, 'follow-up')).toMatchObject({ known: 'missing', mark: 'stop' });
  });

  it('tells whose word counts, and that none is not a yes', () => {
    const trip = tripWith(homeOn('2027-03-19'));
    expect(line(trip, 'word')).toMatchObject({ known: 'none', mark: 'ask', source: { type: 'nobody' } });
    expect(line(trip, 'word', at('2027-03-19', '08:00'))).toMatchObject({ known: 'none', mark: 'stop' });
    expect(line({ ...trip, clearances: [word('yes', '2027-03-12')] }, 'word')).toMatchObject({ known: 'yes', mark: 'fact', params: { saidBy: 'Dr. Feld', saidOn: '2027-03-12' } });
    const early = { ...trip, clearances: [word('yes', '2027-03-01')] };
    expect(line(early, 'word')).toMatchObject({ known: 'early-yes', mark: 'ask' });
    expect(line(early, 'word', at('2027-03-19', '08:00'))).toMatchObject({ known: 'early-yes', mark: 'stop' });
    expect(line({ ...trip, clearances: [word('not-yet', '2027-03-12')] }, 'word')).toMatchObject({ known: 'not-yet', mark: 'stop' });
    expect(line({ ...trip, clearances: [word('yes', '2027-03-12')], hold: HELD }, 'word')).toMatchObject({ known: 'held-yes', mark: 'stop' });
    expect(line({ ...trip, hold: HELD }, 'hold')).toMatchObject({ known: 'set', mark: 'stop', params: { saidBy: 'Dr. Feld' } });
  });

  it('knows the length of the flight only from its times', () => {
    expect(line(tripWith(homeOn('2027-03-19')), 'length')).toMatchObject({ known: 'long', params: { minutes: 260 }, source: { id: 'long-flight' } });
    expect(line(tripWith(homeOn('2027-03-19', '16:00')), 'length')).toMatchObject({ known: 'short' });
    expect(line(tripWith(item('FLIGHT', onDays('2027-03-19'), { purpose: 'GO_HOME' })), 'length')).toMatchObject({ known: 'unknown', mark: 'ask' });
  });

  it('speaks of stockings as the studies do: from four hours on', () => {
    expect(line(tripWith(homeOn('2027-03-19', '15:59')), 'stockings')).toMatchObject({ known: 'short' });
    expect(line(tripWith(homeOn('2027-03-19', '16:00')), 'stockings')).toMatchObject({ known: 'long' });
    expect(line(tripWith(item('FLIGHT', onDays('2027-03-19'), { purpose: 'GO_HOME' })), 'stockings')).toMatchObject({ known: 'long' });
  });

  it('looks at the lifting limit for as many weeks as it holds', () => {
    const trip = tripWith(homeOn('2027-03-19'));
    expect(line(trip, 'lifting')).toMatchObject({ known: 'limited', params: { pounds: 10 }, source: { number: 'liftPounds' } });
    const forAWeek = (on: string) => line(tripWith(homeOn(on), { profile: { ...trip.profile, lift: { pounds: 10, weeks: 1 } } }), 'lifting');
    expect(forAWeek('2027-03-17')).toMatchObject({ known: 'limited' });
    expect(forAWeek('2027-03-18')).toMatchObject({ known: 'over' });
    expect(line({ ...trip, profile: { ...trip.profile, lift: null } }, 'lifting')).toMatchObject({ known: 'none' });
  });

  it('has no medical line for those without the medical part', () => {
    const { lines } = checkOf(tripWith(homeOn('2027-03-19'), { hold: null, surgery: { state: 'dated', on: day('2027-03-11'), confirmedByCentre: true } }), NOW, false);
    expect(lines.map(({ id }) => id)).toEqual(['days', 'follow-up', 'word', 'length', 'sitting', 'escort']);
  });
});

it('whatever the trip: a blocked state has a line that says stop, and a hold never shows a yes', () => {
  fc.assert(fc.property(anySituation, ({ trip, now }) => {
    for (const placed of flightsHome(layOut(trip))) {
      const { state, lines } = flyHomeCheck(trip, placed, now, true);
      const stops = lines.filter(({ mark }) => mark === 'stop');
      if (state === 'too-soon' || state === 'no-word' || state === 'on-hold') expect(stops).not.toEqual([]);
      if (state === 'cleared') expect(lines.find(({ id }) => id === 'word')?.known).toBe('yes');
      if (trip.hold) expect(state).toBe('on-hold');
    }
  }));
});
