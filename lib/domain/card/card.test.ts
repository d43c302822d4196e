import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import type { PackingLine } from '../packing/types';
import { ageOn, isBirthday } from './age';
import { blankCard, contactCount } from './blank-card';
import { callsOf } from './calls';
import { isOldCheck } from './limits';
import { medicinesToTakeOver } from './take-over';

const packed = (title: string, more: Partial<PackingLine> = {}): PackingLine => ({
  id: title, key: null, section: 'medicines', order: 1, bag: 'travel', title, quantity: null, packerId: null, isPacked: false, turns: 0, isMustHave: false,
  isMedical: true, isMedicine: true, why: null, supply: null, ...more,
});
const BLANK = blankCard('Ruth');

describe('an age', () => {
  it('grows on the birthday, of February 29 on the day after the 28th', () => {
    expect(ageOn(day('1961-06-14'), day('2026-06-13'))).toBe(64);
    expect(ageOn(day('1961-06-14'), day('2026-06-14'))).toBe(65);
    expect(ageOn(day('2000-02-29'), day('2027-02-28'))).toBe(26);
    expect(ageOn(day('2000-02-29'), day('2027-03-01'))).toBe(27);
  });

  it('of somebody born tomorrow or in 1850 is none', () => {
    const today = day('2026-11-29');
    expect([isBirthday(day('2026-11-30'), today), isBirthday(day('1850-01-01'), today)]).toEqual([false, false]);
    expect([isBirthday(today, today), isBirthday(day('1901-11-29'), today)]).toEqual([true, true]);
  });
});

describe('medicines of the packing list', () => {
  it('bring their doses along', () => {
    expect(medicinesToTakeOver([], ['Lisinopril 10 mg', 'Insulin glargine, 12 units at night', 'Vitamin B12', 'Eye drops 0.5%'].map((title) => packed(title)))).toEqual([
      { name: 'Lisinopril', dose: '10 mg', when: '' }, { name: 'Insulin glargine', dose: '12 units at night', when: '' },
      { name: 'Vitamin B12', dose: '', when: '' }, { name: 'Eye drops', dose: '0.5%', when: '' },
    ]);
  });

  it('are not doubled, neither by what the card says nor by themselves', () => {
    const card = [{ name: 'lisinopril', dose: '10 mg', when: 'morning' }];
    expect(medicinesToTakeOver(card, [packed('Lisinopril 10 mg'), packed('LISINOPRIL'), packed('Metformin 500 mg'), packed('metformin  500 mg')]))
      .toEqual([{ name: 'Metformin', dose: '500 mg', when: '' }]);
  });

  it('are only those that somebody wrote down', () => {
    expect(medicinesToTakeOver([], [packed('', { key: 'stool-softener' }), packed('A thin book', { isMedicine: false })])).toEqual([]);
  });

  it('taken over once are never offered again', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')), (titles) => {
      const lines = titles.map((title) => packed(title));
      expect(medicinesToTakeOver(medicinesToTakeOver([], lines), lines)).toEqual([]);
    }));
  });
});

describe('whom the card calls', () => {
  const surgeon = { name: 'Dr. Feld', dayPhone: '(212) 555-0160', nightPhone: '212 555 0160' };
  const june = { name: 'June', relation: 'daughter', phone: '(303) 555-0127' };
  const centre = { name: 'Kips Bay', address: '', phone: '(212) 555-0142' };

  it('is the surgeon’s team, once where one number answers always, then the contacts', () => {
    expect(callsOf({ content: { ...BLANK, surgeon, contacts: [june] }, centre })).toEqual([
      { who: 'team', hours: 'always', name: 'Dr. Feld', phone: '(212) 555-0160' }, { who: 'contact', ...june },
    ]);
    expect(callsOf({ content: { ...BLANK, surgeon: { ...surgeon, nightPhone: '(212) 555-0199' } }, centre }).map((call) => 'hours' in call && call.hours)).toEqual(['day', 'night']);
  });

  it('is the centre where no team has a number, and nobody without a digit', () => {
    const contacts = [june, { ...june, phone: 'ask me' }];
    expect(callsOf({ content: { ...BLANK, contacts }, centre }).map(({ who }) => who)).toEqual(['contact', 'centre']);
    expect(contactCount({ contacts })).toBe(1);
    expect(callsOf({ content: BLANK, centre: null })).toEqual([]);
  });
});

it('a check is old after thirty days', () => {
  const checkedAt = new Date('2026-11-01T12:00:00Z');
  expect([isOldCheck(checkedAt, new Date('2026-12-01T12:00:00Z')), isOldCheck(checkedAt, new Date('2026-12-01T12:00:01Z'))]).toEqual([false, true]);
});
