import fc from 'fast-check';
import ICAL from 'ical.js';
// Another library than the one that writes.
import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import type { Item, Trip, When } from '@/lib/domain/itinerary/types';
import { type FeedContents, feedEvents } from '@/lib/domain/people/feed';
import { NOTHING_CHOSEN } from '@/lib/domain/reminders/alarms';
import { type Task, TASK_KINDS, type TaskState } from '@/lib/domain/people/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { LOCALES } from '@/lib/text/locale';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight, item, onDays, timed, word, zone } from '@/tests/support/trips';
import { type FeedWish, writeFeed } from './write-feed';

const NOW = at('2027-03-01', '12:00');
const PAGES = { trip: 'https://mendway.test/trips/1', appointments: 'https://mendway.test/trips/1/appointments', tasks: 'https://mendway.test/trips/1/people' };
const JUNE = { userId: 'june', name: 'June' };

const task = (more: Partial<Task> = {}): Task => ({
  id: 'task', kind: 'DRIVE', title: 'Drive to the airport', due: { type: 'day', on: day('2027-03-09') }, state: 'ACCEPTED', person: JUNE,
  askedAt: null, answeredAt: null, doneAt: null, revision: 2, ...more,
});

const contents = (trip: Trip, more: Partial<FeedContents> = {}): FeedContents =>
  ({ trip, version: 3, centre: null, atDesk: [], tasks: [], alarms: NOTHING_CHOSEN, revisedAt: at('2026-11-22', '12:00'), ...more });

const wish = (told: FeedContents, more: Partial<FeedWish> = {}): FeedWish => ({ contents: told, userId: JUNE.userId, pages: PAGES, locale: 'en', now: NOW, ...more });

const { trip: DRAFT } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2026-11-22', '12:00'));
const withItems = (...items: Item[]): FeedContents => contents({ ...DRAFT, items });

/** By their UIDs, as node-ical reads them. */
function read(text: string): ReadonlyMap<string, VEvent> {
  const events = Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return new Map(events.map((event) => [event.uid, event]));
}

/** As ical.js reads them, by nothing but the zones that the file brings along. */
function readAgain(text: string): ReadonlyMap<string, ICAL.Event> {
  const file = new ICAL.Component(ICAL.parse(text) as never[]);
  return new Map(file.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)).map((event) => [event.uid, event]));
}

const one = (told: FeedContents, more: Partial<FeedWish> = {}): VEvent => {
  const [event, ...rest] = read(writeFeed(wish(told, more))).values();
  if (!event || rest.length > 0) throw new Error('not one event');
  return event;
};

describe('a feed', () => {
  it('has a name that is nobody’s, says how often to ask, and sends nothing to anybody', () => {
    const file = new ICAL.Component(ICAL.parse(writeFeed(wish(withItems()))) as never[]);
    expect(['name', 'x-wr-calname', 'method'].map((name) => file.getFirstPropertyValue(name))).toEqual(['Trip to New York', 'Trip to New York', null]);
    expect(String(file.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(writeFeed(wish(withItems()))).toContain('\r\nX-PUBLISHED-TTL:PT1H\r\n');
  });

  it('is a calendar also while nothing has a day: counted from surgery, nothing stands in it but its zone', () => {
    const { trip } = draftPlan(answers({ surgeryOn: null }), DEFAULT_PROFILES.microdiscectomy, at('2026-11-22', '12:00'));
    const text = writeFeed(wish(contents(trip)));
    expect(trip.items.length).toBeGreaterThan(3);
    expect(read(text).size).toBe(0);
    expect(text).toContain('TZID:America/New_York');
  });

  it('quiet days are whole days on which nothing is closed in the calendar itself, with plain words and no bell', () => {
    const quiet = one(withItems(item('QUIET_DAYS', onDays('2027-03-11', '2027-03-17'))));
    expect(quiet).toMatchObject({ summary: 'Quiet days: no plans', datetype: 'date', transparency: 'TRANSPARENT', status: 'CONFIRMED' });
    expect(String(quiet.description)).toContain('Visitors may come to you.');
    expect(quiet.alarms ?? []).toEqual([]);
  });

  it.each([
    ['a flight with its hour', flight('ARRIVE', at('2027-03-09', '09:00'), at('2027-03-09', '14:00')), ['-P1D', '-PT3H']],
    ['a flight without one', item('FLIGHT', onDays('2027-03-09'), { purpose: 'ARRIVE' }), ['-PT12H']],
    ['an appointment', item('APPOINTMENT', timed('2027-03-10', '10:00'), { purpose: 'PRE_OP' }), ['-P1D', '-PT2H']],
    ['surgery', item('SURGERY', onDays('2027-03-11')), ['-PT12H']],
    ['a stay', item('STAY', onDays('2027-03-09', '2027-03-20')), []],
    ['an outing', item('OUTING', timed('2027-03-18', '18:00')), []],
  ])('rings for what matters: %s', (_, made, triggers) => {
    expect((one(withItems(made)).alarms ?? []).map(({ trigger }) => trigger)).toEqual(triggers);
  });

  it('says of a flight that check-in opens, and of all else no more than that it is soon', () => {
    const made = [flight('ARRIVE', at('2027-03-09', '09:00'), at('2027-03-09', '14:00')), item('SURGERY', onDays('2027-03-11'))];
    const said = made.map((each) => (one(withItems(each)).alarms ?? []).map(({ action, description }) => [action, description]));
    expect(said).toEqual([[['DISPLAY', 'Check in for your flight'], ['DISPLAY', 'Your trip: soon']], [['DISPLAY', 'Your trip: soon']]]);
  });

  it('a flight home waits for the surgeon: not certain in the title, why in the text; certain after the yes', () => {
    const home = flight('GO_HOME', at('2027-03-25', '10:00'), at('2027-03-25', '14:00'));
    const followUp = item('APPOINTMENT', timed('2027-03-20', '10:00'), { id: 'follow-up', purpose: 'FOLLOW_UP' });
    const homeOf = (told: FeedContents, now = NOW) => read(writeFeed(wish(told, { now }))).get(`${home.id}@mendway`);
    const waits = withItems(followUp, home);
    expect(homeOf(waits)).toMatchObject({ status: 'TENTATIVE', summary: 'Flight: Home (not certain yet)' });
    expect(homeOf(waits)?.description).toContain('It stands if your surgeon says yes.');
    expect(homeOf(waits, at('2027-03-22', '12:00'))?.description).toContain('No yes from your surgeon is written down yet.');
    const said = contents({ ...waits.trip, clearances: [word('yes', '2027-03-20')] });
    expect(homeOf(said, at('2027-03-22', '12:00'))).toMatchObject({ status: 'CONFIRMED', summary: 'Flight: Home' });
    expect(homeOf(said, at('2027-03-22', '12:00'))?.description).toContain('Your surgeon said yes to this flight.');
  });

  it('a journey leaves and lands on the clocks of its places', () => {
    const when: When = { type: 'timed', startsAt: at('2027-03-14', '23:30', zone('Pacific/Apia')), startsZone: zone('Pacific/Apia'), endsAt: at('2027-03-15', '07:00'), endsZone: zone('America/New_York') };
    const text = writeFeed(wish(withItems(item('FLIGHT', when, { purpose: 'ARRIVE' })))).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;TZID=Pacific/Apia:20270314T233000');
    expect(text).toContain('DTEND;TZID=America/New_York:20270315T070000');
  });

  it.each([
    ['done', task({ state: 'DONE' })], ['declined', task({ state: 'DECLINED' })], ['open', task({ state: 'OPEN', person: null })],
    ['somebody else’s', task({ person: { userId: 'dale', name: 'Dale' } })], ['without a day', task({ due: null })],
  ])('leaves out a task that is %s', (_, made) => {
    expect(read(writeFeed(wish(contents({ ...DRAFT, items: [] }, { tasks: [made] })))).size).toBe(0);
  });

  it('a task stands on its day, or at its hour where it is due; what was only asked says where to answer', () => {
    const told = (made: Task) => one(contents({ ...DRAFT, items: [] }, { tasks: [made] }));
    expect(told(task())).toMatchObject({ uid: 'task@mendway', summary: 'A task for the trip', datetype: 'date', status: 'CONFIRMED', sequence: 2 });
    const denver = 'America/Denver' as Zone;
    const asked = told(task({ state: 'ASKED', due: { type: 'moment', on: day('2027-03-09'), at: at('2027-03-09', '06:00', denver), zone: denver } }));
    expect(asked).toMatchObject({ status: 'TENTATIVE' });
    expect(asked.start.toISOString()).toBe('2027-03-09T13:00:00.000Z');
    expect(String(asked.description).replaceAll('\u00a0', ' ').split('\n')).toEqual(['Drive to the airport', 'Time there: Tue, Mar 9, 6:00 am', `You were asked. Say yes or no here: ${PAGES.tasks}`]);
  });

  it('says nothing in a title that somebody wrote of their health, and never what the surgery is', () => {
    const told = withItems(
      item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'a', title: 'Blood thinner talk' }), item('NOTE', onDays('2027-03-10'), { id: 'b', title: 'Stop aspirin' }),
      item('SURGERY', onDays('2027-03-11'), { id: 'c', title: 'Microdiscectomy L4' }),
    );
    const titles = [...read(writeFeed(wish({ ...told, tasks: [task({ kind: 'QUESTION', title: 'Ask about the blood clot' })] }))).values()].map(({ summary }) => summary);
    expect(titles).toEqual(['Appointment in New York', 'A note for your trip', 'Appointment in New York', 'A task for the trip']);
  });

  it('speaks the language of the person', () => {
    expect(writeFeed(wish(withItems(item('QUIET_DAYS', onDays('2027-03-11', '2027-03-17'))), { locale: 'es' }))).toContain('SUMMARY:Días tranquilos: sin planes');
  });
});

const anyTask: fc.Arbitrary<Task> = fc.record({
  id: fc.uuid(), kind: fc.constantFrom(...TASK_KINDS), title: fc.string({ unit: 'grapheme', maxLength: 80 }), person: fc.constantFrom(JUNE, null),
  state: fc.constantFrom<TaskState>('OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'DONE'), revision: fc.integer({ min: 1, max: 9 }),
  on: fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2027-01-01'), days)), hour: fc.option(fc.constantFrom('America/St_Johns', 'Pacific/Apia', 'America/New_York', 'US/Eastern'), { nil: null }),
}).map(({ on, hour, ...more }) => task({ ...more, due: hour ? { type: 'moment', on, at: at(on, '01:30', zone(hour)), zone: zone(hour) } : { type: 'day', on } }));

/** Any trip, each of its items with an id of its own as the database gives it. */
const anyContents: fc.Arbitrary<FeedWish> = fc.record({ situation: anySituation, tasks: fc.uniqueArray(anyTask, { maxLength: 3, selector: ({ id }) => id }), locale: fc.constantFrom(...LOCALES) })
  .map(({ situation: { trip, now }, tasks, locale }) => {
    const items = trip.items.map((made, index) => ({ ...made, id: `item-${index}` }));
    return wish(contents({ ...trip, items }, { tasks }), { now, locale });
  });

const dayOf = (time: ICAL.Time): Day => time.toString() as Day;

describe('any trip as a feed', () => {
  it('is read by two libraries as it is: every event once, the same moments, whole days to the last one', () => {
    fc.assert(fc.property(anyContents, (asked) => {
      const events = feedEvents(asked.contents, asked.userId, asked.now);
      const text = writeFeed(asked);
      const [first, second] = [read(text), readAgain(text)];
      expect([...first.keys()].sort()).toEqual(events.map(({ uid }) => uid).sort());
      for (const { uid, span, sequence } of events) {
        const [a, b] = [first.get(uid), second.get(uid)];
        expect(Number(a?.sequence)).toBe(sequence);
        if (span.type === 'timed') {
          const moments = [span.startsAt, span.endsAt].map((moment) => moment.toISOString());
          expect([a?.start, a?.end].map((moment) => moment?.toISOString())).toEqual(moments);
          expect([b?.startDate, b?.endDate].map((time) => time?.toJSDate().toISOString())).toEqual(moments);
        } else {
          expect([a?.datetype, b?.startDate.isDate, b?.endDate.isDate]).toEqual(['date', true, true]);
          expect(b && [dayOf(b.startDate), dayOf(b.endDate)]).toEqual([span.from, span.until]);
          expect(span.until > span.from).toBe(true);
        }
      }
    }), { numRuns: 80 });
  });

  it('is the same text each time, in lines of 75 octets at most that end as they must', () => {
    fc.assert(fc.property(anyContents, (asked) => {
      const text = writeFeed(asked);
      expect(writeFeed(asked)).toBe(text);
      const lines = text.split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    }), { numRuns: 60 });
  });

  it('keeps the names of its events when everything moves', () => {
    fc.assert(fc.property(anyContents, fc.integer({ min: 1, max: 40 }), (asked, days) => {
      const moved = asked.contents.trip.items.map((made) => ({ ...made, when: later(made.when, days), state: 'BOOKED' as const, title: 'Renamed' }));
      const after = { ...asked, contents: { ...asked.contents, version: 4, trip: { ...asked.contents.trip, items: moved } } };
      expect([...readAgain(writeFeed(after)).keys()]).toEqual([...readAgain(writeFeed(asked)).keys()]);
    }), { numRuns: 40 });
  });
});

function later(when: When, days: number): When {
  switch (when.type) {
    case 'offset':
      return when;
    case 'days':
      return { ...when, from: addDays(when.from, days), until: addDays(when.until, days) };
    case 'timed':
      return { ...when, startsAt: new Date(when.startsAt.getTime() + days * 86_400_000), endsAt: new Date(when.endsAt.getTime() + days * 86_400_000) };
  }
}
