import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWith } from '@/lib/server/parse';
import { DIETS } from '@/lib/domain/arrivals/needs';
import { dietField, needsForm, takenOffers } from './needs-form';

const EMPTY = { company: 'unknown', companionName: '', companionRelation: '', wheelchair: 'unknown', interpreter: '', dietNote: '', phone: '', version: '0' };
const read = (typed: Record<string, string>) => needsForm.parse({ ...EMPTY, ...typed }).needs;
const codesOf = (typed: Record<string, string>) => {
  const parsed = parseWith(needsForm, { ...EMPTY, ...typed });
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => [field, code]);
};

describe('the form of needs', () => {
  it('left empty says that nobody said anything', () => {
    const nothing = { travelsAlone: null, companionName: '', companionRelation: '', needsWheelchair: null, interpreter: null, diets: [], dietNote: '', phone: '' };
    expect(read({})).toEqual(nothing);
    expect(needsForm.parse({ version: '0' }).needs).toEqual(nothing);
  });

  it('forgets who comes along where nobody does', () => {
    expect(read({ company: 'alone', companionName: 'June', companionRelation: 'daughter' })).toMatchObject({ travelsAlone: true, companionName: '', companionRelation: '' });
    expect(read({ company: 'with', companionName: 'June' })).toMatchObject({ travelsAlone: false, companionName: 'June' });
  });

  it.each([
    [{ company: 'with' }, ['companionName', 'needs-name']], [{ company: 'crowd' }, ['company', 'unknown-choice']], [{ interpreter: 'xx' }, ['interpreter', 'unknown-choice']],
    [{ phone: 'call me' }, ['phone', 'phone-without-digits']], [{ dietNote: 'x'.repeat(10_000) }, ['dietNote', 'too-long']], [{ companionName: 'a\u0000b' }, ['companionName', 'invalid-text']],
    [{ version: 'new' }, ['version', 'not-a-number']],
  ])('says of %j beside its field what to correct', (typed, problem) => expect(codesOf(typed)).toEqual([problem]));

  it('takes each diet by a field of its own', () => {
    fc.assert(fc.property(fc.subarray([...DIETS]), (diets) => {
      expect(read(Object.fromEntries(diets.map((diet) => [dietField(diet), 'on']))).diets).toEqual(diets);
    }));
  });
});

it('an address asks to take over what is offered, and nothing else', () => {
  expect(takenOffers(undefined)).toEqual([]);
  expect(takenOffers('language')).toEqual(['language']);
  expect(takenOffers(['language', 'companion', 'drop table'])).toEqual(['companion', 'language']);
});
