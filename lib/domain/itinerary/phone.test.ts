import { expect, it } from 'vitest';
import { item, onDays } from '@/tests/support/trips';
import { phoneOf } from './phone';

const stay = { address: '', phone: '(212) 555-0100', hasStairs: null, hasLift: null };
const booking = { code: '', phone: '(212) 555-0133', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };
const lindell = item('STAY', onDays('2027-03-09', '2027-03-19'));

it('is the booking’s own number before that of the place, and none where nobody wrote one down', () => {
  expect([{ ...lindell, stay, booking }, { ...lindell, stay, booking: { ...booking, phone: '' } }, { ...lindell, stay }, { ...lindell, booking }, lindell].map(phoneOf))
    .toEqual([booking.phone, stay.phone, stay.phone, booking.phone, '']);
});
