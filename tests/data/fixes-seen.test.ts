import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { linesFor } from '@/lib/domain/history/lines';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadHistory } from '@/lib/data/history';
import { setHold } from '@/lib/data/trip-holds';
import { loadTrip } from '@/lib/data/trips';
import { checkAgain, fixFinding } from '@/app/trips/[tripId]/actions';
import { keepFinding } from '@/app/trips/[tripId]/keep/actions';
import { setPackingBag } from '@/app/trips/[tripId]/packing/bag/actions';
import { changePackingLine } from '@/app/trips/[tripId]/packing/line/actions';
import { callBy } from '../support/actions';
import { accessFor } from '../support/factories';
import { livedTrip, NOW, onDay } from '../support/lived-trips';
import { LINE_AS_LISTED, packedTrip } from '../support/packed-trip';

const HOLD = { reason: 'infection', setOn: '2026-11-20' as Day, saidBy: 'Dr. Feld' } as const;

/** A day with two outings, on hold or not; June does not see the medical part. */
async function fullDayFor(isOnHold: boolean) {
  const world = await livedTrip();
  const second = onDay('OUTING', '2027-03-18', { title: 'Museum', place: 'ELSEWHERE' });
  const edit = (trip: Parameters<typeof applyChange>[0]) => applyChange(trip, { type: 'add-item', item: second });
  expect(await changeTrip(world.access, { edit, seenVersion: null, now: NOW })).toEqual([]);
  if (isOnHold) expect(await setHold(await accessFor(world.owner, world.tripId, 'record-word'), HOLD, { now: NOW, seenVersion: null })).toEqual([]);
  const junes = await accessFor(world.june, world.tripId, 'change-itinerary');
  return { ...world, junes, second };
}

describe('a fix that a caregiver without the medical part sees', () => {
  it.each([false, true])('is applied as it was shown, on hold: %s', async (isOnHold) => {
    const { tripId, june, junes } = await fullDayFor(isOnHold);
    const { trip } = await loadTrip(junes);
    const found = checkTrip(trip, NOW).open.find(({ ruleId }) => ruleId === 'full-day');
    const fix = found?.fixes.find(({ id }) => id === 'move-one');
    if (!found || fix?.type !== 'change') throw new Error('no fix is offered');
    expect(await fixFinding.perform(callBy(june, { now: NOW }), { tripId, findingKey: found.key, fixId: fix.id })).toMatchObject({ type: 'done' });
    const byId = (items: typeof trip.items) => [...items].sort((a, b) => a.id.localeCompare(b.id));
    expect(byId((await loadTrip(junes)).trip.items)).toEqual(byId(applyChange(trip, fix.change).items));
  });
});

/** A trip with a bag too heavy to lift, a medicine in a checked bag and one that runs out. */
async function heavyTrip() {
  const trip = await packedTrip();
  await trip.call(setPackingBag, { system: 'us', long: '22', wide: '14', deep: '9', weight: '14', homeWeight: '', airline: '' });
  await trip.call(changePackingLine, { ...LINE_AS_LISTED, line: 'daily-medicines', bag: 'checked', supplyDays: '1', supplyFrom: '2026-11-22' });
  const open = checkTrip((await trip.recordFor(trip.owner)).trip, NOW).open.map(({ key }) => key);
  const perform = (action: typeof fixFinding, raw: Record<string, string>, by: Person) => trip.call(action, raw, by);
  return { ...trip, open, perform };
}

const MEDICAL = [['too-heavy-to-lift:home-bag', 'porter'], ['medicine-not-in-cabin:medicines', 'travel-bag'], ['medicine-runs-out:refill', 'add-refill']] as const;

describe('a finding that a caregiver without the medical part does not see', () => {
  it('is neither fixed, kept nor told of by what its key is answered', async () => {
    const trip = await heavyTrip();
    const plain = await packedTrip();
    const { version } = await trip.recordFor(trip.june);
    for (const [findingKey, fixId] of MEDICAL) {
      expect(trip.open).toContain(findingKey);
      for (const one of [trip, plain]) {
        expect(await one.call(fixFinding, { findingKey, fixId }, one.june)).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
        expect(await one.call(keepFinding, { findingKey, reason: 'why not' }, one.june)).toMatchObject({ type: 'refused', problems: [{ code: 'finding-gone' }] });
        expect(await one.call(checkAgain, { findingKey }, one.june)).toEqual({ type: 'not-found' });
      }
    }
    expect((await trip.recordFor(trip.june)).version).toBe(version);
    expect(await database().keptFinding.count({ where: { tripId: trip.tripId } })).toBe(0);
  });

  it('stays as it is for a reason that the history tells nobody else', async () => {
    const trip = await heavyTrip();
    const reason = 'Sam brings the Xtampza on Tuesday';
    expect(await trip.call(keepFinding, { findingKey: 'medicine-runs-out:refill', reason })).toMatchObject({ type: 'done' });
    const access = await accessFor(trip.june, trip.tripId, 'see-itinerary');
    const { entries } = await loadHistory(access, null, 20);
    const told = (standing: typeof access.standing) => JSON.stringify(entries.flatMap((entry) => linesFor(entry, standing)));
    expect(told(access.standing)).not.toContain(reason);
    expect(told({ role: 'OWNER', seesMedical: true })).toContain(reason);
    expect(await trip.call(checkAgain, { findingKey: 'medicine-runs-out:refill' }, trip.june)).toEqual({ type: 'not-found' });
    expect(await database().keptFinding.count({ where: { tripId: trip.tripId } })).toBe(1);
  });
});
