import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineLike, ownerOf } from '@/tests/support/reminder-lines';
import { answers, at, day, home, zone } from '@/tests/support/trips';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { isAhead, reminderList, shownReminder, shownReminders } from './list-view';
import { REMINDER_KINDS } from './kinds';
import type { ReminderLine } from './types';

const NOW = at('2027-03-01', '12:00');
const draft = (more: Parameters<typeof answers>[0] = {}) => draftPlan(answers(more), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const TRIP = draft();

const named = (key: string, on: string, time: string, more: Partial<ReminderLine> = {}) => lineLike({ key, dueAt: at(on, time), usefulUntil: at('2028-01-01', '12:00'), ...more });
const LINES = [
  named('back', '2027-04-20', '09:00'), named('eve', '2027-03-10', '18:00'), named('book', '2027-03-02', '09:00'), named('letter', '2027-03-16', '09:00'),
  named('stopped', '2027-03-02', '10:00', { state: 'stopped', wish: { type: 'stopped' } }), named('told', '2027-02-20', '09:00', { state: 'told' }),
  named('gone', '2027-02-21', '09:00', { state: 'stopped' }), named('missed', '2027-02-22', '09:00', { state: 'missed' }),
];
const keysOf = (days: readonly { readonly lines: readonly ReminderLine[] }[]) => days.map(({ lines }) => lines.map(({ key }) => key));

describe('the list of one reader', () => {
  it('is in order of time, by the parts of the trip and its days; what is behind stands apart', () => {
    const list = reminderList(LINES, ownerOf(TRIP), NOW);
    expect(list.ahead.map(({ part, days }) => [part, keysOf(days)])).toEqual([
      ['home', [['book', 'stopped']]], ['before', [['eve']]], ['after', [['letter']]], ['back', [['back']]],
    ]);
    expect(keysOf(list.behind)).toEqual([['told'], ['gone'], ['missed']]);
    expect(list).toMatchObject({ planned: 4, next: { key: 'book' } });
  });

  it('knows two parts for who lives in New York, and one while the surgery has no day', () => {
    const parts = (trip: typeof TRIP) => reminderList(LINES, ownerOf(trip), NOW).ahead.map(({ part }) => part);
    expect(parts(draft({ home: home('New York', 'LOCAL') }))).toEqual(['before', 'after']);
    expect(parts({ ...TRIP, surgery: { state: 'unknown' } })).toEqual(['undated']);
  });

  it('is empty for nobody', () => {
    expect(reminderList([], ownerOf(TRIP), NOW)).toEqual({ behind: [], ahead: [], planned: 0, next: null });
    expect(shownReminders(null)).toEqual([]);
  });

  it('shows each day on its reader’s own clock, and how it goes out', () => {
    const owner = ownerOf(TRIP);
    const line = lineLike({ dueAt: at('2027-03-02', '01:30') });
    expect(shownReminder(line, owner)).toMatchObject({ zone: 'America/Denver', day: '2027-03-01', channels: ['MAIL'] });
    const reach = { ...owner.person.reach, zone: zone('Pacific/Apia') };
    const choices = new Map([['flight', ['PUSH', 'MAIL', 'INBOX']] as const]);
    expect(shownReminder(line, { ...owner, person: { ...owner.person, reach, choices } })).toMatchObject({ day: '2027-03-02', channels: ['PUSH', 'MAIL'] });
    expect(shownReminder(line, { ...owner, person: { ...owner.person, choices: new Map([['flight', ['INBOX']]]) } }).channels).toEqual([]);
  });

  it('loses no line and shows none twice', () => {
    const states = fc.constantFrom('told', 'missed', 'planned', 'stopped') as fc.Arbitrary<ReminderLine['state']>;
    const anyLine = fc.record({ state: states, kind: fc.constantFrom(...REMINDER_KINDS), minutes: fc.integer({ min: -90_000, max: 200_000 }) })
      .map(({ minutes, ...rest }) => lineLike({ ...rest, dueAt: new Date(NOW.getTime() + minutes * 60_000) }));
    fc.assert(fc.property(fc.array(anyLine), (lines) => {
      const numbered = lines.map((line, index) => ({ ...line, key: `r-${index}` }));
      const { ahead, behind, planned } = reminderList(numbered, ownerOf(TRIP), NOW);
      const shown = [...behind, ...ahead.flatMap(({ days }) => days)].flatMap(({ lines: onDay }) => onDay);
      expect(shown.map(({ key }) => key).sort()).toEqual(numbered.map(({ key }) => key).sort());
      expect(planned).toBe(numbered.filter(({ state }) => state === 'planned').length);
      const times = ahead.flatMap(({ days }) => days.flatMap((one) => one.lines)).map(({ dueAt }) => dueAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }));
  });
});

describe('a reminder', () => {
  it('can be changed until it is told, and begun again until its time is over', () => {
    const states = (['planned', 'stopped', 'told', 'missed'] as const).map((state) => [state, isAhead(lineLike({ state }), NOW), isAhead(lineLike({ state }), at('2027-03-20', '12:00'))]);
    expect(states).toEqual([['planned', true, true], ['stopped', true, false], ['told', false, false], ['missed', false, false]]);
  });

  it('belongs to a day of the trip wherever its reader lives', () => {
    const [first] = reminderList([lineLike()], ownerOf(draft({ home: home('Apia') })), NOW).ahead;
    expect(first?.days.map((one) => one.day)).toEqual([day('2027-03-09')]);
  });
});
