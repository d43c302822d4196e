import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, day, flight, home, item, timed, zone } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import type { ClockTime } from '../calendar/types';
import { wallTimeIn } from '../calendar/zones';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { reminderListOf } from './reminder-list';
import { openReminder, typedWish } from './typed-wish';
import { FIRST_REACH, type Reach, type ReminderFacts, type ReminderPerson } from './types';

const MADE = day('2027-02-10');
const NOW = at('2027-02-10', '12:00');
const VISIT = item('APPOINTMENT', timed('2027-03-10', '14:00'), { id: 'visit', purpose: 'PRE_OP', state: 'BOOKED' });
const OUT = flight('ARRIVE', at('2027-03-09', '09:00'), at('2027-03-09', '15:00'), ['DEN', 'LGA']);
const { trip } = draftPlan(answers({ home: home('Denver') }), DEFAULT_PROFILES.microdiscectomy, NOW);
const TRIP = { ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'ARRIVE' && purpose !== 'PRE_OP'), OUT, VISIT] };

const ruth = (reach: Partial<Reach> = {}, more: Partial<ReminderPerson> = {}): ReminderPerson => ({
  userId: 'ruth', standing: { role: 'OWNER', seesMedical: true }, reach: { ...FIRST_REACH, ...reach }, choices: new Map(), wishes: new Map(), past: [], ...more,
});
const factsOf = (...people: readonly ReminderPerson[]): ReminderFacts => ({ trip: TRIP, madeOn: MADE, tasks: [], escortAskedAt: null, people });

interface Typing {
  readonly facts?: ReminderFacts;
  readonly now?: Date;
}

function typing(key: string, on: string, time: string, { facts = factsOf(ruth()), now = NOW }: Typing = {}) {
  const line = openReminder(facts, 'ruth', key, now);
  if (!line) throw new Error(`no ${key}`);
  return typedWish(facts, line, { day: day(on), time: time as ClockTime }, now);
}
const said = (wish: ReturnType<typeof typedWish>) => ('problems' in wish ? wish.problems.map(({ field, code }) => `${field} ${code}`) : wish.made);
const better = (wish: ReturnType<typeof typedWish>) => ('problems' in wish ? wish.problems[0]?.choices?.[0]?.value : undefined);

describe('what somebody types for a reminder', () => {
  it('is so many days before its thing, at a minute of their day, also behind the next of its series', () => {
    expect(typing('appointment-3:visit', '2027-03-05', '09:30')).toEqual({ made: { type: 'moved', daysBefore: 5, minute: 570 } });
    expect(typing('appointment-3:visit', '2027-03-10', '08:00')).toEqual({ made: { type: 'moved', daysBefore: 0, minute: 480 } });
  });

  it('is refused after the thing, too early, and when it helps nobody any more', () => {
    expect(said(typing('appointment-1:visit', '2027-03-11', '09:00'))).toEqual(['day reminder-after']);
    const early = { now: at('2026-02-01', '12:00') };
    expect(said(typing('appointment-1:visit', '2026-03-09', '09:00', early))).toEqual(['day reminder-too-early']);
    expect(said(typing('appointment-1:visit', '2026-03-10', '09:00', early))).toMatchObject({ daysBefore: 365 });
    expect(said(typing('appointment-1:visit', '2027-03-10', '15:00'))).toEqual(['time reminder-too-late']);
  });

  it('is refused in the past, beside the day or the hour that is over', () => {
    expect(said(typing('appointment-1:visit', '2027-02-09', '15:00'))).toEqual(['day reminder-past']);
    // 12:00 in New York is 10:00 in Denver.
    expect(said(typing('appointment-1:visit', '2027-02-10', '10:00'))).toEqual(['time reminder-past']);
    expect(said(typing('appointment-1:visit', '2027-02-10', '10:01'))).toMatchObject({ daysBefore: 28, minute: 601 });
  });

  it('is refused before check-in opens', () => {
    const early = typing('out-check-in', '2027-03-05', '09:00');
    expect('problems' in early && early.problems[0]).toMatchObject({ field: 'time', code: 'reminder-not-before', params: { startsAt: expect.stringContaining('2027-03-08') as string } });
    expect(said(typing('out-check-in', '2027-03-08', '12:00'))).toMatchObject({ daysBefore: 1 });
  });

  it('is refused in quiet hours, with the first hour after them in its place where that would do', () => {
    const late = typing('appointment-3:visit', '2027-03-05', '22:15');
    expect([said(late), better(late)]).toEqual([['time reminder-quiet'], '2027-03-06T08:00']);
    expect(better(typing('appointment-1:visit', '2027-03-10', '22:00'))).toBeUndefined();
    expect(said(typing('appointment-3:visit', '2027-03-05', '22:15', { facts: factsOf(ruth({ quietFrom: 0, quietUntil: 0 })) }))).toMatchObject({ minute: 1335 });
    expect(said(typing('day-eve', '2027-03-10', '22:00'))).toMatchObject({ daysBefore: 1, minute: 1320 });
  });

  it('keeps the day of what follows its thing, and takes another hour', () => {
    const line = openReminder(factsOf(ruth()), 'ruth', 'home-day', NOW);
    const own = line && wallTimeIn(zone('America/Denver'), line.dueAt);
    expect(line && own && own.day > line.anchorOn).toBe(true);
    expect(typing('home-day', '2027-03-01', '17:00')).toEqual({ made: { type: 'moved', daysBefore: 0, minute: 1020 } });
  });

  it('finds no reminder of somebody else, none that was told, and none that the plan does not have', () => {
    const told = { key: 'appointment-1:visit', anchorOn: day('2027-03-10'), toldAt: NOW };
    expect(openReminder(factsOf(ruth({}, { past: [told] })), 'ruth', told.key, NOW)).toBeNull();
    expect(openReminder(factsOf(ruth()), 'june', told.key, NOW)).toBeNull();
    expect(openReminder(factsOf(ruth()), 'ruth', 'appointment-1:other', NOW)).toBeNull();
  });

  it('whatever is typed: what is taken is told then, and a better hour is taken', () => {
    const zones = [null, zone('Pacific/Apia'), zone('Asia/Kathmandu'), zone('America/St_Johns')];
    const reaches = fc.record({ zone: fc.constantFrom(...zones), quietFrom: fc.nat(1439), quietUntil: fc.nat(1439) });
    const keys = fc.constantFrom('appointment-3:visit', 'out-check-in', 'day-eve', 'home-day', 'day-14');
    fc.assert(fc.property(keys, fc.integer({ min: -400, max: 3 }), fc.nat(1439), reaches, (key, offset, minute, reach) => {
      const facts = factsOf(ruth(reach));
      const line = openReminder(facts, 'ruth', key, NOW);
      if (!line) return;
      const typed = { day: addDays(line.anchorOn, offset), time: new Date(minute * 60_000).toISOString().slice(11, 16) as ClockTime };
      const wish = typedWish(facts, line, typed, NOW);
      if ('made' in wish) {
        const after = reminderListOf(factsOf(ruth(reach, { wishes: new Map([[key, wish.made]]) })), 'ruth', NOW).find((one) => one.key === key);
        expect(after && after.dueAt > NOW && after.dueAt < after.usefulUntil).toBe(true);
        expect(wish.made).toMatchObject({ type: 'moved', minute });
      }
      const instead = better(wish);
      if (instead) expect(typing(key, instead.slice(0, 10), instead.slice(11), { facts })).toHaveProperty('made');
    }), { numRuns: 60 });
  });
});
