import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import { blankItem } from '../itinerary/blank-item';
import type { Item, When } from '../itinerary/types';
import { type AlarmChoices, NOTHING_CHOSEN } from '../reminders/alarms';
import type { ToldKind } from '../reminders/kinds';
import { alarmsOf, type DeskAppointment, type EventItem, eventOfDesk, eventOfItem } from './calendar-event';
import type { Service } from './types';

const CENTRE = { name: 'Kips Bay', address: '412 East 29th Street', phone: '(212) 555-0142', fasting: 'Nothing after 11:59 pm' };
const DAY: When = { type: 'days', from: '2027-03-10' as Day, until: '2027-03-11' as Day };
const HOUR: When = { type: 'timed', startsAt: new Date('2027-03-10T15:00:00Z'), startsZone: NEW_YORK, endsAt: new Date('2027-03-10T16:00:00Z'), endsZone: NEW_YORK };

const SERVICE: Service = {
  id: 'service', centreId: 'centre', name: 'Pre-op visit', purpose: 'PRE_OP', place: 'CENTRE', minutes: 60, bufferBefore: 0, bufferAfter: 15, step: 60, places: [],
  bookableBy: 'PATIENT', noticeMinutes: 0, cancelNoticeHours: 24, horizonDays: 90, dailyLimit: null, window: null, location: 'Floor 2', preparation: 'Scans',
  companions: 'One person', fasting: '', isRetired: false,
};
const desk = (more: Partial<DeskAppointment> = {}): DeskAppointment => ({
  appointmentId: 'appointment', itemId: 'item', state: 'BOOKED', startsAt: HOUR.startsAt, endsAt: HOUR.endsAt, heldUntil: null, sequence: 2, service: SERVICE, centre: CENTRE, note: 'Bring Sam', ...more,
});
const byHand = (item: Partial<Item>, more: Partial<EventItem> = {}): EventItem =>
  ({ item: { ...blankItem('item', 'APPOINTMENT', HOUR, { place: 'CENTRE', state: 'BOOKED' }), ...item }, version: 7, centre: CENTRE, ...more });

describe('an appointment at the desk', () => {
  it('is known by its own id and counted by its own number', () => {
    expect(eventOfDesk(desk())).toMatchObject({ uid: 'appointment@mendway', sequence: 2, status: 'CONFIRMED', named: { title: 'Pre-op visit' }, isRemote: false, note: 'Bring Sam' });
    expect(eventOfDesk(desk({ sequence: 3, state: 'CANCELLED' }))).toMatchObject({ uid: 'appointment@mendway', sequence: 3, status: 'CANCELLED' });
  });

  it('that is only held or offered is in no calendar, nor was it when it is given back', () => {
    const states = [{ state: 'HELD' }, { state: 'OFFERED' }, { state: 'CANCELLED', sequence: 0 }] as const;
    expect(states.map((more) => eventOfDesk(desk(more)))).toEqual([null, null, null]);
  });
});

describe('an appointment by hand', () => {
  it('is known by the id of its item and counted by the version of the trip', () => {
    expect(eventOfItem(byHand({}))).toMatchObject({ uid: 'item@mendway', sequence: 7, status: 'CONFIRMED', phone: '(212) 555-0142', service: null });
  });

  it.each(['PLANNED', 'ASKED'] as const)('that is not booked (%s) is not certain', (state) => {
    expect(eventOfItem(byHand({ state, when: DAY }))).toMatchObject({ status: 'TENTATIVE', span: DAY });
  });

  it('has the centre’s address there alone, and its own phone number first', () => {
    const booking = { code: 'K7', phone: '(303) 555-0100', canChange: null, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };
    expect(eventOfItem(byHand({ place: 'ELSEWHERE', booking }))).toMatchObject({ centre: null, phone: '(303) 555-0100', code: 'K7' });
    expect(eventOfItem(byHand({ place: 'REMOTE' }))).toMatchObject({ isRemote: true, centre: null, phone: '' });
  });
});

it('surgery brings the centre’s rule for eating and drinking; an appointment does not', () => {
  expect(eventOfItem(byHand({ kind: 'SURGERY' }))?.fasting).toBe('Nothing after 11:59 pm');
  expect(eventOfItem(byHand({}))?.fasting).toBe('');
});

it('nothing else is an appointment, nor is what has no day yet', () => {
  expect(eventOfItem(byHand({ kind: 'VISIT' }))).toBeNull();
  expect(eventOfItem(byHand({ when: { type: 'offset', from: -1, until: 0 } }))).toBeNull();
});

it('a calendar speaks up a day and two hours before; at noon before a day without an hour; never for what was cancelled', () => {
  const alarms = [eventOfDesk(desk()), eventOfItem(byHand({ when: DAY })), eventOfDesk(desk({ state: 'CANCELLED' }))].map((event) => event && alarmsOf(event, NOTHING_CHOSEN));
  expect(alarms).toEqual([[1440, 120], [720], []]);
});

it('no calendar speaks up about what its reader turned off, or stopped', () => {
  const off = (kind: ToldKind): AlarmChoices => ({ ...NOTHING_CHOSEN, choices: new Map([[kind, []]]) });
  const stopped: AlarmChoices = { ...NOTHING_CHOSEN, wishes: new Map([['appointment-1:item', { type: 'stopped' }]]) };
  const rings = (source: EventItem | DeskAppointment, own: AlarmChoices): boolean => {
    const event = 'item' in source ? eventOfItem(source) : eventOfDesk(source);
    return event !== null && alarmsOf(event, own).length > 0;
  };
  const surgery = byHand({ kind: 'SURGERY' });
  expect([desk(), byHand({}), surgery].map((one) => rings(one, off('appointment')))).toEqual([false, false, true]);
  expect([desk(), byHand({}), surgery].map((one) => rings(one, off('surgery')))).toEqual([true, true, false]);
  expect([desk(), desk({ itemId: 'other' }), desk({ itemId: null }), byHand({})].map((one) => rings(one, stopped))).toEqual([false, true, true, false]);
});
