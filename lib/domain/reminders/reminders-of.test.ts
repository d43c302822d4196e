import { describe, expect, it } from 'vitest';
import { person, task } from '@/tests/support/any-reminders';
import { draft, facts, find, keysOf, LOCAL, NOW, RUTH, starting, told, withItems } from '@/tests/support/told-reminders';
import { at, atDesk, BETH_ISRAEL, day, flight, HELD, home, item, onDays, timed, zone } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { NEW_YORK, wallTimeIn } from '../calendar/zones';
import type { Item } from '../itinerary/types';
import { withSurgeryHour } from '../plan/surgery-hour';
import { remindersRecheckAt } from './recheck';
import { reminderListOf } from './reminder-list';
import { remindersOf } from './reminders-of';
import { FIRST_REACH, type ReminderPerson } from './types';

describe('surgery', () => {
  it('is told 30, 14 and 3 days before, on the centre day before and the evening before, with two days for medicines', () => {
    expect(starting(facts(LOCAL), 'day-')).toEqual([
      'day-30 2027-02-09 09:00', 'day-21 2027-02-18 09:00', 'day-14 2027-02-25 09:00', 'day-10 2027-03-01 09:00',
      'day-3 2027-03-08 09:00', 'day-call 2027-03-10 09:00', 'day-eve 2027-03-10 18:00',
    ]);
    expect(find(facts(LOCAL), 'day-30')?.usefulUntil).toEqual(at('2027-02-25', '09:00'));
    expect(find(facts(LOCAL), 'day-10')?.usefulUntil).toEqual(at('2027-03-11', '00:00'));
    expect(remindersOf(facts(LOCAL), NOW).filter(({ isUrgent }) => isUrgent).map(({ key }) => key)).toEqual(['day-eve']);
  });

  it('has its call on the centre day before, over weekends and holidays, and its eve on the day before', () => {
    // Tuesday 1 June 2027, after Memorial Day.
    expect(starting(facts(draft({ home: home('New York', 'LOCAL'), surgeryOn: day('2027-06-01') })), 'day-').slice(-3)).toEqual([
      'day-call 2027-05-28 09:00', 'day-3 2027-05-29 09:00', 'day-eve 2027-05-31 18:00',
    ]);
    // Monday: three days before is the centre day before, and each is told.
    const monday = starting(facts(draft({ home: home('New York', 'LOCAL'), surgeryOn: day('2027-03-15') })), 'day-');
    expect(monday.slice(-3)).toEqual(['day-3 2027-03-12 09:00', 'day-call 2027-03-12 09:00', 'day-eve 2027-03-14 18:00']);
  });

  it('is of use until the hour of which the centre told', () => {
    const hour = withSurgeryHour(LOCAL, '07:30' as Parameters<typeof withSurgeryHour>[1]);
    expect('made' in hour && find(facts(hour.made), 'day-eve')?.usefulUntil).toEqual(at('2027-03-11', '07:30'));
  });

  it('comes at 6 pm in New York whatever clocks and quiet hours somebody has', () => {
    const far = person('Ruth', { reach: { ...FIRST_REACH, zone: zone('Asia/Kathmandu') } });
    expect(find(facts(LOCAL, { people: [far] }), 'day-eve')?.dueAt).toEqual(at('2027-03-10', '18:00'));
    // The evening before the clocks change.
    expect(find(facts(draft({ surgeryOn: day('2027-11-08') })), 'day-eve')?.dueAt.toISOString()).toBe('2027-11-07T23:00:00.000Z');
  });

  it('is not there without a day, for a consultation, and the last of it not at a centre that has closed', () => {
    expect(starting(facts(draft({ surgeryOn: null })), 'day-')).toEqual([]);
    expect(starting(facts(draft({ procedure: 'consultation' })), 'day-')).toEqual([]);
    expect(starting(facts(draft({ centre: BETH_ISRAEL })), 'day-').map((one) => one.split(' ')[0])).toEqual(['day-30', 'day-21', 'day-14', 'day-10', 'day-3']);
    expect(starting(facts(draft({ centre: { ...BETH_ISRAEL, closedOn: day('2027-03-12') } })), 'day-eve')).toHaveLength(1);
  });

  it('is told to those who see the medical part alone', () => {
    const people = [person('June', { standing: { role: 'CAREGIVER', seesMedical: false }, choices: new Map([['surgery', ['MAIL']]]) })];
    expect(starting(facts(LOCAL, { people }), 'day-')).toEqual([]);
    expect(starting(facts(LOCAL, { people: people.map((one) => ({ ...one, standing: { ...one.standing, seesMedical: true } })) }), 'day-')).toHaveLength(7);
  });
});

describe('appointments', () => {
  const VISIT = item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'visit', purpose: 'PRE_OP', state: 'BOOKED' });

  it('are told 3 days and 1 day before, by New York’s day and the reader’s morning', () => {
    const about = facts(withItems(LOCAL, [VISIT]));
    expect(starting(about, 'appointment')).toEqual(['appointment-3:visit 2027-03-07 09:00', 'appointment-1:visit 2027-03-09 09:00']);
    expect(find(about, 'appointment-1:visit')).toMatchObject({ usefulUntil: at('2027-03-10', '10:00'), params: { day: '2027-03-10', hasTime: 'yes' } });
    const far = person('Ruth', { reach: { ...FIRST_REACH, zone: zone('Asia/Kathmandu') } });
    expect(starting(facts(withItems(LOCAL, [VISIT]), { people: [far] }), 'appointment', zone('Asia/Kathmandu'))).toEqual(['appointment-3:visit 2027-03-07 09:00', 'appointment-1:visit 2027-03-09 09:00']);
  });

  it('are booked ones, of any trip, and none that nobody came to', () => {
    const keys = (more: Partial<Item>, trip = LOCAL) => starting(facts(withItems(trip, [{ ...VISIT, ...more }])), 'appointment');
    expect(keys({ state: 'ASKED' })).toEqual([]);
    expect(keys({ desk: atDesk({ attendance: 'MISSED' }) })).toEqual([]);
    expect(keys({ when: onDays('2027-03-10') })).toHaveLength(2);
    expect(keys({ when: { type: 'offset', from: -1, until: 0 } }, draft({ surgeryOn: null }))).toEqual([]);
    expect(keys({}, draft({ surgeryOn: null }))).toHaveLength(2);
  });

  it('have a follow-up to book until it is booked, and again the day after one that nobody came to', () => {
    expect(starting(facts(LOCAL), 'visit-')).toEqual(['visit-before 2027-03-04 09:00', 'visit-again 2027-03-15 09:00']);
    const followUp = item('APPOINTMENT', timed('2027-03-18', '10:00'), { id: 'fu', purpose: 'FOLLOW_UP', state: 'BOOKED' });
    expect(starting(facts(withItems(LOCAL, [followUp])), 'visit-')).toEqual([]);
    const missed = { ...followUp, desk: atDesk({ attendance: 'MISSED' }) };
    expect(starting(facts(withItems(LOCAL, [missed])), 'visit-')).toEqual(['visit-missed 2027-03-19 09:00']);
  });
});

describe('packing, people, and home', () => {
  const packing = { carryOn: null, homeBagPounds: null, homeBagPlan: null, medicines: [], unpacked: 2, unpackedForHome: 1 };

  it('packs 7 and 2 days before, only while must-haves are unpacked', () => {
    expect(keysOf(facts({ ...draft(), packing })).filter((key) => key.includes('pack'))).toEqual(['out-pack-7', 'out-pack-2', 'home-pack-2']);
    expect(keysOf(facts({ ...draft(), packing: { ...packing, unpacked: 0, unpackedForHome: 0 } })).filter((key) => key.includes('pack'))).toEqual([]);
    expect(starting(facts({ ...LOCAL, packing }), 'out-pack')).toEqual(['out-pack-7 2027-03-04 09:00', 'out-pack-2 2027-03-09 09:00']);
  });

  const june = person('June', { standing: { role: 'FAMILY', seesMedical: false } });
  const asked = facts({ ...LOCAL, escort: { state: 'asked', name: 'June', personId: 'June' } }, { people: [RUTH, june], escortAskedAt: NOW });

  it('asks who was asked, and those who carry the trip, until there is an answer', () => {
    const escort = remindersOf(asked, NOW).filter(({ key }) => key.startsWith('escort'));
    expect(escort.map((one) => `${one.userId} ${told(one)}`)).toEqual([
      'June escort-answer-2 2026-12-12 09:00', 'Ruth escort-silent-4 2026-12-14 09:00', 'June escort-answer-5 2026-12-15 09:00',
      'Ruth escort-missing-7 2027-03-04 09:00', 'Ruth escort-missing-3 2027-03-08 09:00',
    ]);
    const settled = { ...asked, trip: { ...LOCAL, escort: { state: 'accepted', name: 'June', personId: 'June' } as const } };
    expect(starting(settled, 'escort')).toEqual([]);
    expect(starting(facts({ ...LOCAL, escort: { state: 'none', name: '' } }), 'escort')).toHaveLength(4);
  });

  it('tells whoever does a task, and never its title', () => {
    const due = { type: 'day', on: day('2027-03-01') } as const;
    const about = { ...asked, tasks: [task('t', due), task('done', due, { state: 'DONE' }), task('open', due, { state: 'OPEN', person: null }), task('none', null)] };
    const tasks = remindersOf(about, NOW).filter(({ key }) => key.startsWith('task'));
    expect(tasks.map((one) => [one.userId, told(one), one.params])).toEqual([['June', 'task:t 2027-02-28 09:00', { day: '2027-03-01' }]]);
  });

  it('says one gentle line a quiet day to those who chose it, and none in a hold', () => {
    const choosing = { ...RUTH, choices: new Map([['quiet-days' as const, ['MAIL' as const]]]) };
    expect(starting(facts(LOCAL), 'quiet')).toEqual([]);
    expect(starting(facts(LOCAL, { people: [choosing] }), 'quiet')).toEqual([1, 2, 3, 4, 5].map((count) => `quiet-${count} ${addDays(day('2027-03-11'), count)} 09:00`));
    expect(starting(facts({ ...LOCAL, hold: HELD }, { people: [choosing] }), 'quiet')).toEqual([]);
  });

  it('asks 1 and 7 days after coming home, on home’s days', () => {
    const kathmandu = flight('GO_HOME', at('2027-03-19', '22:00'), at('2027-03-20', '20:00'), ['JFK', 'KTM']);
    const zoned = { ...kathmandu, when: { ...kathmandu.when, endsZone: zone('Asia/Kathmandu') } as Item['when'] };
    expect(starting(facts(withItems(draft({ home: home('Kathmandu') }), [zoned])), 'home-', zone('Asia/Kathmandu')).filter((one) => /home-(day|week)/.test(one)))
      .toEqual(['home-day 2027-03-22 09:00', 'home-week 2027-03-28 09:00']);
    expect(starting(facts(LOCAL), 'home-')).toEqual(['home-day 2027-03-13 09:00', 'home-week 2027-03-19 09:00']);
    expect(starting(facts(draft({ procedure: 'consultation' })), 'home-day')).toEqual([]);
  });
});

describe('mornings and nights', () => {
  const everyDay = (where: string, from: Day, surgeryOn: string) => {
    const reader = person('Ruth', { reach: { ...FIRST_REACH, zone: zone(where) }, choices: new Map([['quiet-days', ['MAIL']]]) });
    return starting(facts({ ...LOCAL, surgery: { state: 'dated', on: day(surgeryOn), confirmedByCentre: false } }, { people: [reader], madeOn: from }), 'quiet', zone(where), at(from, '00:00'));
  };

  it('are at nine on days on which clocks change, at Lord Howe by half an hour', () => {
    expect(everyDay('America/New_York', day('2027-03-01'), '2027-03-12').map((one) => one.slice(-5))).toEqual(['09:00', '09:00', '09:00', '09:00', '09:00']);
    expect(everyDay('Australia/Lord_Howe', day('2027-03-01'), '2027-04-01').map((one) => one.slice(-5))).toEqual(['09:00', '09:00', '09:00', '09:00', '09:00']);
  });

  it('leave out no day where a calendar does: Apia had no 30 December 2011', () => {
    const lines = everyDay('Pacific/Apia', day('2011-12-01'), '2011-12-28');
    expect(lines).toEqual(['quiet-1 2011-12-29 09:00', 'quiet-2 2011-12-31 08:00', 'quiet-3 2011-12-31 09:00', 'quiet-4 2012-01-01 09:00', 'quiet-5 2012-01-02 09:00']);
  });

  it('come before quiet hours where they would be too late behind them, and not at all where that is too early', () => {
    const night = person('Ruth', { reach: { ...FIRST_REACH, quietFrom: 6 * 60, quietUntil: 5 * 60 }, choices: new Map([['quiet-days', ['MAIL']]]) });
    const dawn = item('APPOINTMENT', timed('2027-03-10', '04:00'), { id: 'dawn', purpose: 'PRE_OP', state: 'BOOKED' });
    const about = facts(withItems(LOCAL, [dawn]), { people: [night] });
    expect(starting(about, 'appointment-1')).toEqual(['appointment-1:dawn 2027-03-09 05:59']);
    expect(starting(about, 'quiet')).toEqual([]);
  });
});

describe('another day', () => {
  const moved = { ...LOCAL, surgery: { state: 'dated', on: day('2027-03-18'), confirmedByCentre: false } as const };
  const past = [{ key: 'day-30', anchorOn: day('2027-03-11'), toldAt: at('2027-02-09', '09:00') }, { key: 'day-21', anchorOn: day('2027-03-11'), toldAt: null }];
  const now = at('2027-02-20', '12:00');

  it('moves all, and tells anew under "New date" what was told and still matters', () => {
    const about = facts(moved, { people: [{ ...RUTH, past }] });
    expect(starting(about, 'day-', NEW_YORK, now).slice(0, 3)).toEqual(['day-30 2027-02-16 09:00', 'day-21 2027-02-25 09:00', 'day-14 2027-03-04 09:00']);
    expect(find(about, 'day-30', now)).toMatchObject({ isNewDate: true, anchorOn: '2027-03-18' });
    expect(find(about, 'day-21', now)?.isNewDate).toBe(false);
  });

  it('does not tell again what was told for a day that is the day once more', () => {
    expect(find(facts(LOCAL, { people: [{ ...RUTH, past }] }), 'day-30', now)).toBeUndefined();
    expect(find(facts(LOCAL, { people: [RUTH] }), 'day-30', now)).toBeDefined();
  });

  it('keeps what somebody wants of a reminder', () => {
    const wishes = new Map([['day-14', { type: 'stopped' } as const], ['day-3', { type: 'moved', daysBefore: 4, minute: 14 * 60 + 30 } as const], ['day-call', { type: 'moved', daysBefore: 1, minute: 23 * 60 } as const]]);
    const about = facts(moved, { people: [{ ...RUTH, wishes }] });
    expect(starting(about, 'day-').filter((one) => /day-(14|3 |call)/.test(one))).toEqual(['day-3 2027-03-14 14:30', 'day-call 2027-03-17 09:00']);
    expect(reminderListOf(about, 'Ruth', NOW).filter(({ wish }) => wish).map(({ key, state }) => [key, state])).toEqual([['day-14', 'stopped'], ['day-3', 'planned'], ['day-call', 'planned']]);
  });

  it('is looked at once more a day before each is told', () => {
    expect(remindersRecheckAt(remindersOf(facts(LOCAL), NOW), NOW)).toEqual(at('2027-02-08', '09:00'));
    expect(remindersRecheckAt(remindersOf(facts(LOCAL), at('2028-01-01', '00:00')), at('2028-01-01', '00:00'))).toBeNull();
  });
});

describe('what falls due within half an hour', () => {
  it('is told together with the last of it, but for what has its own minute', () => {
    const at0910 = flight('ARRIVE', at('2027-03-09', '09:10', zone('America/Denver')), at('2027-03-09', '15:30'));
    const trip = withItems(draft({ surgeryOn: day('2027-03-11') }), [at0910]);
    const about = (people: readonly ReminderPerson[]) => remindersOf(facts(trip, { people }), NOW).filter(({ dueAt }) => wallTimeIn(zone('America/Denver'), dueAt).day === '2027-03-08').map((one) => told(one, zone('America/Denver')));
    expect(about([RUTH])).toEqual(['day-3 2027-03-08 09:10', 'out-check-in 2027-03-08 09:10']);
    expect(about([{ ...RUTH, wishes: new Map([['day-3', { type: 'moved', daysBefore: 3, minute: 541 }]]) }])).toEqual(['day-3 2027-03-08 09:01', 'out-check-in 2027-03-08 09:10']);
  });
});
