import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReminded, person } from '@/tests/support/any-reminders';
import { anyMadeTrip } from '@/tests/support/situations';
import { rounds } from '@/tests/support/rounds';
import { mayDo } from '../access/deeds';
import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { dayAt, layOut } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { homeDay, leaveDay } from '../packing/trip-days';
import { followUpDraftOffset } from '../recovery/windows';
import { isQuiet } from './quiet-hours';
import { zoneOfReader } from './reader-zone';
import { reminderListOf } from './reminder-list';
import { remindersOf } from './reminders-of';
import type { PlannedReminder, ReminderFacts, ReminderPerson, ReminderWord } from './types';

const MEDICAL: readonly ReminderWord[] = [
  'letter', 'airline-forms', 'wheelchair', 'surgery-month', 'medicines', 'surgery-weeks', 'surgery-days', 'centre-calls', 'surgery-eve',
];
const HEALTH = /surg|medic|fast|eat|drink|wheel|pain|drug|brace|follow-?up|recover|fusion|spine|knee|hospital|langone/i;

const nameOf = ({ userId, key, anchorOn }: PlannedReminder): string => `${userId} ${key} ${anchorOn}`;

function personOf({ people }: ReminderFacts, { userId }: PlannedReminder): ReminderPerson {
  const found = people.find((one) => one.userId === userId);
  if (!found) throw new Error('a reminder for somebody on the trip');
  return found;
}

/** Every day that the trip, its people and its plan name. */
function daysOf({ trip, tasks, escortAskedAt, madeOn }: ReminderFacts): ReadonlySet<Day> {
  const layout = layOut(trip);
  const offsets = [0, leaveDay(layout), homeDay(layout), followUpDraftOffset(layout) ?? 0, trip.profile.nights, ...Array.from({ length: trip.profile.quietDays }, (_, index) => index + 1)];
  const own = trip.items.flatMap(({ when }): readonly Day[] => {
    if (when.type === 'offset') return [];
    if (when.type === 'days') return [when.from, addDays(when.until, -1)];
    return [dayIn(NEW_YORK, when.startsAt), dayIn(when.startsZone, when.startsAt), dayIn(when.endsZone, when.endsAt)];
  });
  const asked = [trip.nonstopSnoozedUntil, escortAskedAt && dayIn(NEW_YORK, escortAskedAt), madeOn].filter((on) => on !== null);
  return new Set([...own, ...asked, ...tasks.flatMap(({ due }) => due?.on ?? []), ...offsets.flatMap((offset) => dayAt(layout, offset) ?? [])]);
}

describe('what is planned', () => {
  it('is the same for the same trip, in whatever order its people and items come', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      const turned = { ...facts, people: facts.people.toReversed(), tasks: facts.tasks.toReversed(), trip: { ...facts.trip, items: facts.trip.items.toReversed() } };
      expect(remindersOf(turned, now)).toEqual(remindersOf(facts, now));
    }));
  });

  it('is told once by its name, ends after it begins, and hangs on a day of the trip as it is', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      const planned = remindersOf(facts, now);
      expect(new Set(planned.map(nameOf)).size).toBe(planned.length);
      expect(new Set(planned.map(({ userId, key }) => `${userId} ${key}`)).size).toBe(planned.length);
      const days = daysOf(facts);
      for (const one of planned) {
        expect(one.usefulUntil.getTime()).toBeGreaterThan(Math.max(one.dueAt.getTime(), now.getTime()));
        expect(days).toContain(one.anchorOn);
      }
    }));
  });

  it('lies outside everybody’s quiet hours, on the clocks that they live by then, unless it is urgent', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      for (const one of remindersOf(facts, now).filter(({ isUrgent }) => !isUrgent)) {
        const { standing, reach } = personOf(facts, one);
        expect(isQuiet(one.dueAt, reach, zoneOfReader(facts.trip, standing, reach, one.dueAt))).toBe(false);
      }
    }), { numRuns: rounds(300) });
  });

  it('tells nothing medical to whom may not see it, and holds no word about health', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      for (const one of remindersOf(facts, now)) {
        if (MEDICAL.includes(one.word)) expect(mayDo('see-medical', personOf(facts, one).standing)).toBe(true);
        expect(`${one.key} ${JSON.stringify(one.params)}`).not.toMatch(HEALTH);
      }
    }));
  });

  it('leaves out what was told or came too late for that day, and heads what was told for another', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      for (const one of remindersOf(facts, now)) {
        const told = personOf(facts, one).past.filter(({ key }) => key === one.key);
        expect(told.map(({ anchorOn }) => anchorOn)).not.toContain(one.anchorOn);
        if (one.isNewDate) expect(told.some(({ toldAt }) => toldAt !== null)).toBe(true);
        expect(personOf(facts, one).wishes.get(one.key)?.type).not.toBe('stopped');
      }
    }));
  });

  it('does not hang on the clock: later the same is planned, without what has come to its end', () => {
    fc.assert(fc.property(anyReminded, fc.integer({ min: 0, max: 90 * 1440 }), ({ facts, now }, minutes) => {
      const later = new Date(now.getTime() + minutes * 60_000);
      expect(remindersOf(facts, later)).toEqual(remindersOf(facts, now).filter(({ usefulUntil }) => usefulUntil > later));
    }));
  });

  it('is, for each person, what their list shows as planned', () => {
    fc.assert(fc.property(anyReminded, ({ facts, now }) => {
      for (const { userId } of facts.people) {
        const lines = reminderListOf(facts, userId, now).filter(({ state }) => state === 'planned');
        expect(lines).toMatchObject(remindersOf(facts, now).filter((one) => one.userId === userId));
      }
    }));
  });
});

/** The same trip with surgery, and all that hangs on whole days, so many days later. */
function moved(trip: Trip, days: number): Trip {
  const { surgery } = trip;
  if (surgery.state === 'unknown') return trip;
  const items = trip.items.map((item) => (item.when.type === 'days'
    ? { ...item, when: { ...item.when, from: addDays(item.when.from, days), until: addDays(item.when.until, days) } } : item));
  return { ...trip, items, surgery: { ...surgery, on: addDays(surgery.on, days) } };
}

type Step = { readonly type: 'move'; readonly days: number } | { readonly type: 'sleep'; readonly hours: number };

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(7, -7, 3, -3, 1).map((days): Step => ({ type: 'move', days })) },
  { weight: 4, arbitrary: fc.constantFrom(1, 6, 24, 24, 31, 72).map((hours): Step => ({ type: 'sleep', hours })) },
), { minLength: 10, maxLength: 60 });

interface Life {
  readonly facts: ReminderFacts;
  readonly now: Instant;
  readonly told: readonly PlannedReminder[];
}

/** What a worker does when it wakes: what is due and of use is told, what came to its end meanwhile is missed. */
function woken({ facts, told }: Life, now: Instant, before: Instant): Life {
  const planned = remindersOf(facts, before);
  const over = planned.filter(({ dueAt }) => dueAt <= now);
  const fresh = over.filter(({ usefulUntil }) => usefulUntil > now);
  const people = facts.people.map((one) => ({
    ...one,
    past: [...one.past, ...over.filter(({ userId }) => userId === one.userId).map(({ key, anchorOn, usefulUntil }) => ({ key, anchorOn, toldAt: usefulUntil > now ? now : null }))],
  }));
  return { facts: { ...facts, people }, now, told: [...told, ...fresh] };
}

function stepped(life: Life, step: Step): Life {
  if (step.type === 'move') return { ...life, facts: { ...life.facts, trip: moved(life.facts.trip, step.days) } };
  return woken(life, new Date(life.now.getTime() + step.hours * 3_600_000), life.now);
}

describe('over any moves there and back, and any sleep of the machine', () => {
  it('nothing is told twice, and nothing that is due and of use is left', () => {
    fc.assert(fc.property(anyMadeTrip, anySteps, ({ trip, now }, steps) => {
      const facts: ReminderFacts = { trip, madeOn: dayIn(NEW_YORK, now), tasks: [], escortAskedAt: null, people: [person('Ruth')] };
      const life = steps.reduce(stepped, { facts, now, told: [] });
      expect(new Set(life.told.map(nameOf)).size).toBe(life.told.length);
      const last = woken(life, life.now, life.now);
      expect(remindersOf(last.facts, last.now).filter(({ dueAt }) => dueAt <= last.now)).toEqual([]);
    }));
  });
});
