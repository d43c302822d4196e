import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySurgeryDay, answers, at, day, flight, HELD, item, onDays, timed, word } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import type { ClockTime } from '../calendar/types';
import { instantOf, NEW_YORK, settled } from '../calendar/zones';
import { checkTrip } from '../check/check-trip';
import type { Made } from '../itinerary/make-item';
import type { Hold, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { withWord } from './clearances';
import { DEFAULT_PROFILES } from './default-profiles';
import { flightHomeState, latestWord } from './flight-home';
import { holdEffects, withHold, withoutHold } from './hold';
import { unrevealing } from './unrevealing';
import { gentleDaysOf } from './windows';

/** Laminectomy on 11 March: quiet until the 17th, home on the 22nd or later. The flight is on the 26th. */
function recovering(more: Partial<Trip> = {}): Trip {
  const { trip } = draftPlan(answers({ procedure: 'laminectomy' }), DEFAULT_PROFILES.laminectomy, at('2026-11-22', '12:00'));
  const home = flight('GO_HOME', at('2027-03-26', '09:00'), at('2027-03-26', '13:00'), ['LGA', 'DEN'], {
    booking: { code: 'QX7', phone: '(800) 555-0199', canChange: true, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null },
  });
  return { ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'GO_HOME'), home], ...more };
}

const outings = (...days: string[]) => days.map((on) => item('OUTING', timed(on, '11:00'), { id: `out-${on}`, title: `Walk ${on}` }));
const adding = (trip: Trip, ...more: Trip['items']): Trip => ({ ...trip, items: [...trip.items, ...more] });

function made(result: Made<Trip>): Trip {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.made;
}

const refusal = (result: Made<Trip>): string =>
  'problems' in result ? result.problems.map(({ field, code }) => `${field} ${code}`).join(', ') : 'made';

const HOLD: Hold = { ...HELD, setOn: day('2027-03-19') };
const NOON = at('2027-03-19', '12:00');

describe('a hold', () => {
  it('takes back both yeses, in words that stay', () => {
    const trip = recovering({ clearances: [word('yes', '2027-03-18'), word('yes', '2027-03-18', { kind: 'exercise' })] });
    const held = made(withHold(trip, HOLD, NOON));
    expect(flightHomeState(held, NOON)).toBe('on-hold');
    expect([latestWord(held, 'fly'), latestWord(held, 'exercise')]).toMatchObject([{ word: 'withdrawn' }, { word: 'withdrawn' }]);
    const lifted = made(withoutHold(held, { saidBy: 'Dr. Feld', saidOn: day('2027-03-21') }, at('2027-03-21', '12:00')));
    expect(lifted.hold).toBeNull();
    expect(flightHomeState(lifted, at('2027-03-21', '12:00'))).toBe('on-hold');
    const again = made(withWord(lifted, word('yes', '2027-03-22')));
    expect(flightHomeState(again, at('2027-03-22', '16:00'))).toBe('cleared');
  });

  it('takes back nothing that nobody gave', () => {
    expect(made(withHold(recovering(), HOLD, NOON)).clearances).toEqual([]);
    const notYet = recovering({ clearances: [word('not-yet', '2027-03-18')] });
    expect(made(withHold(notYet, HOLD, NOON)).clearances).toEqual(notYet.clearances);
  });

  it('closes exactly the gentle days from today', () => {
    const trip = made(withHold(recovering(), HOLD, NOON));
    expect(gentleDaysOf(trip)).toEqual({ from: '2027-03-18', until: '2027-03-26' });
    expect(holdEffects(trip, NOON)?.closedDays).toEqual({ from: '2027-03-19', until: '2027-03-26' });
    const everyDay = outings(...Array.from({ length: 10 }, (_, index) => addDays(day('2027-03-18'), index)));
    const blocked = checkTrip(adding(trip, ...everyDay), NOON).open.filter(({ ruleId }) => ruleId === 'plan-on-quiet-day');
    expect(blocked.flatMap(({ days }) => days)).toEqual(Array.from({ length: 7 }, (_, index) => addDays(day('2027-03-19'), index)));
    expect(holdEffects(adding(trip, ...everyDay), NOON)?.outings.map(({ id }) => id)).toEqual(blocked.flatMap(({ itemIds }) => itemIds));
  });

  it('on day 6, while the quiet days last, closes all gentle days and leaves the quiet ones quiet', () => {
    const trip = made(withHold(recovering(), { ...HOLD, setOn: day('2027-03-17') }, at('2027-03-17', '09:00')));
    expect(holdEffects(trip, at('2027-03-17', '09:00'))).toMatchObject({ daysAfter: 6, closedDays: { from: '2027-03-18', until: '2027-03-26' } });
  });

  it('closes them for any surgery day, clock changes and leap days among them', () => {
    fc.assert(fc.property(anySurgeryDay, fc.integer({ min: -3, max: 20 }), fc.constantFrom('00:00', '03:30', '23:59'), (on, after, time) => {
      const trip = draftPlan(answers({ procedure: 'lumbar-fusion', surgeryOn: on }), DEFAULT_PROFILES['lumbar-fusion'], at('2026-11-22', '12:00')).trip;
      const today = addDays(on, after);
      const now = settled(instantOf(today, time as ClockTime, NEW_YORK));
      const held = made(withHold(trip, { ...HOLD, setOn: today }, now));
      const gentle = gentleDaysOf(trip);
      const from = gentle && gentle.from > today ? gentle.from : today;
      expect(holdEffects(held, now)?.closedDays ?? null).toEqual(gentle && from < gentle.until ? { from, until: gentle.until } : null);
      expect(holdEffects(made(withoutHold(held, { saidBy: 'Dr. Feld', saidOn: today }, now)), now)).toBeNull();
    }));
  });

  it('leaves what is care, and says whom to call', () => {
    const stay = item('STAY', onDays('2027-03-09', '2027-03-26'), {
      title: 'Lindell House', stay: { address: '', phone: '(212) 555-0133', hasStairs: null, hasLift: null },
    });
    const effects = holdEffects(made(withHold(adding(recovering(), stay), HOLD, NOON)), NOON);
    expect(effects).toMatchObject({ home: { purpose: 'GO_HOME' }, followUp: { purpose: 'FOLLOW_UP' } });
    expect(effects?.calls.map(({ phone }) => phone)).toEqual(['(212) 555-0133', '(800) 555-0199']);
    const late = at('2027-03-27', '12:00');
    expect(holdEffects(made(withHold(adding(recovering(), stay), HOLD, NOON)), late)).toMatchObject({ home: null, followUp: null, calls: [], closedDays: null });
  });

  it('has no effect that is not set', () => expect(holdEffects(recovering(), NOON)).toBeNull());

  it('is refused twice, ahead of its day, and without a name', () => {
    const held = made(withHold(recovering(), HOLD, NOON));
    expect(refusal(withHold(held, HOLD, NOON))).toBe('null hold-already');
    expect(refusal(withHold(recovering(), { ...HOLD, setOn: day('2027-03-20') }, NOON))).toBe('setOn day-not-yet');
    expect(refusal(withHold(recovering(), { ...HOLD, saidBy: '' }, NOON))).toBe('saidBy required');
  });

  it('is lifted by a word that came after it, once', () => {
    const held = made(withHold(recovering(), HOLD, NOON));
    const lifting = (saidOn: string, trip = held) => withoutHold(trip, { saidBy: 'Dr. Feld', saidOn: day(saidOn) }, at('2027-03-22', '09:00'));
    expect(refusal(lifting('2027-03-18'))).toBe('saidOn lifted-before-set');
    expect(refusal(lifting('2027-03-23'))).toBe('saidOn day-not-yet');
    expect(refusal(lifting('2027-03-22', made(lifting('2027-03-22'))))).toBe('null hold-gone');
  });
});

describe('a clinician’s word', () => {
  it('is no yes while a hold stands; other words are taken', () => {
    const held = made(withHold(recovering(), HOLD, NOON));
    expect(refusal(withWord(held, word('yes', '2027-03-19')))).toBe('word yes-while-on-hold');
    expect(refusal(withWord(held, word('not-yet', '2027-03-19')))).toBe('made');
  });

  it('has a speaker and a day that has been', () => {
    expect(refusal(withWord(recovering(), word('yes', '2027-03-19', { saidBy: '', recordedAt: at('2027-03-18', '23:59') })))).toBe('saidBy required, saidOn day-not-yet');
  });

  it('is not given by attending the follow-up visit', () => {
    const visit = item('APPOINTMENT', timed('2027-03-22', '11:00'), { id: 'seen', purpose: 'FOLLOW_UP', state: 'BOOKED', place: 'CENTRE' });
    const trip = { ...recovering(), items: [...recovering().items.filter(({ purpose }) => purpose !== 'FOLLOW_UP'), visit] };
    const dayAfter = at('2027-03-23', '09:00');
    expect([latestWord(trip, 'fly'), latestWord(trip, 'exercise')]).toEqual([null, null]);
    expect(flightHomeState(trip, dayAfter)).toBe('no-word');
  });
});

describe('a refusal that would tell of a hold', () => {
  const held = made(withHold(recovering(), HOLD, NOON));
  const [known, unknown] = [{ role: 'CAREGIVER', seesMedical: true }, { role: 'CAREGIVER', seesMedical: false }] as const;
  const again = (hold: Hold) => withHold(held, hold, NOON);
  const yes = (on: string) => withWord(held, word('yes', on, { recordedAt: NOON }));

  it('is told to those with the medical part', () => {
    expect([again(HOLD), yes('2027-03-18')].map((result) => refusal(unrevealing(result, held, known)))).toEqual(['null hold-already', 'word yes-while-on-hold']);
  });

  it('is a change without effect for a caregiver without it, never the trip itself', () => {
    for (const result of [again(HOLD), yes('2027-03-18')]) {
      const told = made(unrevealing(result, held, unknown));
      expect(told).toEqual(held);
      expect(told).not.toBe(held);
    }
  });

  it('never comes before what is wrong with the word itself', () => {
    const ahead = [again({ ...HOLD, setOn: day('2027-03-20') }), yes('2027-03-20'), withoutHold(recovering(), { saidBy: ' ', saidOn: day('2027-03-18') }, NOON)];
    expect(ahead.map((result) => refusal(unrevealing(result, held, unknown)))).toEqual(['setOn day-not-yet', 'saidOn day-not-yet', 'saidBy required']);
  });
});
