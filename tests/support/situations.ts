import fc from 'fast-check';
import { addDays } from '@/lib/domain/calendar/days';
import { anyAnswers, anyItems, anyWords, at, day, HELD } from './trips';
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
    isHeld: fc.boolean(),
    keepsDraft: fc.boolean(),
    offset: fc.integer({ min: -30, max: 30 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  }).map(({ items, clearances, isHeld, keepsDraft, offset, minute }) => {
    const now = new Date(at(addDays(on, offset), '00:00').getTime() + minute * 60_000);
    const { trip } = draftPlan(asked, profile, at('2026-11-22', '12:00'));
    return { now, trip: { ...trip, items: keepsDraft ? [...trip.items, ...items] : items, clearances, hold: isHeld ? HELD : null } };
  });
});
