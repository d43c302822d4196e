import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCard } from '@/lib/domain/card/blank-card';
import { MOST } from '@/lib/domain/card/limits';
import { BLOOD_TYPES, type CardContent, IMPLANT_STATES } from '@/lib/domain/card/types';
import { parseWith } from '@/lib/server/parse';
import { day } from '@/tests/support/trips';
import { cardForm, cardValues, othersAnswers } from './card-form';

const VALID = { fullName: 'Ruth', version: '0', implants: 'unknown' };
const read = (raw: object) => parseWith(cardForm, { ...VALID, ...raw });
const problemsOf = (raw: object) => {
  const parsed = read(raw);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
};
function contentOf(raw: object): CardContent {
  const parsed = read(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.content;
}

const line = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim()).filter((text) => text !== '' && !/[\u0000-\u001f\u007f]/.test(text));
const maybe = fc.oneof(fc.constant(''), line);
const content: fc.Arbitrary<CardContent> = fc.record({
  fullName: line, bornOn: fc.constantFrom(null, day('1961-06-14'), day('1999-12-31')), languages: maybe,
  contacts: fc.array(fc.record({ name: line, relation: maybe, phone: fc.constantFrom('(212) 555-0160', '1-800-FLOWERS 5', '+49 30 123') }), { maxLength: MOST.contacts }),
  allergies: fc.array(fc.record({ substance: line, reaction: maybe }), { maxLength: MOST.allergies }), hasNoAllergies: fc.boolean(),
  medicines: fc.array(fc.record({ name: line, dose: maybe, when: maybe }), { maxLength: MOST.medicines }),
  conditions: fc.array(line, { maxLength: MOST.conditions }),
  implants: fc.record({ state: fc.constantFrom(...IMPLANT_STATES), what: maybe }).map(({ state, what }) => ({ state, what: state === 'some' ? what : '' })),
  bloodType: fc.constantFrom(null, ...BLOOD_TYPES),
  surgeon: fc.record({ name: maybe, dayPhone: maybe, nightPhone: maybe }), doctor: fc.record({ name: maybe, phone: maybe }),
  insurance: fc.record({ company: maybe, member: maybe, phone: maybe }), note: maybe,
});

describe('the form of the card', () => {
  it('gives back what it showed', () => {
    fc.assert(fc.property(content, (given) => { expect(contentOf(cardValues(given))).toEqual(given); }), { numRuns: 60 });
  });

  it('leaves out empty rows, and keeps the order', () => {
    const raw = { 'medicine3.name': 'B', 'medicine0.name': 'A', 'medicine1.name': ' ', 'medicine1.dose': '', 'medicine12.name': 'C' };
    expect(contentOf(raw).medicines.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it('says at its row what is missing, too long or has no digits', () => {
    expect(problemsOf({ fullName: '' })).toEqual(['fullName required']);
    expect(problemsOf({ 'medicine2.dose': '10 mg' })).toEqual(['medicine2.name required']);
    expect(problemsOf({ 'allergy0.substance': 'x'.repeat(10_000) })).toEqual(['allergy0.substance too-long']);
    expect(problemsOf({ 'condition1.what': 'a\u0000b' })).toEqual(['condition1.what invalid-text']);
    expect(problemsOf({ 'contact1.name': 'June', 'contact1.phone': 'FLOWERS' })).toEqual(['contact1.phone phone-without-digits']);
  });

  it('refuses the 41st medicine where it stands, instead of dropping it', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`medicine${at}.name`, `M${at}`]));
    expect(contentOf(many(40)).medicines).toHaveLength(40);
    expect(problemsOf(many(50))).toEqual(['medicine40.name card-full-medicines']);
  });

  it('takes any nonsense without a fault', () => {
    const names = fc.constantFrom('fullName', 'contact0.name', 'contact999.phone', 'medicine1.__proto__', 'bornOn', 'version', 'bloodType', 'constructor');
    fc.assert(fc.property(fc.dictionary(names, fc.anything()), (raw) => void parseWith(cardForm, raw)));
  });
});

describe('a card that somebody else saved meanwhile', () => {
  it('tells beside each field that differs what is saved there', () => {
    const theirs = { ...blankCard('Ruth'), bornOn: day('1961-06-14'), medicines: [{ name: 'Metformin', dose: '500 mg', when: '' }] };
    const typed = { ...cardValues(theirs), 'medicine0.dose': '850 mg', 'allergy1.substance': 'Latex', bornOn: '', version: '3', tripId: 'x' };
    expect(othersAnswers(typed, theirs)).toEqual([
      { field: 'bornOn', code: 'card-now-day', params: { day: '1961-06-14', year: '1961' } },
      { field: 'medicine0.dose', code: 'card-now', params: { value: '500 mg' } },
      { field: 'allergy1.substance', code: 'card-now-empty', params: undefined },
    ]);
  });

  it('tells nothing where both say the same', () => {
    fc.assert(fc.property(content, (one) => { expect(othersAnswers(cardValues(one), one)).toEqual([]); }), { numRuns: 40 });
  });
});
