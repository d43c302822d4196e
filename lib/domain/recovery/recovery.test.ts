import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, flight, HELD, home, item, onDays, timed, word } from '@/tests/support/trips';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from './default-profiles';
import { flightHomeState } from './flight-home';
import { PROCEDURE_IDS, type RecoveryProfile } from './profile';
import { LISTED_NUMBERS, sourceOf } from './sources';
import { profileFromNumbers, type SurgeonNumbers } from './surgeon-numbers';
import { arrivalDayOf, firstHomeDayOf, followUpWindowOf, gentleDaysOf, quietDaysOf } from './windows';

const NOBODY_ASKED: SurgeonNumbers = {
  arriveCentreDays: null, preOpVisit: null, nights: null, escort: null, quietDays: null, followUpFirst: null, followUpLast: null,
  followUpByPhone: null, followUpBeforeFlying: null, avoidFlyingUntil: null, askBeforeFlyingUntil: null, liftPounds: null, liftWeeks: null,
};

function drafted(more: Parameters<typeof answers>[0] = {}, changes: Partial<Trip> = {}): Trip {
  const asked = answers(more);
  return { ...draftPlan(asked, DEFAULT_PROFILES[asked.procedure], at('2026-11-22', '12:00')).trip, ...changes };
}

/** The agreed table, row by row: arrive, pre-op, nights, escort, quiet, follow-up, before flying, avoid, ask, lift. */
const TABLE: Readonly<Record<string, string>> = {
  'epidural-injection': '1 no 0 if-sedated 1 7-28,phone no 1 2 -',
  'endoscopic-spine': '2 yes 0 yes 4 5-14 yes 5 14 10/6',
  microdiscectomy: '2 yes 1 yes 5 7-14 yes 5 14 10/6',
  laminectomy: '2 yes 2 yes 6 10-14 yes 7 14 10/6',
  'cervical-fusion': '2 yes 1 yes 7 10-14 yes 14 42 10/6',
  'disc-replacement': '2 yes 1 yes 7 10-14 yes 14 42 10/6',
  'lumbar-fusion': '3 yes 3 yes 10 10-14 yes 14 42 10/6',
  'multilevel-fusion': '3 yes 5 yes 14 10-14 yes 28 90 10/6',
  'hip-or-knee-replacement': '3 yes 2 yes 7 10-14 yes 10 42/84 10/6',
  arthroscopy: '1 no 0 yes 2 1-5,phone yes 2 5 10/2',
  'keyhole-abdominal': '1 no 1 yes 3 1-5,phone yes 2 5 10/4',
  'open-abdominal': '2 yes 4 yes 7 10-14 yes 10 14 10/6',
  consultation: '0 no 0 no 0 - no 0 0 -',
};

function row(profile: RecoveryProfile): string {
  const { followUp, lift, askBeforeLongFlightUntil: long } = profile;
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  return [
    profile.arriveCentreDays, yes(profile.preOpVisit), profile.nights, profile.escort, profile.quietDays,
    followUp ? `${followUp.first}-${followUp.last}${profile.followUpByPhone ? ',phone' : ''}` : '-',
    yes(profile.followUpBeforeFlying), profile.avoidFlyingUntil,
    long ? `${profile.askBeforeFlyingUntil}/${long}` : profile.askBeforeFlyingUntil, lift ? `${lift.pounds}/${lift.weeks}` : '-',
  ].join(' ');
}

describe('profiles', () => {
  it.each(Object.entries(TABLE))('%s has the agreed numbers', (id, numbers) => {
    const procedure = PROCEDURE_IDS.find((known) => known === id);
    expect(procedure && row(DEFAULT_PROFILES[procedure])).toBe(numbers);
  });

  it('says where every number is from', () => {
    for (const procedure of PROCEDURE_IDS) for (const number of LISTED_NUMBERS) expect(sourceOf(procedure, number).type).toBeTruthy();
    expect(sourceOf('microdiscectomy', 'quietDays')).toEqual({ type: 'own' });
    expect(sourceOf('hip-or-knee-replacement', 'avoidFlyingUntil')).toEqual({ type: 'published', id: 'hip-knee-flying' });
    expect(sourceOf('other', 'nights')).toEqual({ type: 'surgeon' });
  });
});

describe('the surgeon’s own numbers', () => {
  it('start cautiously where nobody knows', () => {
    expect(profileFromNumbers(NOBODY_ASKED)).toEqual({ type: 'profile', profile: DEFAULT_PROFILES.other });
  });

  it('replace the cautious ones', () => {
    const taken = profileFromNumbers({ ...NOBODY_ASKED, nights: 2, quietDays: 0, followUpFirst: 3, avoidFlyingUntil: 60 });
    expect(taken).toMatchObject({ profile: { nights: 2, quietDays: 0, followUp: { first: 3, last: 14 }, avoidFlyingUntil: 60, askBeforeFlyingUntil: 60 } });
  });

  it('are refused beside their field when they cannot be', () => {
    const taken = profileFromNumbers({ ...NOBODY_ASKED, nights: 400, quietDays: 1.5, followUpFirst: 9, followUpLast: 3, avoidFlyingUntil: 20, askBeforeFlyingUntil: 10 });
    expect(taken.type === 'refused' && taken.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'nights out-of-range', 'quietDays out-of-range', 'followUpLast before-first', 'askBeforeFlyingUntil before-avoid',
    ]);
  });

  it('make a profile in order, or none', () => {
    const number = fc.option(fc.integer({ min: -5, max: 400 }));
    const numbers = fc.record({ followUpFirst: number, followUpLast: number, avoidFlyingUntil: number, askBeforeFlyingUntil: number, nights: number });
    fc.assert(fc.property(numbers, (some) => {
      const taken = profileFromNumbers({ ...NOBODY_ASKED, ...some });
      if (taken.type === 'refused') return;
      const { followUp, avoidFlyingUntil, askBeforeFlyingUntil } = taken.profile;
      expect(followUp && followUp.first <= followUp.last && avoidFlyingUntil <= askBeforeFlyingUntil).toBe(true);
    }));
  });
});

describe('windows', () => {
  it('of a microdiscectomy on 11 March 2027', () => {
    const trip = drafted();
    expect(quietDaysOf(trip)).toEqual({ from: '2027-03-11', until: '2027-03-17' });
    expect(followUpWindowOf(trip)).toEqual({ from: '2027-03-18', until: '2027-03-26' });
    expect(gentleDaysOf(trip)).toEqual({ from: '2027-03-17', until: '2027-03-19' });
    expect(arrivalDayOf(trip)).toBe('2027-03-09');
    expect(firstHomeDayOf(trip)).toBe('2027-03-19');
  });

  it('have no days while the date is unknown, and no quiet days after a consultation', () => {
    const undated = drafted({ surgeryOn: null });
    expect([quietDaysOf(undated), followUpWindowOf(undated), gentleDaysOf(undated), arrivalDayOf(undated), firstHomeDayOf(undated)]).toEqual([null, null, null, null, null]);
    expect(quietDaysOf(drafted({ procedure: 'consultation' }))).toBeNull();
  });
});

describe('the flight home', () => {
  const before = at('2027-03-01', '12:00');
  const flying = (leaves: string, changes: Partial<Trip> = {}) => {
    const trip = drafted({}, changes);
    const items = [...trip.items.filter(({ purpose }) => purpose !== 'GO_HOME'), flight('GO_HOME', at(leaves, '09:00'), at(leaves, '13:00'))];
    return { ...trip, items };
  };

  it('waits when it is after the follow-up', () => {
    expect(flightHomeState(drafted(), before)).toBe('waiting');
    expect(flightHomeState(flying('2027-03-19'), at('2027-03-18', '23:59'))).toBe('waiting');
  });

  it('is too soon before day 5, and on or before the follow-up', () => {
    expect(flightHomeState(flying('2027-03-15'), before)).toBe('too-soon');
    expect(flightHomeState(flying('2027-03-18'), before)).toBe('too-soon');
  });

  it('has no word once the day of the follow-up is over in New York', () => {
    expect(flightHomeState(flying('2027-03-25'), at('2027-03-19', '00:00'))).toBe('no-word');
  });

  it('is cleared by a yes, whatever the numbers say', () => {
    expect(flightHomeState(flying('2027-03-25', { clearances: [word('yes', '2027-03-18')] }), at('2027-03-20', '12:00'))).toBe('cleared');
    expect(flightHomeState(flying('2027-03-14', { clearances: [word('yes', '2027-03-13')] }), at('2027-03-13', '18:00'))).toBe('cleared');
  });

  it('is not cleared by a yes from before the surgery, nor by a yes to exercise', () => {
    expect(flightHomeState(flying('2027-03-25', { clearances: [word('yes', '2027-03-10')] }), at('2027-03-20', '12:00'))).toBe('no-word');
    expect(flightHomeState(flying('2027-03-25', { clearances: [word('yes', '2027-03-18', { kind: 'exercise' })] }), at('2027-03-20', '12:00'))).toBe('no-word');
  });

  it('goes by the latest recorded word', () => {
    const said = [word('withdrawn', '2027-03-19'), word('yes', '2027-03-18')];
    expect(flightHomeState(flying('2027-03-25', { clearances: said }), at('2027-03-20', '12:00'))).toBe('on-hold');
    const again = [...said, word('yes', '2027-03-20')];
    expect(flightHomeState(flying('2027-03-25', { clearances: again }), at('2027-03-20', '16:00'))).toBe('cleared');
  });

  it('is on hold while a hold is set', () => {
    expect(flightHomeState(flying('2027-03-25', { hold: HELD, clearances: [word('yes', '2027-03-18')] }), before)).toBe('on-hold');
  });

  it('needs no word after a consultation, nor days after an injection', () => {
    expect(flightHomeState(drafted({ procedure: 'consultation' }), before)).toBe('needs-no-word');
    const injected = drafted({ procedure: 'epidural-injection' });
    expect(flightHomeState(injected, before)).toBe('waiting');
    const later = injected.items.map((made) => (made.purpose === 'GO_HOME' ? { ...made, when: onDays('2027-03-13') } : made));
    expect(flightHomeState({ ...injected, items: later }, before)).toBe('needs-no-word');
  });

  it('asks longer after a knee when it takes over four hours', () => {
    const profile = { ...DEFAULT_PROFILES['hip-or-knee-replacement'], followUpBeforeFlying: false };
    const short = item('FLIGHT', timed('2027-05-10', '09:00', 240), { purpose: 'GO_HOME' });
    const long = item('FLIGHT', timed('2027-05-10', '09:00', 241), { purpose: 'GO_HOME' });
    expect(flightHomeState(drafted({}, { profile, items: [short] }), before)).toBe('needs-no-word');
    expect(flightHomeState(drafted({}, { profile, items: [long] }), before)).toBe('waiting');
  });

  it('has no state when nobody flies', () => {
    expect(flightHomeState(drafted({ home: home('New York', 'LOCAL') }), before)).toBeNull();
  });
});
