import { describe, expect, test } from 'vitest';
import { VTIMEZONE, calendar, event, notes, problemOf, read } from '@/tests/support/calendars';

describe('a calendar made to cost', () => {
  const ZONED = event('DTSTART;TZID=Mountain (airline):20270603T084500', 'DTEND:20270603T182500Z', 'SUMMARY:UA1408 DEN-EWR');

  test.each([
    ['on every day of the year', VTIMEZONE.map((line) => line.replace('BYMONTH=11;BYDAY=1SU', 'BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU'))],
    ['on every Sunday', VTIMEZONE.map((line) => line.replace('BYMONTH=11;BYDAY=1SU', 'BYDAY=SU'))],
    ['since the year one', VTIMEZONE.map((line) => line.replace('1970', '0001'))],
  ])('whose clocks change %s is not counted out', (_, zone) => {
    expect(notes(calendar(...zone, ...ZONED))).toEqual([[1, 'DTSTART', 'unknown-zone']]);
  });

  test('is not counted out to a day in eight thousand years', () => {
    expect(notes(calendar(...VTIMEZONE, ...ZONED.map((line) => line.replace('20270603T084500', '99990603T084500'))))).toEqual([[1, 'DTSTART', 'unknown-zone']]);
  });

  test('of more zones of its own than a traveller crosses is refused', () => {
    const zones = (count: number) => Array.from({ length: count }, (_, index) => VTIMEZONE.map((line) => line.replace('Mountain', `Zone ${index}`))).flat();
    expect(problemOf(calendar(...VTIMEZONE, ...zones(29), ...ZONED))).toBeNull();
    expect(problemOf(calendar(...VTIMEZONE, ...zones(30), ...ZONED))?.code).toBe('calendar-too-many-zones');
  });

  test('whose events begin on folded lines has no more of them', () => {
    const folded = ['BEGIN:VEV', ' ENT', 'SUMMARY:UA 1 DEN-EWR', 'END:VEVENT'];
    expect(problemOf(calendar(...Array.from({ length: 51 }, () => folded).flat()))?.code).toBe('calendar-too-many');
  });

  test.each(['P99999999999W', 'P1000000W', 'P8D'])('with a flight that takes %s says that this is no time', (duration) => {
    const text = calendar(...event('DTSTART:20270303T154500Z', `DURATION:${duration}`, 'SUMMARY:UA 1408 DEN-EWR'));
    expect(notes(text)).toEqual([[1, 'DTEND', 'not-a-time']]);
  });

  test('never keeps half of a sign: the database refuses it', () => {
    const long = (blanks: number) => `UA 1408 DEN-EWR ${'x'.repeat(blanks)}${'✈️😀'.repeat(30)}`;
    for (const blanks of [60, 61, 62, 63, 64]) {
      const text = calendar(...event(`DTSTART;TZID=${'x'.repeat(59)}😀:20270303T154500`, `SUMMARY:${long(blanks)}`));
      expect(JSON.stringify(read(text))).not.toMatch(/\\ud[89a-f]/i);
    }
  });
});
