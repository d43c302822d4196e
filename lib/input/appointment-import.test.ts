import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAppointments } from './appointment-import';

const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20270101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...events, 'END:VCALENDAR'].join('\r\n');

function readOne(...lines: readonly string[]) {
  const result = readAppointments(calendar(event(...lines)));
  if ('problem' in result) throw new Error(result.problem.code);
  return result.read.found[0];
}

describe('an appointment in a calendar', () => {
  it.each([
    ['New York’s own time', ['DTSTART;TZID=America/New_York:20270310T100000', 'DURATION:PT30M'], { day: '2027-03-10', time: '10:00', minutes: '30' }, []],
    ['UTC, on New York’s clocks', ['DTSTART:20270310T150000Z', 'DTEND:20270310T160000Z'], { day: '2027-03-10', time: '10:00', minutes: '60' }, []],
    ['home’s time', ['DTSTART;TZID=America/Denver:20270310T080000', 'DTEND;TZID=America/Denver:20270310T084500'], { day: '2027-03-10', time: '10:00', minutes: '45' }, []],
    ['over the spring change: real minutes', ['DTSTART;TZID=America/New_York:20270314T013000', 'DTEND;TZID=America/New_York:20270314T033000'], { day: '2027-03-14', time: '01:30', minutes: '60' }, []],
    ['the second of a repeated time', ['DTSTART:20271107T063000Z', 'DTEND:20271107T070000Z'], { day: '2027-11-07', time: '01:30', timeTurn: 'second', minutes: '30' }, []],
    ['no zone', ['DTSTART:20270310T100000', 'DTEND:20270310T103000'], { day: '2027-03-10', time: '10:00', minutes: '30' }, ['floating']],
    ['no zone, past the end of the day', ['DTSTART:20270310T233000', 'DTEND:20270311T003000'], { day: '2027-03-10', time: '23:30', minutes: '60' }, ['floating']],
    ['no end', ['DTSTART;TZID=America/New_York:20270310T100000'], { day: '2027-03-10', time: '10:00', minutes: '' }, ['no-end']],
    ['an end of days', ['DTSTART;TZID=America/New_York:20270310T100000', 'DTEND;TZID=America/New_York:20270312T100000'], { day: '2027-03-10', time: '10:00', minutes: '' }, ['no-end']],
    ['a whole day', ['DTSTART;VALUE=DATE:20270310'], { day: '2027-03-10', minutes: '' }, ['whole-day']],
    ['a strange zone', ['DTSTART;TZID=Mars/Olympus:20270310T100000'], { minutes: '' }, ['unknown-zone']],
    ['no start', ['DESCRIPTION:Call us'], { minutes: '', note: 'Call us' }, ['no-start']],
    ['a rule that repeats it', ['DTSTART:20270310T150000Z', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY'], { day: '2027-03-10', time: '10:00', minutes: '30' }, ['repeats']],
  ])('is read with %s', (_what, lines, typed, notes) => {
    expect(readOne('SUMMARY:Pre-op', ...lines)).toEqual({ title: 'Pre-op', typed: { title: 'Pre-op', note: '', ...typed }, notes });
  });

  it('leaves out what is cancelled and says how many', () => {
    const kept = event('SUMMARY:Kept', 'DTSTART:20270310T150000Z');
    expect(readAppointments(calendar(kept, event('SUMMARY:Gone', 'STATUS:CANCELLED', 'DTSTART:20270310T150000Z')))).toMatchObject({ read: { found: [{ title: 'Kept' }], cancelled: 1, hasMore: false } });
  });

  it('takes five, and says that there are more', () => {
    const many = Array.from({ length: 7 }, (_, index) => event(`SUMMARY:${index}`, 'DTSTART:20270310T150000Z'));
    const result = readAppointments(calendar(...many));
    expect(result).toMatchObject({ read: { hasMore: true } });
    expect('read' in result && result.read.found).toHaveLength(5);
  });

  it('never throws, and fits the form whatever the event says', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.string({ maxLength: 40 }), (text, time) => {
      const line = (value: string): string => value.replace(/[\r\n]/g, ' ');
      const result = readAppointments(calendar(event(`SUMMARY:${line(text)}`, `DESCRIPTION:${line(text)}`, `DTSTART:${line(time)}`)));
      if ('problem' in result) return;
      for (const { title, typed } of result.read.found) {
        expect(title.length).toBeLessThanOrEqual(120);
        expect((typed.note ?? '').length).toBeLessThanOrEqual(300);
      }
    }));
  });
});
