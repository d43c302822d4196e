import { randomUUID } from 'node:crypto';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { changeTrip, type Edit, type TripChange } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadHistory } from '@/lib/data/history';
import { openedText } from '@/lib/data/sealed-text';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { callBy } from './actions';
import { accessFor, makeCentre, makePerson, makeTrip } from './factories';
import { at, day, flight, onDays, timed } from './trips';

// A stored trip with everything filled in, changed and undone as the product does it.

export const NOW = new Date('2026-11-22T12:00:00Z');

export const OUTING = blankItem(randomUUID(), 'OUTING', timed('2027-03-18', '18:00'), {
  title: 'Dinner', place: 'ELSEWHERE', activity: 'WALK', walkMinutes: 20, note: 'June books the table',
});

/** Every column that an item, its legs and its stay have, filled in. */
const FULL: readonly Item[] = [
  OUTING,
  flight('GO_HOME', at('2027-03-22', '09:00'), at('2027-03-22', '14:00'), ['LGA', 'ORD', 'DEN'], {
    booking: { code: 'KX4P2M', phone: '+1 800 555 0100', canChange: true, changeBy: day('2027-03-20'), checkedBags: 1, seat: '', assistanceAskedOn: null },
  }),
  blankItem(randomUUID(), 'STAY', onDays('2027-03-09', '2027-03-22'), {
    title: 'Lindell House', place: 'STAY', state: 'BOOKED', stay: { address: '1 W 2nd St', phone: '212', hasStairs: true, hasLift: null },
  }),
];

export interface Mine {
  readonly owner: Person;
  readonly tripId: string;
}

export interface FullTrip extends Mine {
  /** An outing, the flight home and a stay, beside what is drafted. */
  readonly items: readonly Item[];
}

/** A trip at version 2. */
export async function fullTrip(): Promise<FullTrip> {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: day('2027-03-11'), now: NOW, centre: await makeCentre() });
  const items = FULL.map((item) => ({ ...item, id: randomUUID() }));
  await change({ owner, tripId }, (trip) => ({ ...trip, items: [...trip.items, ...items] }));
  return { owner, tripId, items };
}

export async function change({ owner, tripId }: Mine, edit: Edit, also?: TripChange['also']): Promise<void> {
  const access = await accessFor(owner, tripId, 'set-surgery');
  const problems = await changeTrip(access, { edit, seenVersion: null, now: NOW, also });
  if (problems.length > 0) throw new Error(`refused: ${JSON.stringify(problems)}`);
}

export const stateOf = async ({ owner, tripId }: Mine): Promise<Trip> => (await loadTrip(await accessFor(owner, tripId, 'see-itinerary'))).trip;
export const historyOf = async ({ owner, tripId }: Mine) => 
  (await loadHistory(await accessFor(owner, tripId, 'see-itinerary'), null, 1000)).entries;

export async function lastId(mine: Mine): Promise<string> {
  return (await historyOf(mine))[0]?.id ?? '';
}

/** `done`, `not-found`, or the codes of what stood against it. */
export async function undo(mine: Mine, changeId: string, by = mine.owner) {
  const outcome = await undoChange.perform(callBy(by, { now: NOW }), { tripId: mine.tripId, changeId });
  return outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : outcome.type;
}

const own = new Set(['version', 'peopleRevision', 'createdAt', 'updatedAt']);
const withoutOwn = <T extends object>(row: T): object => Object.fromEntries(Object.entries(row).filter(([name]) => !own.has(name)));

/** What comes back after an undo, to the last column; what is sealed is compared open, for it is another text each time. */
export async function rowsOf({ tripId }: Mine): Promise<object> {
  const trip = await database().trip.findUniqueOrThrow({
    where: { id: tripId }, include: { items: { include: { legs: true, stay: true }, orderBy: { id: 'asc' } }, kept: true },
  });
  const items = trip.items.map((item) => ({ ...item, note: openedText('Item.note', item.id, item.note) }));
  return { ...withoutOwn(trip), escortPhone: openedText('Trip.escortPhone', tripId, trip.escortPhone), items: items.map(withoutOwn) };
}
