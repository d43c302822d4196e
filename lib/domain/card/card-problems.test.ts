import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { blankCard } from './blank-card';
import { cardProblems } from './card-problems';
import type { CardContent } from './types';

const TODAY = day('2026-11-29');

describe('what only the day or two answers can tell', () => {
  const BLANK = blankCard('Ruth');
  const codes = (more: Partial<CardContent>) => cardProblems({ ...BLANK, ...more }, TODAY).map(({ field, code }) => `${field} ${code}`);

  it('a birth to come, one in 1850, allergies and none, a device without a name', () => {
    expect(codes({ bornOn: day('2026-11-30') })).toEqual(['bornOn born-later']);
    expect(codes({ bornOn: day('1850-05-05') })).toEqual(['bornOn born-too-early']);
    expect(codes({ hasNoAllergies: true, allergies: [{ substance: 'Latex', reaction: '' }] })).toEqual(['noAllergies allergies-and-none']);
    expect(codes({ implants: { state: 'some', what: '' } })).toEqual(['implantsWhat required']);
    expect(codes({})).toEqual([]);
  });
});
