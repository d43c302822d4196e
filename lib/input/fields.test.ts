import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayField, optional, timeField, wholeNumber } from './fields';

const form = z.object({ day: optional(dayField), time: optional(timeField), minutes: optional(wholeNumber(5, 60)) });
const codesOf = (typed: unknown) => form.safeParse(typed).error?.issues.map(({ path, message }) => [...path, message].join(' '));

describe('a field that may stay empty', () => {
  test('is null when it is empty, blank, null or not sent', () => {
    const nothing = { day: null, time: null, minutes: null };
    expect(form.parse({})).toEqual(nothing);
    expect(form.parse({ day: '', time: ' ', minutes: null })).toEqual(nothing);
  });

  test('is read when it is filled in', () => {
    expect(form.parse({ day: ' 2028-02-29 ', time: '09:30', minutes: '45' })).toEqual({ day: '2028-02-29', time: '09:30', minutes: 45 });
  });

  test('says what is wrong with it as if it had to be filled in', () => {
    expect(codesOf({ day: '2027-02-29', time: '25:00', minutes: '4' })).toEqual(['day invalid-day', 'time invalid-time', 'minutes too-small']);
    expect(codesOf({ minutes: 'a while' })).toEqual(['minutes not-a-number']);
  });
});
