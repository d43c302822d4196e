import fc from 'fast-check';
import { addDays } from '@/lib/domain/calendar/days';
import { anyAnswers, anyItems, anyPacking, anyWords, at, day, HELD } from './trips';
import type { Trip } from '@/lib/domain/itinerary/types';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';

interface Situation {
  readonly trip: Trip;
  readonly now: Date;
}

/** Any trip with any items, looked at on any day from a month before surgery to a month after it. */
export const anySituation: fc.Arbitrary<Situation> = anyAnswers.chain((asked) => {
  const on = asked.surgeryOn ?? day('2027-03-11');
  const profile = DEFAULT_PROFILES[asked.procedure];
  return fc.record({
    items: anyItems(on),
    clearances: anyWords(on),
    packing: anyPacking(on),
    hasPapers: fc.boolean(),
    emergencyContacts: fc.constantFrom(null, 0, 1),
    nonstopSnoozedUntil: fc.option(fc.integer({ min: -30, max: 30 }).map((days) => addDays(on, days)), { freq: 2 }),
    isHeld: fc.boolean(),
    keepsDraft: fc.boolean(),
    offset: fc.integer({ min: -30, max: 30 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  }).map(({ items, isHeld, keepsDraft, offset, minute, ...more }) => {
    const now = new Date(at(addDays(on, offset), '00:00').getTime() + minute * 60_000);
    const { trip } = draftPlan(asked, profile, at('2026-11-22', '12:00'));
    return { now, trip: { ...trip, ...more, items: keepsDraft ? [...trip.items, ...items] : items, hold: isHeld ? HELD : null } };
  });
});
