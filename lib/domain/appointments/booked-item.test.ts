import { describe, expect, it } from 'vitest';
import { at, item, onDays, timed } from '@/tests/support/trips';
import { NOW, tripWith } from '@/tests/support/replans';
import type { DeskBooking, Item, Trip } from '../itinerary/types';
import { canFill, deskProblems, itemToFill, withBooked, withMoved, withoutBooked } from './booked-item';
import type { Service } from './types';

const service = (more: Partial<Service> = {}): Service => ({
  id: 'pre-op', centreId: 'kips', name: 'Pre-op visit', purpose: 'PRE_OP', place: 'CENTRE', bookableBy: 'PATIENT', cancelNoticeHours: 24,
  minutes: 60, bufferBefore: 0, bufferAfter: 0, step: 60, places: [['nurse']], noticeMinutes: 0, horizonDays: 60, dailyLimit: null,
  window: null, location: '', preparation: '', companions: '', fasting: '', isRetired: false, ...more,
});

const DESK: DeskBooking = { appointmentId: 'one', serviceId: 'pre-op', sequence: 0, attendance: null, moveAskedAt: null, cancelNoticeHours: 24, window: null };
const TIME = { startsAt: at('2027-03-09', '09:00'), endsAt: at('2027-03-09', '10:00'), itemId: 'new', forItemId: null, note: '' };

const drafted = (trip: Trip, purpose: Item['purpose']) => trip.items.find((one) => one.purpose === purpose);
/** A trip whose pre-op visit is booked at the desk. */
function booked(): { trip: Trip; itemId: string } {
  const { trip, item: made } = withBooked(tripWith(), service(), TIME);
  return { trip: { ...trip, items: trip.items.map((one) => (one.id === made.id ? { ...one, desk: DESK } : one)) }, itemId: made.id };
}

describe('the item of a booking', () => {
  it('is the drafted one that the service is for, at the moments of the booking', () => {
    const trip = tripWith();
    const { trip: after, item: made } = withBooked(trip, service(), TIME);
    expect(made).toEqual({ ...drafted(trip, 'PRE_OP'), state: 'BOOKED', when: timed('2027-03-09', '09:00'), place: 'CENTRE' });
    expect(after.items).toHaveLength(trip.items.length);
    expect(after.items.filter((one) => one !== made)).toEqual(trip.items.filter(({ purpose }) => purpose !== 'PRE_OP'));
  });

  it('is the named one, whatever the service is for; what stands there in words stays', () => {
    const own = item('APPOINTMENT', onDays('2027-03-08'), { id: 'own', title: 'Blood test', note: 'Come hungry' });
    const { item: made } = withBooked(tripWith([own]), service({ purpose: null, name: 'Laboratory', place: 'REMOTE' }), { ...TIME, forItemId: 'own' });
    expect(made).toMatchObject({ id: 'own', title: 'Blood test', note: 'Come hungry', place: 'REMOTE', state: 'BOOKED' });
  });

  it('is one of its own where the plan has none, named by the centre', () => {
    const { trip, item: made } = withBooked(tripWith(), service({ purpose: null, name: 'Physical therapy' }), { ...TIME, note: 'Wear trousers' });
    expect(made).toMatchObject({ id: 'new', kind: 'APPOINTMENT', title: 'Physical therapy', purpose: null, note: 'Wear trousers' });
    expect(trip.items).toContain(made);
    expect(withBooked(tripWith(), service({ purpose: 'CONSULTATION' }), TIME).item).toMatchObject({ id: 'new', title: '', purpose: 'CONSULTATION' });
  });

  it('is never one that is booked at a desk, nor another kind of thing', () => {
    const { trip, itemId } = booked();
    expect(itemToFill(trip, service(), itemId)).toBeNull();
    expect(itemToFill(trip, service(), trip.items.find(({ kind }) => kind === 'SURGERY')?.id ?? '')).toBeNull();
    expect(canFill(item('OUTING', onDays('2027-03-08')), service())).toBe(false);
    expect(canFill(item('APPOINTMENT', onDays('2027-03-08'), { purpose: 'FOLLOW_UP' }), service())).toBe(false);
    expect(canFill(item('APPOINTMENT', onDays('2027-03-08'), { purpose: 'PRE_OP' }), service())).toBe(true);
  });

  it('leaves alone what was booked by phone, unless it is named', () => {
    const byPhone = item('APPOINTMENT', timed('2027-03-08', '09:00'), { id: 'phone', purpose: 'PRE_OP', state: 'BOOKED' });
    expect(itemToFill(tripWith([byPhone]), service(), null)).toBeNull();
    expect(itemToFill(tripWith([byPhone]), service(), 'phone')).toEqual(byPhone);
  });
});

describe('a moved booking', () => {
  it('changes the time and nothing else', () => {
    const { trip, itemId } = booked();
    const slot = { startsAt: at('2027-03-08', '11:00'), endsAt: at('2027-03-08', '12:00') };
    const moved = withMoved(trip, itemId, slot).items.find(({ id }) => id === itemId);
    expect(moved).toEqual({ ...trip.items.find(({ id }) => id === itemId), when: timed('2027-03-08', '11:00') });
  });
});

describe('a cancelled booking', () => {
  it('leaves what the plan needs to call on its planned day', () => {
    const { trip, itemId } = booked();
    const after = withoutBooked(trip, itemId, NOW);
    expect(drafted(after, 'PRE_OP')).toEqual(drafted(tripWith(), 'PRE_OP'));
  });

  it('goes where the plan has another of it, or needs none', () => {
    const { trip, itemId } = booked();
    const second = item('APPOINTMENT', timed('2027-03-10', '09:00'), { id: 'second', purpose: 'PRE_OP', state: 'BOOKED' });
    expect(withoutBooked({ ...trip, items: [...trip.items, second] }, itemId, NOW).items.map(({ id }) => id)).not.toContain(itemId);
    expect(drafted(withoutBooked({ ...trip, profile: { ...trip.profile, preOpVisit: false } }, itemId, NOW), 'PRE_OP')).toBeUndefined();
  });

  it('is never planned for a day that is past', () => {
    const { trip, item: made } = withBooked(tripWith(), service({ purpose: 'FOLLOW_UP' }), { ...TIME, startsAt: at('2027-04-20', '09:00'), endsAt: at('2027-04-20', '10:00') });
    expect(drafted(withoutBooked(trip, made.id, at('2027-04-12', '12:00')), 'FOLLOW_UP')).toMatchObject({ state: 'PLANNED', when: onDays('2027-04-12') });
  });
});

describe('an edit that goes around the desk', () => {
  const { trip, itemId } = booked();
  const edited = (change: Partial<Item>): Trip => ({ ...trip, items: trip.items.map((one) => (one.id === itemId ? { ...one, ...change } : one)) });
  const codes = (after: Trip, now = NOW) => deskProblems(trip, after, now).map(({ code }) => code);

  it.each<[string, Partial<Item>]>([
    ['time', { when: timed('2027-03-09', '10:00') }], ['day', { when: onDays('2027-03-09') }], ['state', { state: 'PLANNED' }],
    ['kind', { kind: 'VISIT' }], ['purpose', { purpose: null }], ['place', { place: 'STAY' }],
  ])('changes no %s', (_name, change) => expect(codes(edited(change))).toEqual(['desk-booked']));

  it('may change title, note and what was said of a booking', () => {
    expect(codes(edited({ title: 'Nurse', note: 'Disc', desk: null }))).toEqual([]);
    expect(codes({ ...trip, items: trip.items.filter(({ kind }) => kind !== 'FLIGHT') })).toEqual([]);
  });

  it('removes nothing, and leaves the centre only once the visit is over', () => {
    expect(codes({ ...trip, items: trip.items.filter(({ id }) => id !== itemId) })).toEqual(['desk-booked']);
    const elsewhere: Trip = { ...trip, centre: { id: 'other', name: 'Other', status: 'OPEN', closedOn: null, successor: null } };
    expect(codes(elsewhere)).toEqual(['centre-has-bookings']);
    expect(codes(elsewhere, at('2027-03-09', '09:59'))).toEqual(['centre-has-bookings']);
    expect(codes(elsewhere, at('2027-03-09', '10:00'))).toEqual([]);
  });
});
