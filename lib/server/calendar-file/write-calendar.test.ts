import fc from 'fast-check';
import ICAL from 'ical.js';
// Another library than the one that writes.
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { alarmsOf, type CalendarEvent } from '@/lib/domain/appointments/calendar-event';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import { NOTHING_CHOSEN } from '@/lib/domain/reminders/alarms';
import { minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import { rounds } from '@/tests/support/rounds';
import { type FileWish, writeCalendar } from './write-calendar';

const NOW = new Date('2027-01-02T03:04:05Z');
const APIA = 'Pacific/Apia' as Zone;
const at = (text: string): Date => new Date(text);

const timed = (from: string, until: string, zone = NEW_YORK): CalendarEvent['span'] =>
  ({ type: 'timed', startsAt: at(from), startsZone: zone, endsAt: at(until), endsZone: zone });

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '01890a5d-ac96-774b-bcce-b302099a8057@mendway', itemId: 'item', sequence: 3, status: 'CONFIRMED', span: timed('2027-03-10T15:00:00Z', '2027-03-10T16:00:00Z'),
  named: { kind: 'APPOINTMENT', purpose: 'PRE_OP', title: '' }, isRemote: false, centre: null, service: null, fasting: '', phone: '', code: '', note: '', ...more,
});

const wish = (more: Partial<CalendarEvent> = {}, rest: Partial<FileWish> = {}): FileWish => ({
  event: event(more), words: { title: 'Appointment', location: '412 East 29th Street, Floor 2', description: 'Bring: scans' }, alarms: alarmsOf(event(more), NOTHING_CHOSEN).map((minutes) => ({ minutes, words: 'Soon' })), method: 'PUBLISH',
  organizer: { name: 'Mendway', address: 'hello@mendway.test' }, attendee: null, url: 'https://mendway.test/trips/1/appointments', now: NOW, ...rest,
});

function read(text: string) {
  const [found, ...more] = Object.values(sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  if (found?.type !== 'VEVENT' || more.length > 0) throw new Error('not one event');
  return found;
}

const written = (more: Partial<CalendarEvent> = {}, rest: Partial<FileWish> = {}): string => writeCalendar(wish(more, rest));
const moments = (text: string): readonly (string | undefined)[] => [read(text).start, read(text).end].map((one) => one?.toISOString());
/** A line of the event, unfolded. */
const line = (text: string, name: string): string | undefined => {
  const [, vevent = ''] = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
  return vevent.split('\r\n').find((one) => one.startsWith(name));
};

describe('a calendar file', () => {
  it('tells what, when, where, how to prepare, and when to speak up', () => {
    const found = read(written());
    expect(found).toMatchObject({
      uid: '01890a5d-ac96-774b-bcce-b302099a8057@mendway', sequence: 3, status: 'CONFIRMED', method: 'PUBLISH', class: 'PRIVATE', summary: 'Appointment',
      location: '412 East 29th Street, Floor 2', description: 'Bring: scans', url: 'https://mendway.test/trips/1/appointments', transparency: 'OPAQUE',
      organizer: { params: { CN: 'Mendway' }, val: 'mailto:hello@mendway.test' },
    });
    expect(found.dtstamp.toISOString()).toBe('2027-01-02T03:04:05.000Z');
    expect(found.alarms?.map(({ trigger }) => trigger)).toEqual(['-P1D', '-PT2H']);
    expect(found.attendee).toBeUndefined();
  });

  it('invites by mail one person, of whom no answer is asked', () => {
    const file = written({}, { method: 'REQUEST', attendee: { name: 'Maya "Mai" Torres; née Núñez', address: 'maya@example.test' } });
    expect(read(file)).toMatchObject({
      method: 'REQUEST',
      attendee: { params: { CN: 'Maya Mai Torres née Núñez', ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'ACCEPTED' }, val: 'mailto:maya@example.test' },
    });
    expect(line(file, 'ATTENDEE')).toContain('RSVP=FALSE');
  });

  it('keeps its name when it is moved, and grows in number', () => {
    const [first, moved] = [read(written()), read(written({ sequence: 4, span: timed('2027-03-11T15:00:00Z', '2027-03-11T16:00:00Z') }))];
    expect(moved.uid).toBe(first.uid);
    expect(Number(moved.sequence)).toBeGreaterThan(Number(first.sequence));
  });

  it('takes it back when it is cancelled, with nothing to ring', () => {
    const found = read(written({ status: 'CANCELLED', sequence: 5 }, { method: 'CANCEL', attendee: { name: 'Maya', address: 'maya@example.test' } }));
    expect(found).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 5, uid: event().uid, attendee: { val: 'mailto:maya@example.test' } });
    expect(found.alarms ?? []).toEqual([]);
  });

  it('a day without an hour is a day, and rings at noon of the day before', () => {
    const file = written({ status: 'TENTATIVE', span: { type: 'days', from: '2027-03-14' as Day, until: '2027-03-15' as Day } });
    expect([line(file, 'DTSTART'), line(file, 'DTEND')]).toEqual(['DTSTART;VALUE=DATE:20270314', 'DTEND;VALUE=DATE:20270315']);
    expect(read(file)).toMatchObject({ datetype: 'date', status: 'TENTATIVE', transparency: 'TRANSPARENT', alarms: [{ trigger: '-PT12H' }] });
    expect(file).not.toContain('VTIMEZONE');
  });
});

describe('times in New York', () => {
  it.each([
    ['the Saturday before clocks go forward', '2027-03-13T15:00:00Z', '20270313T100000'],
    ['the Monday after', '2027-03-15T14:00:00Z', '20270315T100000'],
    ['the Saturday before they go back', '2027-11-06T14:00:00Z', '20271106T100000'],
    ['the Monday after', '2027-11-08T15:00:00Z', '20271108T100000'],
    ['the Saturday before clocks go forward in 2028', '2028-03-11T15:00:00Z', '20280311T100000'],
    ['the Monday after', '2028-03-13T14:00:00Z', '20280313T100000'],
    ['the Saturday before they go back in 2028', '2028-11-04T14:00:00Z', '20281104T100000'],
    ['the Monday after', '2028-11-06T15:00:00Z', '20281106T100000'],
  ])('%s', (_, from, shown) => {
    const file = written({ span: timed(from, new Date(at(from).getTime() + 3_600_000).toISOString()) });
    expect(line(file, 'DTSTART')).toBe(`DTSTART;TZID=America/New_York:${shown}`);
    expect(moments(file)[0]).toBe(at(from).toISOString());
  });

  it.each([
    ['forward in 2027', '2027-03-14T06:30:00.000Z', '2027-03-14T08:00:00.000Z', '20270314T013000', '20270314T040000'],
    ['forward in 2028', '2028-03-12T06:30:00.000Z', '2028-03-12T08:00:00.000Z', '20280312T013000', '20280312T040000'],
    ['back in 2027', '2027-11-07T04:30:00.000Z', '2027-11-07T07:30:00.000Z', '20271107T003000', '20271107T023000'],
    ['back in 2028', '2028-11-05T04:30:00.000Z', '2028-11-05T07:30:00.000Z', '20281105T003000', '20281105T023000'],
  ])('across two o’clock when clocks go %s it lasts its real minutes', (_, from, until, start, end) => {
    const file = written({ span: timed(from, until) });
    expect([line(file, 'DTSTART'), line(file, 'DTEND')]).toEqual([`DTSTART;TZID=America/New_York:${start}`, `DTEND;TZID=America/New_York:${end}`]);
    expect(moments(file)).toEqual([from, until]);
  });

  it.each([
    ['the first', '2027-11-07T05:30:00.000Z', '2027-11-07T06:00:00.000Z'],
    ['the second', '2027-11-07T06:30:00.000Z', '2027-11-07T07:15:00.000Z'],
    ['in its end alone', '2028-11-05T04:15:00.000Z', '2028-11-05T05:45:00.000Z'],
  ])('an hour that clocks show twice (%s) is written so that no calendar can take the other', (_, from, until) => {
    const file = written({ span: timed(from, until) });
    expect(file).not.toContain('TZID');
    expect(moments(file)).toEqual([from, until]);
  });

  it('a video visit on the clocks of Apia brings their zone; one in a zone that nobody described is in UTC', () => {
    const there = written({ span: timed('2027-03-14T20:00:00Z', '2027-03-14T20:30:00Z', APIA) });
    expect(line(there, 'DTSTART')).toBe('DTSTART;TZID=Pacific/Apia:20270315T090000');
    expect(there).toContain('BEGIN:VTIMEZONE\r\nTZID:Pacific/Apia');
    for (const zone of ['US/Eastern', 'Etc/GMT+5'] as Zone[]) {
      const file = written({ span: timed('2027-07-01T14:00:00Z', '2027-07-01T15:00:00Z', zone) });
      expect(moments(file)).toEqual(['2027-07-01T14:00:00.000Z', '2027-07-01T15:00:00.000Z']);
      expect(file.includes('TZID=')).toBe(file.includes(`TZID:${zone}\r\n`));
    }
  });

  // The zone's description comes from a library of its own; whoever reads the file reckons by nothing else.
  it.each([['2027-03-13', '2027-03-16'], ['2027-11-06', '2027-11-09'], ['2028-03-11', '2028-03-14'], ['2028-11-04', '2028-11-07']])(
    'its description of the zone holds hour by hour from %s to %s', (first, last) => {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(written()) as never[]).getFirstSubcomponent('vtimezone') ?? {});
      for (let ms = at(`${first}T05:00:00Z`).getTime(); ms < at(`${last}T05:00:00Z`).getTime(); ms += 1_800_000) {
        const ahead = minutesAhead(NEW_YORK, new Date(ms));
        const shown = ICAL.Time.fromJSDate(new Date(ms + ahead * 60_000), true);
        const isTwice = minutesAhead(NEW_YORK, new Date(ms - 3_600_000)) !== ahead || minutesAhead(NEW_YORK, new Date(ms + 3_600_000)) !== ahead;
        if (!isTwice) expect([new Date(ms).toISOString(), zone.utcOffset(shown) / 60]).toEqual([new Date(ms).toISOString(), ahead]);
      }
    },
  );
});

const TEXT = fc.string({ unit: fc.oneof(fc.constantFrom(',', ';', ':', '\n', '"', 'n', 'ñ', '健', '🏥', '👩🏽‍⚕️', 'é'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: 400 })
  .map((text) => text.replace(/[^\P{Cc}\n]/gu, '').replace(/[\\\u2028\u2029]/g, ''))
  // node-ical takes quotation marks and blanks off the ends.
  .map((text) => `a${text}z`);

/** UTF-8 that is whole in every line by itself. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('whatever people wrote', () => {
  // node-ical reads `\\\\n` as a new line, so this one is held to the letter of RFC 5545.
  it('a backslash is doubled, and what follows it is left alone', () => {
    expect(line(written({}, { words: { title: 'Appointment', location: '', description: 'a\\n b\\; c\nd' } }), 'DESCRIPTION')).toBe('DESCRIPTION:a\\\\n b\\\\\\; c\\nd');
  });

  it('cannot add a line of its own to the file', () => {
    const description = 'one\r\nATTENDEE:mailto:eve@example.test\rtwo\u0000\u0007';
    expect(read(written({}, { words: { title: 'Appointment', location: '', description } }))).toMatchObject({ description: 'one\nATTENDEE:mailto:eve@example.test\ntwo' });
    expect(line(written({}, { words: { title: 'Appointment', location: '', description } }), 'ATTENDEE')).toBeUndefined();
  });

  it('comes back as it was, in lines of 75 octets at most that end as they must', () => {
    fc.assert(fc.property(TEXT, TEXT, (description, location) => {
      const file = written({}, { words: { title: 'Appointment', location, description } });
      const lines = file.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const one of lines) {
        expect(one).not.toMatch(/[\r\n]/);
        expect(decode(new TextEncoder().encode(one))).toBe(one);
        expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
      }
      const found = read(file);
      expect([found.description, found.location]).toEqual([description, location]);
    }), { numRuns: rounds(200) });
  });

  it('any moment in four years stays the same moment', () => {
    const moment = fc.integer({ min: at('2027-01-01T00:00:00Z').getTime() / 300_000, max: at('2030-12-31T00:00:00Z').getTime() / 300_000 }).map((five) => new Date(five * 300_000));
    fc.assert(fc.property(moment, fc.integer({ min: 1, max: 144 }), fc.constantFrom('America/New_York', 'America/Denver', 'Europe/London', 'America/St_Johns'), (from, fives, zone) => {
      const until = new Date(from.getTime() + fives * 300_000);
      expect(moments(written({ span: timed(from.toISOString(), until.toISOString(), zone as Zone) }))).toEqual([from.toISOString(), until.toISOString()]);
    }), { numRuns: rounds(300) });
  });
});
