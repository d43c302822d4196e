import { expect, test } from 'vitest';
import { readable } from './readable';

test('days and moments become what people read, everything else stays', () => {
  const params = { day: '2026-03-12', at: '2026-03-03T19:32:00.000Z', zone: 'America/Denver', count: 2, name: 'Sam 2026-03-12' };
  expect(readable(params, 'en')).toEqual({
    day: 'Thu, Mar 12', at: '12:32\u00a0pm', zone: 'America/Denver', count: 2, name: 'Sam 2026-03-12',
  });
});

test('a moment is told on the clocks of its own zone, New York’s when none is named', () => {
  const params = { departsAt: '2026-03-03T19:32:00.000Z', departsZone: 'Pacific/Honolulu', arrivesAt: '2026-03-03T19:32:00.000Z' };
  expect(readable(params, 'en')).toMatchObject({ departsAt: '9:32\u00a0am', arrivesAt: '2:32\u00a0pm' });
});

test('days of a trip without a date are counted from surgery', () => {
  expect(readable({ day: 'D-2', last: 'D+14' }, 'en')).toEqual({ day: 'day 2 before surgery', last: 'day 14 after surgery' });
});
