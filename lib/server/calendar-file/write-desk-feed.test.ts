import fc from 'fast-check';
import ICAL from 'ical.js';
// Another library than the one that writes.
import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type DeskFeedLine, deskFeedEvents } from '@/lib/domain/arrivals/desk-feed';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { initialsOf } from '@/lib/domain/people/initials';
import { type Locale, LOCALES } from '@/lib/text/locale';
import { at, day } from '@/tests/support/trips';
import { writeDeskFeed } from './write-desk-feed';

const line = (more: Partial<DeskFeedLine> = {}): DeskFeedLine => ({
  tripId: 'trip', initials: 'RC', mode: 'FLY', arrivesOn: day('2027-03-14'), arrivesAt: at('2027-03-14', '03:10'), flight: 'UA 1408', airport: 'EWR',
  surgeryOn: day('2027-03-16'), isSurgeryConfirmed: true, leavesOn: day('2027-03-25'), leavesAt: null, flightHome: '', mayGoHome: true, revision: 4,
  changedAt: at('2027-03-01', '12:00'), ...more,
});

const write = (lines: readonly DeskFeedLine[], locale: Locale = 'en') =>
  writeDeskFeed({ lines, centre: { id: 'kips-bay', name: 'Kips Bay' }, appUrl: 'https://mendway.test', locale });

function read(text: string): ReadonlyMap<string, VEvent> {
  const events = Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return new Map(events.map((event) => [event.uid, event]));
}

function readAgain(text: string): ReadonlyMap<string, ICAL.Event> {
  const file = new ICAL.Component(ICAL.parse(text) as never[]);
  return new Map(file.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)).map((event) => [event.uid, event]));
}

const plain = (text: unknown): string => String(text).replace(/[\u2068\u2069]/g, '');

describe('a centre’s arrivals as a calendar', () => {
  it('has the landing at its New York hour, surgery and a journey home without an hour as whole days', () => {
    const events = read(write([line()]));
    expect([...events.values()].map((event) => [plain(event.summary), event.status, event.datetype])).toEqual([
      ['Arrival: RC, UA 1408', 'CONFIRMED', 'date-time'], ['Surgery: RC', 'CONFIRMED', 'date'], ['Journey home: RC (not certain yet)', 'TENTATIVE', 'date'],
    ]);
    expect(events.get('trip.arrivals@mendway')?.start.toISOString()).toBe(at('2027-03-14', '03:10').toISOString());
    expect(write([line()])).toContain('TZID=America/New_York');
  });

  it('calls nothing certain that is only planned, on hold, or not confirmed', () => {
    const events = read(write([line({ arrivesAt: null, isSurgeryConfirmed: false, leavesAt: at('2027-03-25', '16:00'), mayGoHome: false })]));
    expect([...events.values()].map(({ status }) => status)).toEqual(['TENTATIVE', 'TENTATIVE', 'TENTATIVE']);
  });

  it('is a calendar also while nobody comes, with the centre’s name in the reader’s language', () => {
    const text = write([line({ arrivesOn: null, arrivesAt: null, surgeryOn: null, leavesOn: null })], 'es');
    expect(read(text).size).toBe(0);
    expect(text).toContain('X-WR-CALNAME:Llegadas: Kips Bay\r\n');
  });

  const anyName = fc.oneof(
    fc.constantFrom('', 'Sam', '  María de los Ángeles Peña ', '王芳', 'רות כהן', '\u200fعمر الشريف', '(Bob) Smith', '👩‍⚕️ 🦴', 'E\u0301va 👩‍👧', 'A;B,C\\n D'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );

  it('is read by two libraries with any initials: every event once, under the same name when it moves, its zone with it', () => {
    fc.assert(fc.property(fc.array(anyName, { maxLength: 4 }), fc.nat(500), fc.constantFrom(...LOCALES), (names, days, locale) => {
      const on = addDays(day('2027-01-01'), days);
      const lines = names.map((name, index) => line({ tripId: `trip-${index}`, initials: initialsOf(name), arrivesOn: on, arrivesAt: at(on, '01:30') }));
      const [text, moved] = [write(lines, locale), write(lines.map((one) => ({ ...one, arrivesOn: addDays(on, 1), arrivesAt: at(addDays(on, 1), '23:59'), revision: 5 })), locale)];
      const [first, second] = [read(text), readAgain(text)];
      expect([...first.keys()].sort()).toEqual(deskFeedEvents(lines).map(({ uid }) => uid).sort());
      expect([...readAgain(moved).keys()]).toEqual([...second.keys()]);
      for (const one of lines) {
        const start = second.get(`${one.tripId}.arrivals@mendway`)?.startDate.toJSDate();
        expect(start?.toISOString()).toBe(first.get(`${one.tripId}.arrivals@mendway`)?.start.toISOString());
        expect(start && dayIn(NEW_YORK, start)).toBe(on);
      }
      expect(write(lines, locale)).toBe(text);
    }), { numRuns: 60 });
  });
});
