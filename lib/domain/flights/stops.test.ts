import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onDays, timed } from '@/tests/support/trips';
import { NEW_YORK } from '../calendar/zones';
import { standUps } from './stops';

test('a drive of two hours stops three times, and a train is walked in', () => {
  const drive = standUps({ kind: 'CAR', when: timed('2027-03-09', '08:00', 120) });
  expect(drive).toMatchObject({ how: 'stop', every: 30, minutes: 120 });
  expect(drive?.times.map(({ after }) => after)).toEqual([30, 60, 90]);
  expect(drive?.times[0]?.at).toEqual(new Date('2027-03-09T13:30:00Z'));
  expect(standUps({ kind: 'TRAIN', when: timed('2027-03-09', '08:00', 31) })).toMatchObject({ how: 'walk', times: [{ after: 30 }] });
});

test('a short way needs none, and one without clock times has none to say', () => {
  expect(standUps({ kind: 'CAR', when: timed('2027-03-09', '08:00', 30) })?.times).toEqual([]);
  expect(standUps({ kind: 'CAR', when: onDays('2027-03-09') })).toBeNull();
});

test('nobody sits longer than the number, and nobody stands up after the end, over every clock change', () => {
  const anyMinutes = fc.integer({ min: 1, max: 3 * 1440 });
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), anyMinutes, fc.integer({ min: 5, max: 120 }), (startsAt, minutes, every) => {
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    const found = standUps({ kind: 'CAR', when: { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK } }, every);
    const marks = [startsAt, ...(found?.times.map(({ at }) => at) ?? []), endsAt].map((one) => one.getTime());
    const stretches = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
    expect(Math.max(...stretches)).toBeLessThanOrEqual(every * 60_000);
    expect(Math.min(...stretches)).toBeGreaterThan(0);
  }));
});
