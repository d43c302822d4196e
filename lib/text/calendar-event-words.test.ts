import { describe, expect, it } from 'vitest';
import { type CalendarEvent, eventOfDesk } from '@/lib/domain/appointments/calendar-event';
import type { Service } from '@/lib/domain/appointments/types';
import type { Zone } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { eventWords } from './calendar-event-words';
import { LOCALES } from './locale';

const URL = 'https://mendway.test/trips/1/appointments';
const SERVICE: Service = {
  id: 'service', centreId: 'centre', name: 'Pre-op visit', purpose: 'PRE_OP', place: 'CENTRE', minutes: 60, bufferBefore: 0, bufferAfter: 15, step: 60, places: [],
  bookableBy: 'PATIENT', noticeMinutes: 0, cancelNoticeHours: 24, horizonDays: 90, dailyLimit: null, window: null, location: 'Floor 2',
  preparation: 'Your medicine list with doses, and your scans on a disc.', companions: 'One person may come in with you.', fasting: '', isRetired: false,
};
const CENTRE = { name: 'Kips Bay Spine Hospital', address: '412 East 29th Street', phone: '(212) 555-0142' };

function event(service: Partial<Service> = {}, more: Partial<CalendarEvent> = {}): CalendarEvent {
  const times = { startsAt: new Date('2027-03-10T15:00:00Z'), endsAt: new Date('2027-03-10T16:00:00Z') };
  const made = eventOfDesk({ appointmentId: 'a', itemId: null, state: 'BOOKED', ...times, heldUntil: null, sequence: 0, service: { ...SERVICE, ...service }, centre: CENTRE, note: '' });
  if (!made) throw new Error('no event');
  return { ...made, ...more };
}

const lines = (one: CalendarEvent, locale: 'en' | 'es' = 'en') => eventWords(one, URL, locale).description.replaceAll('\u00a0', ' ').split('\n');

describe('the words of an appointment in a calendar', () => {
  it('say what it is, when in New York, where, and how to prepare', () => {
    expect(lines(event())).toEqual([
      'Pre-op visit, Kips Bay Spine Hospital',
      'New York time: Wed, Mar 10, 10:00 am – 11:00 am',
      'Where: 412 East 29th Street, Floor 2',
      'How long it takes: 60 minutes',
      'What to bring: Your medicine list with doses, and your scans on a disc.',
      'Who may come along: One person may come in with you.',
      'Ask when to stop eating and drinking, when they call.',
      'Phone: (212) 555-0142',
      `To move or cancel it: ${URL}`,
    ]);
    expect(eventWords(event(), URL, 'en').location).toBe('412 East 29th Street, Floor 2');
  });

  it('give the centre’s own rule for eating and drinking, and none for a call', () => {
    expect(lines(event({ fasting: 'Nothing to eat after 11:59 pm.' }))).toContain('Eating and drinking: Nothing to eat after 11:59 pm.');
    expect(lines(event({ place: 'REMOTE', location: 'We call your phone' })).join()).not.toMatch(/eating/i);
    expect(lines(event({ place: 'REMOTE', location: 'We call your phone' }))).toContain('Where: By phone or video, We call your phone');
  });

  it('of one by hand tell what to ask, and what people noted', () => {
    const byHand = lines(event({}, { service: null, status: 'TENTATIVE', code: 'K7', note: 'Ask for Rosa' }));
    expect(byHand).toEqual(expect.arrayContaining(['Not booked yet.', 'Ask what to bring, how long it takes, and who may come along.', 'Booking code: K7', 'Note: Ask for Rosa', `More: ${URL}`]));
  });

  it('of one that is cancelled say what it was, and not how to prepare', () => {
    expect(lines(event({}, { status: 'CANCELLED' }))).toEqual([
      'Pre-op visit, Kips Bay Spine Hospital', 'New York time: Wed, Mar 10, 10:00 am – 11:00 am', 'Phone: (212) 555-0142', `More: ${URL}`,
    ]);
  });

  it('name the day of an end on another day, and the clocks that count elsewhere', () => {
    const startsAt = new Date('2027-03-15T03:30:00Z');
    const night = { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt: new Date('2027-03-15T05:00:00Z'), endsZone: NEW_YORK } as const;
    expect(lines(event({}, { span: night }))[1]).toBe('New York time: Sun, Mar 14, 11:30 pm – Mon, Mar 15, 1:00 am');
    const apia = 'Pacific/Apia' as Zone;
    expect(lines(event({}, { span: { ...night, startsZone: apia, endsZone: apia } }))[1]).toBe('Time there: Mon, Mar 15, 4:30 pm – 6:00 pm');
  });

  it('of surgery give the hour to be there, and no end', () => {
    const surgery = event({}, { named: { kind: 'SURGERY', purpose: null, title: '' }, service: null });
    expect(lines(surgery)[1]).toBe('New York time: Wed, Mar 10, be there at 10:00 am');
  });

  it.each(LOCALES)('are quiet where alarms show them (%s)', (locale) => {
    const { title, location } = eventWords(event(), URL, locale);
    expect(`${title} ${location}`).not.toMatch(/pre-op|surg|spine|hospital|visit|cirug|consulta|columna/i);
    expect(lines(event(), locale).join()).not.toMatch(/appointmentMail/);
  });
});
