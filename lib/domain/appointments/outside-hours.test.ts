import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAsked } from '@/tests/support/any-desk';
import type { Day } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import { outsideHours } from './outside-hours';
import { openSlots } from './slots';
import type { HoursException, Resource } from './types';

const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 540, closes: 1020 }));
const person = (id: string, exceptions: readonly HoursException[] = []): Resource => ({ id, kind: 'CLINICIAN', name: id, weekly, exceptions });
const booked = (from: string, until: string, ...resourceIds: readonly string[]) => ({ startsAt: new Date(from), endsAt: new Date(until), resourceIds });

const TRAINING: HoursException = { id: 'training', from: '2027-06-09' as Day, until: '2027-06-10' as Day, isOpen: false, hours: { opens: 720, closes: 780 }, reason: 'Staff training' };
const SKIPPED: HoursException = { ...TRAINING, id: 'skipped', from: '2027-03-14' as Day, until: '2027-03-15' as Day, hours: { opens: 120, closes: 180 } };

const found = (appointment: ReturnType<typeof booked>, ...resources: readonly Resource[]) =>
  outsideHours([appointment], { zone: NEW_YORK, resources }).flatMap(({ lacks }) => lacks.map((lack) => `${lack.resourceId} ${lack.type}${lack.type === 'closed' ? ` ${lack.by.reason}` : ''}`));

describe('booked times', () => {
  it('that fill the hours to their ends lie in them', () => {
    expect(found(booked('2027-06-09T13:00Z', '2027-06-09T21:00Z', 'a'), person('a'))).toEqual([]);
  });

  it('lie outside hours that begin later, end earlier or are not there', () => {
    for (const [from, until] of [['12:55', '13:30'], ['20:30', '21:05'], ['02:00', '03:00']] as const) {
      expect(found(booked(`2027-06-09T${from}Z`, `2027-06-09T${until}Z`, 'a'), person('a'))).toEqual(['a hours']);
    }
    // A federal holiday.
    expect(found(booked('2027-05-31T14:00Z', '2027-05-31T15:00Z', 'a'), person('a'))).toEqual(['a hours']);
  });

  it('meet a closure, which is named; to touch it is fine', () => {
    const a = person('a', [TRAINING]);
    expect(found(booked('2027-06-09T15:30Z', '2027-06-09T16:05Z', 'a'), a)).toEqual(['a closed Staff training']);
    expect(found(booked('2027-06-09T15:30Z', '2027-06-09T16:00Z', 'a'), a)).toEqual([]);
    expect(found(booked('2027-06-09T21:00Z', '2027-06-09T21:30Z', 'a'), a)).toEqual(['a hours']);
    // A closure at a time that clocks skip closes nothing.
    expect(found(booked('2027-03-14T06:30Z', '2027-03-14T07:30Z', 'a'), person('a', [SKIPPED]))).toEqual(['a hours']);
  });

  it('are told of each one who cannot be there, also when it is in use no more', () => {
    const both = booked('2027-06-09T16:00Z', '2027-06-09T17:00Z', 'a', 'b', 'gone');
    expect(found(both, person('a'), person('b', [TRAINING]))).toEqual(['b closed Staff training', 'gone retired']);
  });

  it('come in their order, with what else is known of them, and without those that are fine', () => {
    const late = { ...booked('2027-06-09T23:00Z', '2027-06-10T00:00Z', 'a'), name: 'Ruth' };
    const fine = { ...booked('2027-06-09T14:00Z', '2027-06-09T15:00Z', 'a'), name: 'Ann' };
    const early = { ...booked('2027-06-09T10:00Z', '2027-06-09T11:00Z', 'a'), name: 'Mia' };
    expect(outsideHours([late, fine, early], { zone: NEW_YORK, resources: [person('a')] }).map(({ appointment }) => appointment.name)).toEqual(['Ruth', 'Mia']);
  });

  it('lie in the hours as long as nobody changes them', () => {
    fc.assert(fc.property(anyAsked, ({ desk, service, window, now }) => {
      expect(outsideHours(openSlots(desk, service, window, now), desk)).toEqual([]);
    }));
  });
});
