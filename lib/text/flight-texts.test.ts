import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight } from '@/tests/support/trips';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { flyHomeCheck } from '@/lib/domain/flights/fly-home-check';
import { nonstopWatch } from '@/lib/domain/flights/watch';
import { flightsHome } from '@/lib/domain/itinerary/journeys';
import { layOut } from '@/lib/domain/itinerary/layout';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { clockShiftWords, lengthWords } from './flight-words';
import { checkLineWords } from './fly-home-words';
import { LOCALES } from './locale';
import { watchWords } from './watch-words';

test('lengths and clocks are said in hours and minutes', () => {
  expect(lengthWords(227, 'en')).toBe('3 h 47 min');
  expect(lengthWords(120, 'es')).toBe('2 h');
  expect(lengthWords(45, 'en')).toBe('45 min');
  expect(clockShiftWords(-120, 'en')).toBe('2-hour time change');
  expect(clockShiftWords(60, 'es')).toBe('1 hora de diferencia');
  expect(clockShiftWords(585, 'en')).toBe('9 h 45 min time change');
  expect(clockShiftWords(0, 'en')).toBe('Same time in both places');
});

test('the watch says by when, on the clocks of the airport, and recommends', () => {
  const now = at('2027-02-10', '12:00');
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, now);
  const out = flight('ARRIVE', at('2027-03-09', '08:45'), at('2027-03-09', '12:30'));
  const steps = nonstopWatch({ ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'ARRIVE'), out] }, now, day('2027-02-10'));
  const said = steps.map((step) => watchWords(step, 'en')).map(({ what, by }) => `${what}. ${by}`);
  expect(said).toContain('Ask for a wheelchair, flight out. By Sun, Mar 7, 8:45\u00a0am. Recommended 48 hours before');
  expect(said).toContain('Check in, flight home. 24 hours before, once it is booked');
  expect(said.join(' ')).not.toMatch(/requir/i);
});

const GAP = /undefined|\{|\}|flights\.|NaN|D[+-]\d|\d{4}-\d\d-\d\d/;

test('whatever the trip, every step and line has its words in both languages; none says that anything is safe or required', () => {
  fc.assert(fc.property(anySituation, fc.boolean(), ({ trip, now }, seesMedical) => {
    const standing = { role: 'CAREGIVER', seesMedical } as const;
    for (const locale of LOCALES) {
      const steps = nonstopWatch(trip, now, addDays(dayIn(NEW_YORK, now), -3)).map((step) => watchWords(step, locale));
      const lines = flightsHome(layOut(trip)).flatMap((placed) => flyHomeCheck(trip, placed, now, seesMedical).lines).map((line) => checkLineWords(trip, line, { standing, locale }));
      const all = [...steps.flatMap(({ what, by }) => [what, by]), ...lines.flatMap(({ name, mark, is, todo, source }) => [name, mark, is, todo, source])];
      for (const sentence of all) {
        expect(sentence).not.toBe('');
        expect(sentence).not.toMatch(GAP);
        expect(sentence).not.toMatch(/\bsafe|may fly|required|\bsegur|obligatori/i);
      }
    }
  }));
});
