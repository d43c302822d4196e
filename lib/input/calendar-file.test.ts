import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VTIMEZONE, calendar, event, notes, problemOf, read, zoneOf } from '@/tests/support/calendars';
import { calendarText, MOST_CALENDAR_BYTES, readCalendar } from './calendar-file';
import { runsOf, typedFlight } from './flight-import';

describe('an airline’s calendar', () => {
  test('with times in UTC and the codes in the summary', () => {
    const text = calendar(...event('DTSTART:20270303T154500Z', 'DTEND:20270303T192500Z', 'SUMMARY:UA 1408 DEN-EWR', 'DESCRIPTION:Confirmation: K7QX2P\\nSeat: 12C'));
    expect(read(text)).toEqual({
      flights: [{
        event: 1, title: 'UA 1408 DEN-EWR', bookingCode: 'K7QX2P', seat: '12C',
        leg: {
          fromAirport: 'DEN', toAirport: 'EWR', carrier: 'United Airlines', flightNumber: '1408',
          departsOn: '2027-03-03', departsTime: '08:45', arrivesOn: '2027-03-03', arrivesTime: '14:25',
        },
        departsAt: new Date('2027-03-03T15:45:00Z'), arrivesAt: new Date('2027-03-03T19:25:00Z'),
      }],
      notes: [],
    });
  });

  test('with named zones and cities beside the codes', () => {
    const text = calendar(...event(
      'DTSTART;TZID=America/Denver:20270303T084500', 'DTEND;TZID=America/New_York:20270303T142500', 'SUMMARY:Flight to Newark',
      'LOCATION:Denver International Airport (DEN)', 'DESCRIPTION:United Airlines flight 1408\\nDenver (DEN) to Newark (EWR)\\nRecord locator: ABC123',
    ));
    expect(read(text)).toMatchObject({ notes: [], flights: [{ bookingCode: 'ABC123', leg: { fromAirport: 'DEN', toAirport: 'EWR', departsTime: '08:45', arrivesTime: '14:25', flightNumber: '1408' } }] });
  });

  test('with a zone of its own making', () => {
    const text = calendar(...VTIMEZONE, ...event('DTSTART;TZID=Mountain (airline):20270603T084500', 'DTEND;TZID="Mountain (airline)":20270603T122500', 'SUMMARY:UA1408 DEN → EWR'));
    expect(read(text).flights).toMatchObject([{ leg: { departsTime: '08:45', arrivesTime: '14:25' }, departsAt: new Date('2027-06-03T14:45:00Z') }]);
  });

  test('with both ends in the zone of the departure', () => {
    const text = calendar(...event('DTSTART;TZID=America/Denver:20270303T084500', 'DTEND;TZID=America/Denver:20270303T122500', 'SUMMARY:DL 12 DEN-JFK'));
    expect(read(text).flights).toMatchObject([{ leg: { arrivesTime: '14:25', carrier: 'Delta Air Lines' } }]);
  });

  test('with floating times, which are those of each airport', () => {
    const text = calendar(...event('DTSTART:20270303T084500', 'DTEND:20270303T142500', 'SUMMARY:B6 612 (DEN) - (JFK)'));
    expect(read(text)).toMatchObject({
      notes: [], flights: [{ leg: { departsTime: '08:45', arrivesTime: '14:25', carrier: 'JetBlue', flightNumber: '612' }, departsAt: new Date('2027-03-03T15:45:00Z'), arrivesAt: new Date('2027-03-03T19:25:00Z') }],
    });
  });

  test('with folded lines, a duration and labelled ends', () => {
    const text = calendar(...event(
      'DTSTART;TZID=Asia/Kathmandu:20270301T221500', 'DURATION:PT5H', 'SUMMARY:Flight QR 6', ' 47 to Doha', 'DESCRIPTION:From: Kathmandu KTM\\nTo: Doha DOH\\nBooking refere', ' nce: QX7K2P',
    ));
    expect(read(text)).toMatchObject({
      notes: [], flights: [{ bookingCode: 'QX7K2P', leg: { fromAirport: 'KTM', toAirport: 'DOH', carrier: 'Qatar Airways', flightNumber: '647', departsTime: '22:15', arrivesOn: '2027-03-02', arrivesTime: '00:30' } }],
    });
  });

  test('in Spanish, with bare line ends', () => {
    const text = calendar(...event('DTSTART;TZID=America/Mexico_City:20270303T084500', 'DTEND;TZID=America/New_York:20270303T142500', 'SUMMARY:Vuelo AM 400', 'DESCRIPTION:Salida: Ciudad de México (MEX)\\nLlegada: Nueva York (JFK)\\nClave de reserva: XYZ789')).replaceAll('\r\n', '\n');
    expect(read(text)).toMatchObject({ notes: [], flights: [{ bookingCode: 'XYZ789', leg: { fromAirport: 'MEX', toAirport: 'JFK', carrier: 'Aeroméxico' } }] });
  });

  test('over the date line and through a clock change', () => {
    const text = calendar(...event('DTSTART:20270314T080000Z', 'DTEND:20270315T003500Z', 'SUMMARY:NZ 1 AKL-JFK'));
    expect(read(text).flights[0]?.leg).toMatchObject({ departsOn: '2027-03-14', departsTime: '21:00', arrivesOn: '2027-03-14', arrivesTime: '20:35' });
  });

  test('at an hour that the clocks show twice says which', () => {
    const text = calendar(...event('DTSTART:20271107T063000Z', 'DTEND:20271107T100000Z', 'SUMMARY:UA 1 EWR-ORD'));
    expect(read(text).flights[0]?.leg).toMatchObject({ departsTime: '01:30', departsTimeTurn: 'second' });
  });

  test('copied without its frame', () => {
    expect(read(event('DTSTART:20270303T154500Z', 'DTEND:20270303T192500Z', 'SUMMARY:UA 1408 DEN-EWR').join('\n')).flights).toHaveLength(1);
  });
});

describe('what is not understood', () => {
  const times = ['DTSTART:20270303T154500Z', 'DTEND:20270303T192500Z'];

  test('stays empty, and the line is named', () => {
    const text = calendar(...event(...times, 'SUMMARY:UA 1408 to Newark', 'LOCATION:DEN'));
    expect(read(text).flights[0]?.leg).toEqual({ fromAirport: 'DEN', toAirport: '', carrier: 'United Airlines', flightNumber: '1408', departsOn: '2027-03-03', departsTime: '08:45' });
    expect(notes(text)).toEqual([[1, 'SUMMARY', 'no-to'], [1, 'DTEND', 'time-needs-airport']]);
  });

  test.each([
    ['an event that is no flight', [...times, 'SUMMARY:Dinner with Ann at 7'], [[1, 'SUMMARY', 'no-flight']]],
    ['a cancelled flight', [...times, 'SUMMARY:UA 1408 DEN-EWR', 'STATUS:CANCELLED'], [[1, 'STATUS', 'cancelled']]],
    ['a flight without a number', [...times, 'SUMMARY:DEN-EWR'], [[1, 'SUMMARY', 'no-number']]],
    ['two numbers', [...times, 'SUMMARY:UA 1408 / LH 7601 DEN-EWR'], [[1, 'SUMMARY', 'several-numbers']]],
    ['an airline that we do not know', [...times, 'SUMMARY:Flight ZZ 12 DEN-EWR'], [[1, 'SUMMARY', 'strange-airline']]],
    ['airports that disagree', ['DTSTART:20270303T084500', 'DTEND:20270303T142500', 'SUMMARY:UA 1408 DEN-EWR', 'DESCRIPTION:DEN-ORD'], [[1, 'SUMMARY', 'several-ends']]],
    ['a whole day', ['DTSTART;VALUE=DATE:20270303', 'DTEND;VALUE=DATE:20270304', 'SUMMARY:UA 1408 DEN-EWR'], [[1, 'DTSTART', 'whole-day'], [1, 'DTEND', 'whole-day']]],
    ['no end', [times[0] ?? '', 'SUMMARY:UA 1408 DEN-EWR'], [[1, 'DTEND', 'no-end']]],
    ['no time', ['SUMMARY:UA 1408 DEN-EWR'], [[1, 'DTSTART', 'no-start'], [1, 'DTEND', 'no-end']]],
    ['a zone that nobody knows', ['DTSTART;TZID=Middle Earth:20270303T084500', times[1] ?? '', 'SUMMARY:UA 1408 DEN-EWR'], [[1, 'DTSTART', 'unknown-zone']]],
    ['a time that is none', ['DTSTART:2027030T', 'DTEND:banana', 'SUMMARY:UA 1408 DEN-EWR'], [[1, 'DTSTART', 'not-a-time'], [1, 'DTEND', 'not-a-time']]],
    ['a flight every second', [...times, 'SUMMARY:UA 1408 DEN-EWR', 'RRULE:FREQ=SECONDLY;COUNT=999999999'], [[1, 'RRULE', 'repeats']]],
    ['two booking codes', [...times, 'SUMMARY:UA 1408 DEN-EWR', 'DESCRIPTION:Confirmation: AAA111\\nBooking code: BBB222'], [[1, 'DESCRIPTION', 'several-codes']]],
  ])('%s', (_, lines, expected) => {
    expect(notes(calendar(...event(...lines)))).toEqual(expected);
  });

  test('fills in nothing of a whole day but the day', () => {
    const leg = read(calendar(...event('DTSTART;VALUE=DATE:20270303', 'SUMMARY:UA 1408 DEN-EWR'))).flights[0]?.leg;
    expect(leg).toEqual({ fromAirport: 'DEN', toAirport: 'EWR', carrier: 'United Airlines', flightNumber: '1408', departsOn: '2027-03-03' });
  });

  test('is no hour, no seat and no code that nobody called so', () => {
    const text = calendar(...event(...times, 'SUMMARY:UA 1408 DEN-EWR', 'DESCRIPTION:Boarding 8:15 AM 3 March at gate B12. STATUS BOOKED. Ticket 0162345678901'));
    expect(read(text)).toMatchObject({ notes: [], flights: [{ bookingCode: '', seat: '', leg: { flightNumber: '1408' } }] });
  });

  test('is counted by event, and the rest is read all the same', () => {
    const text = calendar(...event('SUMMARY:Hotel'), ...event(...times, 'SUMMARY:UA 1408 DEN-EWR'), ...event(...times, 'SUMMARY:UA 1408 DEN-EWR'));
    expect(read(text)).toMatchObject({ flights: [{ event: 2 }], notes: [{ event: 1, code: 'no-flight' }] });
  });
});

describe('a hostile file', () => {
  const flight = event('DTSTART:20270303T154500Z', 'DTEND:20270303T192500Z', 'SUMMARY:UA 1408 DEN-EWR');

  test.each([
    ['nothing', '', 'required'], ['blanks', ' \n ', 'required'], ['a page', '<!doctype html><html><body>BEGIN:VCALENDAR</body></html>', 'not-a-calendar'],
    ['a letter', 'Dear passenger, your flight UA 1408 leaves at 8:45.', 'not-a-calendar'], ['a calendar without events', calendar(), 'calendar-empty'],
    ['binary', `BEGIN:VCALENDAR\u0000\u0001${'x'.repeat(100)}`, 'calendar-not-text'], ['five megabytes', calendar(...event(`SUMMARY:${'x'.repeat(5_000_000)}`)), 'calendar-too-large'],
    ['ten thousand events', calendar(...Array.from({ length: 10_000 }, () => ['BEGIN:VEVENT', 'SUMMARY:UA 1 DEN-EWR', 'END:VEVENT']).flat()), 'calendar-too-many'],
    ['a line that is none', calendar('hello', ...flight), 'calendar-broken'], ['an end that is missing', calendar(...flight).replace('END:VCALENDAR', ''), 'calendar-broken'],
  ])('of %s is refused in words', (_, text, code) => {
    expect(problemOf(text)).toMatchObject({ field: 'calendar', code });
  });

  test('whose clocks change every second is not counted out', () => {
    const bomb = VTIMEZONE.map((line) => line.replace('FREQ=YEARLY', 'FREQ=SECONDLY').replace('1970', '1601'));
    const wide = VTIMEZONE.map((line) => line.replace('BYMONTH=11', `BYSECOND=${Array.from({ length: 60 }, (_, second) => second).join(',')}`));
    for (const zone of [bomb, wide]) {
      expect(notes(calendar(...zone, ...event('DTSTART;TZID=Mountain (airline):20270603T084500', 'DTEND:20270603T182500Z', 'SUMMARY:UA1408 DEN-EWR')))).toEqual([[1, 'DTSTART', 'unknown-zone']]);
    }
  });

  test('of lines within lines is read or refused', () => {
    const nested = calendar(...Array.from({ length: 40_000 }, () => 'BEGIN:X'), ...flight, ...Array.from({ length: 40_000 }, () => 'END:X'));
    expect(problemOf(nested)?.code).toBe('calendar-empty');
  });

  test('names the line that it stumbles over', () => {
    expect(problemOf(calendar('hello there', ...flight))?.params).toEqual({ line: 'hello there' });
  });

  test('in another encoding, or too large, is refused before it is read', () => {
    expect(calendarText(new Uint8Array([0xff, 0xfe, 0x42, 0x00]))).toMatchObject({ problem: { code: 'calendar-not-text' } });
    expect(calendarText(new Uint8Array([0x4d, 0xe9, 0x78]))).toMatchObject({ problem: { code: 'calendar-not-text' } });
    expect(calendarText(new Uint8Array(MOST_CALENDAR_BYTES + 1))).toMatchObject({ problem: { code: 'calendar-too-large' } });
    expect(calendarText(new TextEncoder().encode('México'))).toEqual({ text: 'México' });
  });

  test('with the mark of its encoding is read', () => {
    expect(read(`\uFEFF${calendar(...flight)}`).flights).toHaveLength(1);
  });

  test('of any lines at all is read or refused', () => {
    const line = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE', 'DTSTART:20270303T154500Z', 'DTEND;TZID=x:2027', 'RRULE:FREQ=x', 'SUMMARY:UA 1408 DEN-EWR', 'DURATION:-P1W'));
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const result = readCalendar(calendar(...lines), zoneOf);
      expect('problem' in result || 'read' in result).toBe(true);
    }));
  });
});

describe('several flights', () => {
  const out = event('DTSTART:20270303T130000Z', 'DTEND:20270303T153000Z', 'SUMMARY:UA 12 DEN-ORD', 'DESCRIPTION:Confirmation: K7QX2P\\nSeat 4C');
  const onwards = event('DTSTART:20270303T170500Z', 'DTEND:20270303T191500Z', 'SUMMARY:UA 90 ORD-LGA', 'DESCRIPTION:Confirmation: K7QX2P\\nSeat 8D');
  const back = event('DTSTART:20270320T130000Z', 'DTEND:20270320T170000Z', 'SUMMARY:UA 91 LGA-DEN', 'DESCRIPTION:Confirmation: ZZZ999');
  const { flights } = read(calendar(...back, ...onwards, ...out));

  test('stand in the order in which they are flown, and those that connect within a day are a run', () => {
    expect(flights.map(({ leg }) => leg.flightNumber)).toEqual(['12', '90', '91']);
    expect(runsOf(flights)).toEqual([[0, 1]]);
  });

  test('fill in one form as its legs, with the direction that New York’s airports give', () => {
    expect(typedFlight(flights.slice(0, 2))).toMatchObject({
      direction: 'ARRIVE', state: 'BOOKED', bookingCode: 'K7QX2P', seat: '4C, 8D', 'leg0.fromAirport': 'DEN', 'leg1.toAirport': 'LGA', 'leg1.departsTime': '11:05',
    });
    expect(typedFlight(flights.slice(2))).toMatchObject({ direction: 'GO_HOME', 'leg0.toAirport': 'DEN' });
    expect(typedFlight(flights)).toMatchObject({ bookingCode: '' });
  });
});
