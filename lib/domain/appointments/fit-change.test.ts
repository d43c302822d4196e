import { expect, it } from 'vitest';
import { serviceLike } from '@/tests/support/services';
import { at, item, timed } from '@/tests/support/trips';
import type { BookingFacts } from './booking-rules';
import { changeState } from './fit-change';

const VISIT = item('APPOINTMENT', timed('2027-03-10', '10:00'));
const stateAt = (now: Date, by: BookingFacts['by'] = 'patient') =>
  changeState(VISIT, serviceLike({ cancelNoticeHours: 24 }), { by, surgery: { state: 'unknown' }, centre: { status: 'OPEN', closedOn: null, phone: '' }, now });

it('a booked time is open to changes until its notice, then for the phone, then over', () => {
  expect(stateAt(at('2027-03-09', '10:00'))).toBe('open');
  expect(stateAt(at('2027-03-09', '10:01'))).toBe('late');
  expect(stateAt(at('2027-03-10', '10:00'))).toBe('over');
  expect(stateAt(at('2027-03-10', '09:59'), 'staff')).toBe('open');
});
