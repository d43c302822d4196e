import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineLike, ownerOf } from '@/tests/support/reminder-lines';
import { answers, at, day, zone } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import type { ClockTime, Day } from '../calendar/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { isQuiet } from './quiet-hours';
import { FIRST_REACH, type Reach, type ReminderLine } from './types';
import { momentOfTyped, typedWish } from './typed-wish';

const NOW = at('2027-02-10', '12:00');
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
const DENVER = zone('America/Denver');

const reader = (reach: Partial<Reach> = {}) => ({ trip, ...ownerOf(trip).person, reach: { ...FIRST_REACH, ...reach } });
const typed = (on: string, time: string) => ({ day: day(on), time: time as ClockTime });
const wishOf = (on: string, time: string, line: Partial<ReminderLine> = {}, reach: Partial<Reach> = {}, now = NOW) =>
  typedWish(lineLike(line), typed(on, time), reader(reach), now);
const codeOf = (wish: ReturnType<typeof typedWish>) => ('problems' in wish ? wish.problems.map(({ field, code }) => `${field} ${code}`) : wish.made);

describe('what somebody types for a reminder', () => {
  it('is so many days before its thing, at a minute of their day', () => {
    expect(wishOf('2027-03-05', '09:30')).toEqual({ made: { type: 'moved', daysBefore: 4, minute: 570 } });
    expect(wishOf('2027-03-09', '06:44', {}, { quietUntil: 360 })).toMatchObject({ made: { daysBefore: 0 } });
  });

  it('is refused after the thing, too early, and when it helps nobody any more', () => {
    expect(codeOf(wishOf('2027-03-10', '09:00'))).toEqual(['day reminder-after']);
    expect(codeOf(wishOf('2026-03-08', '09:00', {}, {}, at('2025-01-01', '12:00')))).toEqual(['day reminder-too-early']);
    expect(codeOf(wishOf('2026-03-09', '09:00', {}, {}, at('2025-01-01', '12:00')))).toMatchObject({ daysBefore: 365 });
    // The plane leaves at 8:45 in New York, which is 6:45 in Denver.
    expect(codeOf(wishOf('2027-03-09', '09:00'))).toEqual(['time reminder-too-late']);
    expect(codeOf(wishOf('2027-03-09', '09:00', { usefulUntil: at('2027-03-08', '20:00') }))).toEqual(['day reminder-too-late']);
  });

  it('is refused in the past, beside the day or the hour that is over', () => {
    expect(codeOf(wishOf('2027-02-09', '15:00'))).toEqual(['day reminder-past']);
    // 12:00 in New York is 10:00 in Denver.
    expect(codeOf(wishOf('2027-02-10', '10:00'))).toEqual(['time reminder-past']);
    expect(codeOf(wishOf('2027-02-10', '10:01'))).toMatchObject({ daysBefore: 27 });
  });

  it('is refused in quiet hours, with the first hour after them in its place', () => {
    const late = wishOf('2027-03-05', '22:15');
    expect(codeOf(late)).toEqual(['time reminder-quiet']);
    expect('problems' in late && late.problems[0]?.choices).toMatchObject([{ name: 'better', value: '2027-03-06T08:00' }]);
    expect(codeOf(wishOf('2027-03-05', '22:15', { isUrgent: true }))).toMatchObject({ daysBefore: 4 });
    expect(codeOf(wishOf('2027-03-05', '22:15', {}, { quietFrom: 0, quietUntil: 0 }))).toMatchObject({ minute: 1335 });
  });

  it('offers no hour that would be too late', () => {
    const late = wishOf('2027-03-08', '22:00', { usefulUntil: at('2027-03-09', '06:00') });
    expect('problems' in late && late.problems).toEqual([{ field: 'time', code: 'reminder-quiet', params: undefined }]);
  });

  it('counts by the clock where somebody is that day, or that they chose', () => {
    expect(momentOfTyped(reader(), typed('2027-03-05', '09:00'))).toEqual({ at: at('2027-03-05', '09:00', DENVER), zone: DENVER });
    const apia = zone('Pacific/Apia');
    expect(momentOfTyped(reader({ zone: apia }), typed('2027-03-05', '09:00'))).toEqual({ at: at('2027-03-05', '09:00', apia), zone: apia });
  });

  it('whatever is typed: what is taken can be told, and a better hour is taken', () => {
    const zones = [null, 'Pacific/Apia', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'].map((name) => name && zone(name));
    const reaches = fc.record({ zone: fc.constantFrom(...zones), quietFrom: fc.nat(1439), quietUntil: fc.nat(1439) });
    fc.assert(fc.property(fc.integer({ min: -400, max: 5 }), fc.nat(1439), reaches, (offset, minute, reach) => {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16) as ClockTime;
      const on: Day = addDays(day('2027-03-09'), offset);
      const who = reader(reach);
      const wish = typedWish(lineLike(), { day: on, time }, who, NOW);
      if ('made' in wish) {
        const { at: moment, zone: there } = momentOfTyped(who, { day: on, time });
        expect(moment > NOW && moment < lineLike().usefulUntil && !isQuiet(moment, who.reach, there)).toBe(true);
        expect(wish.made).toEqual({ type: 'moved', daysBefore: -offset, minute });
      }
      const better = 'problems' in wish ? wish.problems[0]?.choices?.[0]?.value : undefined;
      if (better) expect(typedWish(lineLike(), typed(better.slice(0, 10), better.slice(11)), who, NOW)).toHaveProperty('made');
    }));
  });
});
