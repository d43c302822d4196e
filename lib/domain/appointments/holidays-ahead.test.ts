import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/types';
import { holidaysAhead } from './holidays-ahead';

const between = (from: string, until: string) => holidaysAhead({ from: from as Day, until: until as Day }).map(({ day, name }) => `${day} ${name}`);

describe('the holidays ahead', () => {
  it('are the eleven of a year, by name', () => {
    expect(between('2026-12-01', '2027-12-01')).toEqual([
      '2026-12-25 christmas', '2027-01-01 new-year', '2027-01-18 king', '2027-02-15 presidents', '2027-05-31 memorial', '2027-06-18 juneteenth',
      '2027-06-19 juneteenth', '2027-07-04 independence', '2027-07-05 independence', '2027-09-06 labor', '2027-10-11 columbus', '2027-11-11 veterans',
      '2027-11-25 thanksgiving',
    ]);
  });

  it('know a new year that is observed in the old one', () => {
    expect(between('2027-12-20', '2028-01-03')).toEqual(['2027-12-24 christmas', '2027-12-25 christmas', '2027-12-31 new-year', '2028-01-01 new-year']);
  });

  it('do not include the end', () => expect(between('2027-07-03', '2027-07-04')).toEqual([]));
});
