import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { setHold } from '@/lib/data/trip-holds';
import { loadTrip } from '@/lib/data/trips';
import { accessFor } from '../support/factories';
import { applyBy, formFor, livedTrip, MOVED, NOW } from '../support/lived-trips';
import { surgeryOn } from '../support/replans';

const HOLD = { reason: 'infection', setOn: '2026-11-20' as Day, saidBy: 'Dr. Feld' } as const;

/** The trip as June, a caregiver without the medical part, sees it; on hold or not. */
async function junesTrip(isOnHold: boolean) {
  const world = await livedTrip();
  if (isOnHold) expect(await setHold(await accessFor(world.owner, world.tripId, 'record-word'), HOLD, { now: NOW, seenVersion: null })).toEqual([]);
  const access = await accessFor(world.june, world.tripId, 'change-itinerary');
  return { ...world, access, owners: world.access };
}

describe('a caregiver without the medical part re-plans', () => {
  it('and gets what was shown, on hold as without one', async () => {
    for (const isOnHold of [false, true]) {
      const world = await junesTrip(isOnHold);
      const shown = replan((await loadTrip(world.access)).trip, surgeryOn('2027-03-20'), NOW);
      expect([...allLines(shown)]).toContain(`move:${world.library.id}`);
      expect(await applyBy(world.june, await formFor(world, MOVED))).toMatchObject({ type: 'done' });
      const { trip } = await loadTrip(world.access);
      const sorted = (items: typeof trip.items) => [...items].sort((a, b) => a.id.localeCompare(b.id));
      expect(sorted(trip.items)).toEqual(sorted(shown.after.items));
      const owners = (await loadTrip(world.owners)).trip;
      expect(owners.hold === null).toBe(!isOnHold);
      const blocked = checkTrip(owners, NOW).open.filter(({ ruleId, itemIds }) => ruleId === 'plan-on-quiet-day' && itemIds.includes(world.library.id));
      expect(blocked.map(({ severity, params }) => [severity, params.reason])).toEqual(isOnHold ? [['blocked', 'hold']] : []);
    }
  });

  it('and leaves calls and an answer that are the same on hold as without one', async () => {
    const outcomes = await Promise.all([false, true].map(async (isOnHold) => {
      const world = await junesTrip(isOnHold);
      const { type } = await applyBy(world.june, await formFor(world, MOVED, [`move:${world.library.id}`]));
      const { calls } = await loadTrip(world.access);
      return { type, calls: calls.map(({ subject, params }) => ({ subject, params })) };
    }));
    expect(outcomes[1]).toEqual(outcomes[0]);
  });
});
