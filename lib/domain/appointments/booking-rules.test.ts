import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '@/tests/support/trips';
import { addDays, daysBetween } from '../calendar/days';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Surgery } from '../itinerary/types';
import {
  attendanceProblem, type BookingFacts, bookableSpan, changeProblem, confirmProblem, isBookableBy, type Kept, nearestTo, offerProblem, rulesFor, serviceProblem, startProblem,
  tooManyProblem, windowOf,
} from './booking-rules';
import type { Service, Slot } from './types';

const NOW = at('2027-03-01', '12:00');
const MS_AN_HOUR = 3_600_000;
const SURGERY: Surgery = { state: 'dated', on: day('2027-03-11'), confirmedByCentre: true };

const SERVICE: Service = {
  id: 'follow-up', centreId: 'kips', name: 'Follow-up visit', purpose: 'FOLLOW_UP', place: 'CENTRE', bookableBy: 'PATIENT', cancelNoticeHours: 24,
  minutes: 30, bufferBefore: 0, bufferAfter: 0, step: 30, places: [['ines']], noticeMinutes: 24 * 60, horizonDays: 60, dailyLimit: null,
  window: { first: 7, last: 14 }, location: '', preparation: '', companions: '', fasting: '', isRetired: false,
};

const facts = (more: Partial<BookingFacts> = {}): BookingFacts =>
  ({ by: 'patient', surgery: SURGERY, centre: { status: 'OPEN', closedOn: null, phone: '+1 212 555 0100' }, now: NOW, ...more });

const anyInstant = fc.date({ min: at('2027-01-01', '00:00'), max: at('2027-12-31', '00:00'), noInvalidDate: true });

const code = (problem: { code: string } | null) => problem?.code ?? null;

describe('what may be booked at all', () => {
  it('follows who books, and what the service and its centre are', () => {
    expect(code(serviceProblem(SERVICE, facts()))).toBeNull();
    expect(code(serviceProblem({ ...SERVICE, isRetired: true }, facts()))).toBe('service-retired');
    expect(code(serviceProblem({ ...SERVICE, bookableBy: 'STAFF' }, facts()))).toBe('service-by-staff');
    expect(code(serviceProblem({ ...SERVICE, bookableBy: 'STAFF' }, facts({ by: 'staff' })))).toBeNull();
    expect(isBookableBy({ isRetired: true, bookableBy: 'STAFF' }, 'staff')).toBe(false);
  });

  it('a visit that is counted from surgery needs its day, for staff too; others do not', () => {
    const none = facts({ surgery: { state: 'unknown' } });
    expect(code(serviceProblem(SERVICE, none))).toBe('booking-needs-surgery-day');
    expect(code(serviceProblem({ ...SERVICE, window: null }, { ...none, by: 'staff' }))).toBe('booking-needs-surgery-day');
    expect(code(serviceProblem({ ...SERVICE, window: null, purpose: 'CONSULTATION' }, none))).toBeNull();
  });

  it('a centre that has closed, or closes before the visit, gives no times', () => {
    const closing = facts({ centre: { status: 'CLOSED', closedOn: day('2027-03-20'), phone: '' } });
    expect(code(serviceProblem(SERVICE, closing))).toBeNull();
    expect(code(startProblem(SERVICE, at('2027-03-19', '10:00'), closing))).toBeNull();
    expect(code(startProblem(SERVICE, at('2027-03-20', '10:00'), closing))).toBe('booking-centre-closed');
    expect(code(serviceProblem(SERVICE, { ...closing, now: at('2027-03-20', '00:00') }))).toBe('booking-centre-closed');
  });

  it('names the number to call, or says that there is none', () => {
    expect(serviceProblem({ ...SERVICE, isRetired: true }, facts())?.params).toEqual({ phone: '+1 212 555 0100' });
    expect(serviceProblem({ ...SERVICE, isRetired: true }, facts({ centre: { status: 'OPEN', closedOn: null, phone: '' } }))?.params).toEqual({ phone: 'none' });
  });
});

describe('the days of a service', () => {
  it('are New York days, first and last included: 11:59 pm of the last is in, the next moment is not', () => {
    expect(windowOf(SERVICE, SURGERY)).toEqual({ first: '2027-03-18', last: '2027-03-25' });
    expect(code(startProblem(SERVICE, at('2027-03-18', '00:00'), facts()))).toBeNull();
    expect(code(startProblem(SERVICE, at('2027-03-25', '23:59'), facts()))).toBeNull();
    expect(startProblem(SERVICE, at('2027-03-26', '00:00'), facts())).toMatchObject({ code: 'booking-outside-window', params: { first: '2027-03-18', last: '2027-03-25' } });
    expect(code(startProblem(SERVICE, at('2027-03-26', '00:00'), facts({ by: 'staff' })))).toBeNull();
  });

  it('notice is of real hours, also across a clock change; a minute less is too little', () => {
    const service = { ...SERVICE, window: null };
    // The night of 14 March 2027 has 23 hours.
    const late = facts({ now: at('2027-03-13', '12:00') });
    expect(code(startProblem(service, at('2027-03-14', '12:59'), late))).toBe('booking-too-soon');
    expect(code(startProblem(service, at('2027-03-14', '13:00'), late))).toBeNull();
    expect(code(startProblem(service, late.now, { ...late, by: 'staff' }))).toBe('booking-past');
    expect(code(startProblem(service, new Date(late.now.getTime() + 1), { ...late, by: 'staff' }))).toBeNull();
  });

  it('the horizon is the desk’s: today there and so many days', () => {
    const service = { ...SERVICE, window: null, horizonDays: 1 };
    // 11:30 pm in New York: in Apia it is the evening after.
    const night = facts({ now: at('2027-03-20', '23:30'), surgery: { state: 'unknown' } });
    expect(code(startProblem({ ...service, noticeMinutes: 0 }, at('2027-03-21', '23:59'), night))).toBeNull();
    expect(startProblem({ ...service, noticeMinutes: 0 }, at('2027-03-22', '00:00'), night)).toMatchObject({ code: 'booking-too-far', params: { day: '2027-03-21' } });
    expect(code(startProblem(service, at('2028-03-01', '00:00'), { ...night, by: 'staff' }))).toBeNull();
    expect(code(startProblem(service, at('2037-03-01', '00:00'), { ...night, by: 'staff' }))).toBe('booking-too-far');
  });

  it('a start in the bookable part of a span is never outside the window, and no start of the window is missed', () => {
    fc.assert(fc.property(anyInstant, anyInstant, fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 20 }), (startsAt, from, first, length) => {
      const service = { ...SERVICE, window: { first, last: first + length }, noticeMinutes: 0, horizonDays: 400 };
      const until = new Date(from.getTime() + 400 * 24 * MS_AN_HOUR);
      const span = bookableSpan(service, { from, until }, { by: 'patient', surgery: SURGERY });
      const isIn = span !== null && startsAt >= span.from && startsAt < span.until;
      const offset = daysBetween(day('2027-03-11'), dayIn(NEW_YORK, startsAt));
      expect(isIn).toBe(startsAt >= from && startsAt < until && offset >= first && offset <= first + length);
    }));
  });

  it('holds for patients alone', () => {
    expect(rulesFor(SERVICE, 'patient')).toEqual(SERVICE);
    expect(rulesFor(SERVICE, 'staff')).toMatchObject({ noticeMinutes: 0, horizonDays: 400, minutes: 30 });
  });
});

describe('moving and cancelling', () => {
  const startsAt = at('2027-03-18', '10:00');

  it('is the patient’s until the notice, the staff’s until it starts', () => {
    const ahead = (hours: number) => facts({ now: new Date(startsAt.getTime() - hours * MS_AN_HOUR) });
    expect(code(changeProblem(SERVICE, startsAt, ahead(24)))).toBeNull();
    expect(changeProblem(SERVICE, startsAt, ahead(23.9))).toMatchObject({ code: 'booking-notice', params: { hours: 24, phone: '+1 212 555 0100' } });
    expect(code(changeProblem(SERVICE, startsAt, { ...ahead(0.1), by: 'staff' }))).toBeNull();
    expect(code(changeProblem(SERVICE, startsAt, { ...ahead(0), by: 'staff' }))).toBe('booking-over');
  });
});

describe('whether what was kept may be booked', () => {
  const startsAt = at('2027-03-18', '10:00');
  const kept = (state: 'HELD' | 'OFFERED' | 'CANCELLED', heldUntil: Date | null) => ({ startsAt, state, heldUntil });
  const until = new Date(NOW.getTime() + 60_000);

  it('was decided when it was kept, for as long as it is', () => {
    const [retired, byStaff] = [{ ...SERVICE, isRetired: true }, { ...SERVICE, bookableBy: 'STAFF' } as const];
    expect(code(confirmProblem(retired, kept('HELD', until), { items: [] }, facts()))).toBeNull();
    expect(code(confirmProblem(byStaff, kept('OFFERED', until), { items: [] }, facts()))).toBeNull();
    expect(code(confirmProblem(retired, kept('HELD', NOW), { items: [] }, facts()))).toBe('service-retired');
    expect(code(confirmProblem(byStaff, kept('CANCELLED', null), { items: [] }, facts()))).toBe('service-by-staff');
    expect(code(confirmProblem(byStaff, kept('CANCELLED', null), { items: [] }, facts({ by: 'staff' })))).toBeNull();
  });

  it('is what keeping it anew would be, once it is over', () => {
    fc.assert(fc.property(anyInstant, anyInstant, fc.constantFrom('patient', 'staff'), (now, start, by) => {
      const at = facts({ now, by });
      expect(code(confirmProblem(SERVICE, { startsAt: start, state: 'HELD', heldUntil: now }, { items: [] }, at))).toBe(code(serviceProblem(SERVICE, at) ?? startProblem(SERVICE, start, at)));
    }));
  });
});

describe('how much one trip has', () => {
  const kept = (state: Kept['state'], serviceId = 'follow-up', startsAt = at('2027-03-18', '10:00')): Kept => ({ serviceId, state, startsAt });

  it('is three holds, one visit of what the plan needs once, five of anything else', () => {
    const held = Array.from({ length: 3 }, () => kept('HELD', 'other'));
    const other = { ...SERVICE, purpose: null };
    expect(code(tooManyProblem(SERVICE, held, facts()))).toBe('too-many-holds');
    expect(code(tooManyProblem(SERVICE, held.slice(1), facts()))).toBeNull();
    expect(code(tooManyProblem(SERVICE, [kept('BOOKED')], facts()))).toBe('booked-already');
    expect(code(tooManyProblem(SERVICE, [kept('BOOKED', 'follow-up', at('2027-02-01', '10:00'))], facts()))).toBeNull();
    expect(code(tooManyProblem(other, Array.from({ length: 4 }, () => kept('BOOKED')), facts()))).toBeNull();
    expect(code(tooManyProblem(other, Array.from({ length: 5 }, () => kept('BOOKED')), facts()))).toBe('too-many-bookings');
    expect(code(tooManyProblem(SERVICE, [...held, kept('BOOKED')], facts({ by: 'staff' })))).toBeNull();
  });
});

describe('an offer', () => {
  it('waits two weeks at most, and ends before the visit', () => {
    const startsAt = at('2027-04-01', '10:00');
    expect(code(offerProblem(NOW, startsAt, NOW))).toBe('offer-past');
    expect(code(offerProblem(at('2027-03-15', '23:59'), startsAt, NOW))).toBeNull();
    expect(code(offerProblem(at('2027-03-16', '00:00'), startsAt, NOW))).toBe('offer-too-long');
    expect(code(offerProblem(startsAt, startsAt, at('2027-03-30', '00:00')))).toBeNull();
    expect(code(offerProblem(at('2027-04-01', '10:01'), startsAt, at('2027-03-30', '00:00')))).toBe('offer-after-start');
  });
});

describe('the nearest times', () => {
  const slot = (minutes: number): Slot => ({ startsAt: new Date(NOW.getTime() + minutes * 60_000), endsAt: new Date(NOW.getTime() + (minutes + 30) * 60_000), resourceIds: [] });

  it('are as many as asked, in order, and none that is left out is nearer', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -500, max: 500 })), fc.nat(6), (minutes, most) => {
      const slots = minutes.toSorted((a, b) => a - b).map(slot);
      const near = nearestTo(slots, NOW, most);
      expect(near).toHaveLength(Math.min(most, slots.length));
      expect(near).toEqual(near.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()));
      const distance = ({ startsAt }: Slot) => Math.abs(startsAt.getTime() - NOW.getTime());
      const furthest = Math.max(0, ...near.map(distance));
      for (const other of slots) if (most > 0 && !near.includes(other)) expect(distance(other)).toBeGreaterThanOrEqual(furthest);
    }));
  });
});

describe('attendance', () => {
  it('is noted from the day on, that nobody came once it has begun', () => {
    const startsAt = at('2027-03-18', '10:00');
    expect(code(attendanceProblem('ARRIVED', startsAt, at('2027-03-17', '23:59')))).toBe('attendance-too-early');
    expect(code(attendanceProblem('ARRIVED', startsAt, at('2027-03-18', '00:00')))).toBeNull();
    expect(code(attendanceProblem('MISSED', startsAt, at('2027-03-18', '09:59')))).toBe('attendance-not-started');
    expect(code(attendanceProblem('MISSED', startsAt, startsAt))).toBeNull();
    expect(code(attendanceProblem('ATTENDED', startsAt, at(addDays(day('2027-03-18'), 9), '10:00')))).toBeNull();
  });
});
