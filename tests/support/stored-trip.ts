import { randomUUID } from 'node:crypto';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { loadTrip } from '@/lib/data/trips';
import type { Action } from '@/lib/server/action';
import { moveItem } from '@/app/trips/[tripId]/items/[itemId]/move/actions';
import { callBy } from './actions';
import { accessFor, makePerson, makeTrip } from './factories';
import { timed } from './trips';

export const NOW = new Date('2026-11-22T12:00:00Z');
export const SURGERY = '2027-03-11' as Day;
/** Quiet days end on the 16th. */
export const QUIET = '2027-03-14';
export const GENTLE = '2027-03-17';

export const dinnerOn = (day: string): Item => blankItem(randomUUID(), 'OUTING', timed(day, '19:00', 90), { title: 'Dinner with Sam', place: 'ELSEWHERE' });

/** A stored trip with these items, and what tests do with it. */
export async function tripWith(...items: Item[]) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, now: NOW });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  for (const item of items) {
    const problems = await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item }), seenVersion: null, now: NOW });
    if (problems.length > 0) throw new Error(`refused: ${JSON.stringify(problems)}`);
  }
  const record = () => loadTrip(access);
  const version = (await record()).version;
  const call = (action: Action, raw: Record<string, string>) => action.perform(callBy(owner), { tripId, ...raw });
  const move = (item: Item, raw: Record<string, string>) => call(moveItem, { itemId: item.id, version: String(version), time: '', ...raw });
  const found = async (item: Item) => (await record()).trip.items.find(({ id }) => id === item.id);
  return { owner, tripId, access, record, version, call, move, found };
}
