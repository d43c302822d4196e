import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import type { ClockTime } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import { IDEA_IDS, IDEAS } from '../itinerary/ideas';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, HELD, item, onDays, timed, zone } from '@/tests/support/trips';
import { applyChange } from './apply-change';
import { checkTrip } from './check-trip';
import { dayRefusal, problemOfDay } from './day-refusal';
import { gatherFacts } from './facts';
import { canMove, dayProblem, daysWithRoom, movedTo, startOf } from './moving';
import { placeIdea } from './place-idea';

const NOW = at('2026-11-22', '12:00');
const time = (text: string) => text as ClockTime;

function denver(...items: Item[]): Trip {
  const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...trip, items: [...trip.items, ...items] };
}

const DINNER = item('OUTING', timed('2027-03-18', '19:00', 90), { title: 'Dinner with Sam' });
const WALL = item('OUTING', timed('2027-03-13', '02:30', 60));

describe('movedTo', () => {
  it('keeps clock time and length over the clock change', () => {
    expect(movedTo(item('NOTE', timed('2027-03-13', '09:00', 90)), day('2027-03-15'), null)).toEqual({ made: timed('2027-03-15', '09:00', 90) });
  });

  it('takes the next moment for a time that the clocks skip', () => {
    expect(movedTo(WALL, day('2027-03-14'), null)).toEqual({ made: timed('2027-03-14', '03:00', 60) });
  });

  it('says so when somebody types the skipped time', () => {
    expect(movedTo(DINNER, day('2027-03-14'), time('02:30'))).toMatchObject({ problems: [{ field: 'time', code: 'skipped-time' }] });
  });

  it('asks which moment is meant when the clocks show the typed time twice, and takes the answer', () => {
    const dawn = item('NOTE', timed('2027-11-05', '01:30', 30));
    expect(movedTo(dawn, day('2027-11-07'), time('01:30'), null)).toMatchObject({ problems: [{ field: 'timeTurn', code: 'repeated-time' }] });
    const later = new Date(at('2027-11-07', '01:30').getTime() + 3_600_000);
    expect(movedTo(dawn, day('2027-11-07'), time('01:30'), 'second')).toMatchObject({ made: { startsAt: later } });
    expect(movedTo(dawn, day('2027-11-07'), null, null)).toMatchObject({ made: { startsAt: at('2027-11-07', '01:30') } });
  });

  it('takes a new time with the old length, on the clocks of the item’s place', () => {
    expect(movedTo(DINNER, day('2027-03-19'), time('12:15'))).toEqual({ made: timed('2027-03-19', '12:15', 90) });
    const kathmandu = zone('Asia/Kathmandu');
    const call = item('NOTE', { type: 'timed', startsAt: at('2027-03-18', '09:00', kathmandu), startsZone: kathmandu, endsAt: at('2027-03-18', '10:00', kathmandu), endsZone: kathmandu });
    expect(movedTo(call, day('2027-03-20'), time('09:15'))).toMatchObject({ made: { startsAt: at('2027-03-21', '09:15', kathmandu) } });
  });

  it('moves whole days whole', () => {
    expect(movedTo(item('STAY', onDays('2027-03-09', '2027-03-19')), day('2027-03-10'), time('10:00'))).toEqual({ made: onDays('2027-03-10', '2027-03-20') });
  });

  it('has nowhere to go from an offset', () => {
    expect(movedTo(item('NOTE', { type: 'offset', from: 1, until: 2 }), day('2027-03-10'), null)).toMatchObject({ problems: [{ code: 'move-needs-date' }] });
  });

  it('starts on the day asked for, and back again where it was', () => {
    fc.assert(fc.property(anySituation, fc.integer({ min: -40, max: 40 }), ({ trip }, shift) => {
      for (const one of trip.items) {
        const start = startOf(one);
        // A clock time that a change skips or repeats is settled, and cannot come back; elsewhere it may change the day.
        if (!start || (one.when.type === 'timed' && (one.when.startsZone !== NEW_YORK || (start.time ?? '') < '04:00'))) continue;
        const there = movedTo(one, addDays(start.day, shift), null);
        if (!('made' in there)) throw new Error('refused');
        const moved = { ...one, when: there.made };
        expect(startOf(moved)).toEqual({ ...start, day: addDays(start.day, shift) });
        expect(movedTo(moved, start.day, null)).toEqual({ made: one.when });
      }
    }));
  });
});

describe('canMove', () => {
  it('lets drafts and plans go, and holds what is booked, typed by its form, or made by the plan itself', () => {
    expect(canMove(DINNER)).toBe(true);
    expect(canMove(item('FLIGHT', onDays('2027-03-19')))).toBe(true);
    expect(canMove(item('FLIGHT', timed('2027-03-19', '10:00')))).toBe(false);
    expect(canMove(item('APPOINTMENT', timed('2027-03-17', '10:00'), { state: 'BOOKED' }))).toBe(false);
    expect(canMove(item('SURGERY', onDays('2027-03-11')))).toBe(false);
    expect(canMove(item('QUIET_DAYS', onDays('2027-03-11', '2027-03-17')))).toBe(false);
    expect(canMove(item('NOTE', { type: 'offset', from: 0, until: 1 }))).toBe(false);
  });
});

describe('dayRefusal', () => {
  const onQuietDay = day('2027-03-14');
  const onQuiet: Item = { ...DINNER, when: timed('2027-03-14', '19:00', 90) };

  it('names the day, how many quiet days there are, and the first day with room', () => {
    expect(dayRefusal(denver(onQuiet), onQuiet, NOW)).toEqual({ reason: 'quiet', params: { day: '2027-03-14', quietDays: 5 }, betterDay: '2027-03-17' });
  });

  it('passes over a day that has something already', () => {
    const other = item('OUTING', timed('2027-03-17', '10:00'), { id: 'other' });
    expect(dayRefusal(denver(onQuiet, other), onQuiet, NOW)?.betterDay).not.toBe('2027-03-17');
  });

  it('speaks of the hold, and then knows no better day', () => {
    const trip = { ...denver(DINNER), hold: HELD };
    expect(dayRefusal(trip, DINNER, at('2027-03-17', '12:00'))).toMatchObject({ reason: 'hold', betterDay: null });
  });

  it('says it beside the day, with both choices as buttons', () => {
    const refusal = dayRefusal(denver(onQuiet), onQuiet, NOW);
    if (!refusal) throw new Error('not refused');
    expect(problemOfDay(refusal)).toMatchObject({
      field: 'day', code: 'quiet-day', params: { day: '2027-03-14', better: '2027-03-17' },
      choices: [{ name: 'betterDay', value: '2027-03-17' }, { name: 'asVisit', value: 'yes' }],
    });
    expect(problemOfDay({ ...refusal, betterDay: null })).toMatchObject({ code: 'quiet-day-no-better', choices: [{ name: 'asVisit' }] });
    expect(problemOfDay({ ...refusal, reason: 'hold' })).toMatchObject({ code: 'no-outings-now' });
  });

  it('has nothing against a visitor at the stay, nor against gentle days', () => {
    const visit = item('VISIT', timed('2027-03-14', '19:00'), { place: 'STAY' });
    expect(dayRefusal(denver(visit), visit, NOW)).toBeNull();
    expect(dayRefusal(denver(DINNER), DINNER, NOW)).toBeNull();
  });

  it('is lifted by either choice it offers', () => {
    const trip = denver(onQuiet);
    const better = dayRefusal(trip, onQuiet, NOW)?.betterDay ?? onQuietDay;
    const there = movedTo(onQuiet, better, null);
    if (!('made' in there)) throw new Error('refused');
    expect(dayRefusal(applyChange(trip, { type: 'move-item', itemId: onQuiet.id, when: there.made }), onQuiet, NOW)).toBeNull();
    expect(dayRefusal(applyChange(trip, { type: 'make-visit-at-stay', itemId: onQuiet.id }), onQuiet, NOW)).toBeNull();
  });
});

describe('daysWithRoom', () => {
  it('gives gentle days on which nothing else is, and never the item’s own', () => {
    const trip = denver(DINNER, item('OUTING', timed('2027-03-17', '10:00'), { id: 'other' }));
    const days = daysWithRoom(gatherFacts(trip, NOW), DINNER, 3);
    expect(days).not.toContain('2027-03-17');
    expect(days).not.toContain('2027-03-18');
  });

  it('only gives days that trip check takes', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      for (const one of trip.items.filter(({ kind }) => kind === 'OUTING')) {
        for (const to of daysWithRoom(gatherFacts(trip, now), one, 4)) {
          const there = movedTo(one, to, null);
          if (!('made' in there)) throw new Error('refused');
          expect(dayRefusal(applyChange(trip, { type: 'move-item', itemId: one.id, when: there.made }), one, now)).toBeNull();
        }
      }
    }));
  });
});

describe('dayProblem', () => {
  it('refuses the past and what is more than two years away', () => {
    expect(dayProblem(day('2026-11-21'), NOW)).toMatchObject({ code: 'day-past' });
    expect(dayProblem(day('2026-11-22'), NOW)).toBeNull();
    expect(dayProblem(day('2028-11-22'), NOW)).toBeNull();
    expect(dayProblem(day('2028-11-23'), NOW, 'surgeryOn')).toMatchObject({ field: 'surgeryOn', code: 'day-too-far' });
  });
});

describe('placeIdea', () => {
  const bench = { id: 'idea', title: 'A bench in the park' };

  it('puts it on the first gentle day with room, at eleven', () => {
    expect(placeIdea(denver(), IDEAS.bench, bench, NOW)).toMatchObject({
      made: { kind: 'OUTING', title: bench.title, activity: 'WALK', walkMinutes: 10, when: timed('2027-03-17', '11:00', 40) },
    });
  });

  it('says why when there is no such day', () => {
    expect(placeIdea({ ...denver(), hold: HELD }, IDEAS.bench, bench, NOW)).toMatchObject({ problems: [{ code: 'idea-not-now' }] });
    expect(placeIdea({ ...denver(), surgery: { state: 'unknown' } }, IDEAS.bench, bench, NOW)).toMatchObject({ problems: [{ code: 'idea-needs-date' }] });
    expect(placeIdea(denver(), IDEAS.bench, bench, at('2027-06-01', '12:00'))).toMatchObject({ problems: [{ code: 'idea-no-room' }] });
  });

  it('never lands on a quiet day, nor on a day that is full', () => {
    fc.assert(fc.property(anySituation, fc.constantFrom(...IDEA_IDS), ({ trip, now }, idea) => {
      const placed = placeIdea(trip, IDEAS[idea], bench, now);
      if ('problems' in placed) return;
      const after = applyChange(trip, { type: 'add-item', item: placed.made });
      expect(dayRefusal(after, placed.made, now)).toBeNull();
      expect(checkTrip(after, now).open.filter(({ ruleId, itemIds }) => ruleId === 'full-day' && itemIds.includes('idea'))).toEqual([]);
    }));
  });
});
