import { describe, expect, test } from 'vitest';
import { answers, at, day, word } from '@/tests/support/trips';
import type { SurgeonNumber, Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { withLongerQuietDays, withSurgeonNumber } from '@/lib/domain/recovery/record-number';
import { clearanceWords } from './spoken-words';
import { allNumberWords, type Reader, tripNumberWords } from './trip-number-words';

const READER: Reader = { standing: { role: 'OWNER', seesMedical: true }, locale: 'en' };
const OUTSIDER: Reader = { standing: { role: 'CAREGIVER', seesMedical: false }, locale: 'en' };
const NOW = at('2027-03-03', '12:00');
const SEVEN: SurgeonNumber = { number: 'quietDays', value: 7, saidBy: 'Dr. Feld', saidOn: day('2027-03-03'), note: '', recordedAt: NOW, source: 'patient' };

function drafted(procedure: Trip['procedure'] = 'microdiscectomy'): Trip {
  return draftPlan(answers({ procedure }), DEFAULT_PROFILES[procedure], NOW).trip;
}

function after(trip: Trip, change: (trip: Trip) => ReturnType<typeof withSurgeonNumber>): Trip {
  const result = change(trip);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.made;
}

const said = (number = SEVEN) => after(drafted(), (trip) => withSurgeonNumber(trip, number, 'q'));
const source = (trip: Trip) => tripNumberWords(trip, 'quietDays', READER).source;

describe('the numbers of a trip', () => {
  test('tell nobody without the medical part what may be lifted', () => {
    const ids = (reader: Reader) => allNumberWords(drafted(), reader).map(({ id }) => id);
    expect(ids(READER)).toEqual(expect.arrayContaining(['quietDays', 'liftPounds', 'liftWeeks']));
    expect(ids(OUTSIDER)).toContain('quietDays');
    for (const id of ['liftPounds', 'liftWeeks']) expect(ids(OUTSIDER)).not.toContain(id);
  });

  test('are Mendway’s until the surgeon speaks', () => {
    expect(source(drafted())).toBe('Mendway starts with 5; your surgeon decides');
    expect(source(said())).toBe('Dr. Feld said 7 on Wed, Mar 3. The centre has not confirmed.');
    expect(source(said({ ...SEVEN, source: 'centre' }))).toBe('Dr. Feld said 7 on Wed, Mar 3. This is the centre’s own word.');
  });

  test('name nobody to readers without the medical part', () => {
    expect(source(said({ ...SEVEN, saidBy: 'x' }))).toContain('x said');
    const trip = said();
    expect(source({ ...trip, numbers: [{ ...SEVEN, saidBy: '' }] })).toBe('Your surgeon said 7 on Wed, Mar 3. The centre has not confirmed.');
  });

  test('tell readers without the medical part nothing of the kind of procedure by their sources', () => {
    const outside = (procedure: Trip['procedure']) => allNumberWords(drafted(procedure), OUTSIDER).map(({ source: words, isMeasured }) => ({ words, isMeasured }));
    const surgeries = PROCEDURE_IDS.filter((procedure) => procedure !== 'consultation');
    const all = new Set(surgeries.flatMap((procedure) => outside(procedure).map((one) => JSON.stringify(one))));
    expect([...all]).toEqual([JSON.stringify({ words: 'Published, Mendway’s start, or set in this plan; your surgeon decides', isMeasured: false })]);
    expect(tripNumberWords(after(drafted('other'), (trip) => withLongerQuietDays(trip, 9, 'q')), 'quietDays', OUTSIDER).source).toContain('set in this plan');
    expect(tripNumberWords({ ...said(), numbers: [{ ...SEVEN, saidBy: '' }] }, 'quietDays', OUTSIDER).source).toBe('Your surgeon said 7 on Wed, Mar 3. The centre has not confirmed.');
  });

  test('that somebody changed since are not the surgeon’s, nor Mendway’s', () => {
    expect(source(after(said(), (trip) => withLongerQuietDays(trip, 9, 'q')))).toBe('Dr. Feld said 7 on Wed, Mar 3. This plan uses 9.');
    expect(source(after(drafted(), (trip) => withLongerQuietDays(trip, 6, 'q')))).toBe('This plan uses 6; your surgeon decides');
  });

  test('that somebody published say where, as long as they are the published ones', () => {
    const knee = drafted('hip-or-knee-replacement');
    expect(tripNumberWords(knee, 'avoidFlyingUntil', READER)).toMatchObject({ value: 'day 10', isMeasured: true });
    const other = { ...knee, profile: { ...knee.profile, avoidFlyingUntil: 12 } };
    expect(tripNumberWords(other, 'avoidFlyingUntil', READER)).toMatchObject({ source: 'This plan uses day 12; your surgeon decides', isMeasured: false });
  });

  test('are listed whole, those that the plan has not among them', () => {
    expect(allNumberWords(drafted(), { ...READER, locale: 'es' }).map(({ id }) => id)).toHaveLength(9);
    expect(tripNumberWords(drafted('epidural-injection'), 'liftPounds', READER)).toMatchObject({ value: 'none', source: 'Mendway starts with none; your surgeon decides' });
    expect(allNumberWords(drafted('consultation'), READER).map(({ id }) => id)).toEqual(['arriveCentreDays']);
  });
});

test('a clearance is told as it was said, about what, in both languages', () => {
  expect(clearanceWords(word('withdrawn', '2027-03-03', { kind: 'exercise' }), 'en')).toBe('Dr. Feld took the yes to exercise back on Wed, Mar 3.');
  expect(clearanceWords(word('yes', '2027-03-03', { saidBy: '' }), 'es')).toMatch(/^Su cirujano dijo que sí al viaje a casa/);
});
