import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import { centreStanding } from './centre-standing';

it('a centre works until the day before its closing day', () => {
  const closing = (on: string) => centreStanding({ status: 'CLOSED', closedOn: day('2027-03-20') }, day(on));
  expect(['2027-03-19', '2027-03-20', '2027-03-21'].map(closing)).toEqual(['closing', 'closed', 'closed']);
  expect(centreStanding({ status: 'CLOSED', closedOn: null }, day('2027-03-19'))).toBe('closed');
  expect(centreStanding({ status: 'UNVERIFIED', closedOn: null }, day('2027-03-19'))).toBe('unverified');
});

it('once closed, it stays so on every later day', () => {
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(400), (closes, later) => {
    const [today, closedOn] = [day('2027-03-01'), addDays(day('2027-03-01'), closes)];
    fc.pre(centreStanding({ status: 'CLOSED', closedOn }, today) === 'closed');
    expect(centreStanding({ status: 'CLOSED', closedOn }, addDays(today, later))).toBe('closed');
  }));
});
