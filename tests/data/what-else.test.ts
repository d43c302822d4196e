import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Item, When } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { loadTrip } from '@/lib/data/trips';
import type { Outcome } from '@/lib/server/outcome';
import { openReplan } from '@/lib/server/sealed-replan';
import { fixFinding } from '@/app/trips/[tripId]/actions';
import { moveItem } from '@/app/trips/[tripId]/items/[itemId]/move/actions';
import { applyNewPlan } from '@/app/trips/[tripId]/replan/actions';
import { callBy } from '../support/actions';
import { applyBy, formFor, livedTrip, NOW } from '../support/lived-trips';

const onDay = (day: string): When => ({ type: 'days', from: day as Day, until: addDays(day as Day, 1) });

/** What the address after a change offers to look at; null when it offers nothing. */
function offered(tripId: string, outcome: Outcome) {
  const e = outcome.type === 'done' ? new URL(outcome.to, 'http://x').searchParams.get('e') : null;
  return e === null ? null : openReplan(tripId, e);
}

async function plannedTrip() {
  const world = await livedTrip();
  const { owner, tripId, access } = world;
  const planned = async (is: (item: Item) => boolean): Promise<Item> => {
    const item = (await loadTrip(access)).trip.items.find(is);
    if (!item) throw new Error('the draft has none');
    return item;
  };
  const move = async ({ id }: Item, day: string, more: Record<string, string> = {}) =>
    moveItem.perform(callBy(owner, { now: NOW }), { tripId, itemId: id, day, time: '', version: String((await loadTrip(access)).version), ...more });
  return { ...world, planned, move };
}

describe('what else should change', () => {
  it.each<Record<string, string>>([{}, { view: 'month' }, { view: 'list' }])('is offered where the follow-up moves on the calendar (%j), and follows when applied', async (view) => {
    const world = await plannedTrip();
    const [followUp, home] = [await world.planned(({ purpose }) => purpose === 'FOLLOW_UP'), await world.planned(({ purpose }) => purpose === 'GO_HOME')];
    const outcome = await world.move(followUp, '2027-03-24', view);
    expect(outcome).toMatchObject({ to: expect.stringMatching(/\/calendar\?.*done=yes.*#day-2027-03-24$/) });
    const event = { type: 'item-moved', itemId: followUp.id, from: followUp.when, to: onDay('2027-03-24') } as const;
    expect(offered(world.tripId, outcome)).toEqual(event);
    expect(await applyBy(world.owner, await formFor(world, event), applyNewPlan)).toMatchObject({ type: 'done' });
    expect((await world.planned(({ id }) => id === home.id)).when).toEqual(onDay('2027-03-25'));
  });

  it('is not offered where nothing hangs on what moved, or everything still fits', async () => {
    const { library, move, planned, tripId } = await plannedTrip();
    expect(offered(tripId, await move(library, '2027-03-19'))).toBeNull();
    const followUp = await planned(({ purpose }) => purpose === 'FOLLOW_UP');
    expect(offered(tripId, await move(followUp, followUp.when.type === 'days' ? followUp.when.from : ''))).toBeNull();
  });

  it('is offered where a fix moves the way home, and not where it moves an outing', async () => {
    const { access, owner, tripId, stay, library } = await livedTrip();
    const tooEarly = (item: Item): Item => {
      if (item.purpose === 'GO_HOME') return { ...item, when: onDay('2027-03-15') };
      return item.id === stay.id ? { ...item, when: { type: 'days', from: '2027-03-09' as Day, until: '2027-03-15' as Day } } : item;
    };
    const second: Item = { ...library, id: randomUUID(), title: 'Museum' };
    expect(await changeTrip(access, { edit: (trip) => ({ ...trip, items: [...trip.items.map(tooEarly), second] }), seenVersion: null, now: NOW })).toEqual([]);
    const fix = async (ruleId: string) => {
      const finding = checkTrip((await loadTrip(access)).trip, NOW).open.find((one) => one.ruleId === ruleId);
      const moving = finding?.fixes.find((one) => one.type === 'change' && one.change.type === 'move-item');
      return fixFinding.perform(callBy(owner, { now: NOW }), { tripId, findingKey: finding?.key, fixId: moving?.id });
    };
    const home = await fix('flies-home-too-soon');
    expect(home).toMatchObject({ type: 'done' });
    expect(offered(tripId, home)).toMatchObject({ type: 'item-moved', from: onDay('2027-03-15') });
    expect(await fix('full-day')).toEqual({ type: 'done', to: `/trips/${tripId}?done=yes` });
  });
});
