import type { Item, PackingFacts, Trip } from '../itinerary/types';
import { isSame } from './same';
import type { Difference, TripParts } from './types';

/** What `changeTrip` writes of a trip besides its items and packing. */
const PARTS = ['surgery', 'procedure', 'profile', 'centre', 'escort', 'nonstopSnoozedUntil', 'hasPapers', 'walking'] as const;

const PACKING_PARTS = ['homeBagPlan', 'checkedMedicines'] as const;

/** What `changeTrip` writes of the packing; the rest is kept beside the trip and has no history. */
const packingParts = ({ packing }: Trip): Required<Pick<TripParts, (typeof PACKING_PARTS)[number]>> => ({
  homeBagPlan: packing?.homeBagPlan ?? null,
  checkedMedicines: (packing?.medicines ?? []).filter(({ bag }) => bag === 'checked').map(({ id }) => id).sort(),
});

/** What a change wrote, whole enough to take it back. */
export function difference(before: Trip, after: Trip): Difference {
  const changed = PARTS.filter((part) => !isSame(before[part], after[part]));
  const [packed, packedAfter] = [packingParts(before), packingParts(after)];
  const packing = PACKING_PARTS.filter((part) => !isSame(packed[part], packedAfter[part]));
  const side = (trip: Trip, other: Trip): TripParts => ({
    ...Object.fromEntries(changed.map((part) => [part, trip[part]])),
    ...Object.fromEntries(packing.map((part) => [part, packingParts(trip)[part]])),
    items: itemsUnlike(trip, other),
  });
  return { before: side(before, after), after: side(after, before) };
}

/** Whether the two sides say the same. */
export const isNothing = ({ before, after }: Difference): boolean =>
  [before, after].every(({ items = [], ...parts }) => items.length === 0 && Object.keys(parts).length === 0);

/** What is booked at a desk is the desk's to say: it is neither part of the history nor brought back by it. */
const withoutDesk = (item: Item): Item => ({ ...item, desk: null });

function itemsUnlike(trip: Trip, other: Trip): readonly Item[] {
  const others = new Map(other.items.map((item) => [item.id, item]));
  const isUnlike = (item: Item): boolean => {
    const that = others.get(item.id);
    return that !== item && !(that && isSame(withoutDesk(that), withoutDesk(item)));
  };
  return trip.items.filter(isUnlike).map(withoutDesk);
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The trip as it was before the change, which must be the last one. Items whose booking somebody changed since, by
 * phone, stay as they are: nothing is ever booked again.
 */
export function undone(trip: Trip, { before, after }: Difference, left: ReadonlySet<string> = NOTHING): Trip {
  const parts = Object.fromEntries(PARTS.filter((part) => part in before).map((part) => [part, before[part]]));
  const packing = trip.packing && packingBack(trip.packing, before);
  return { ...trip, ...parts, packing, items: itemsBack(trip, { before, after }, left), kept: keptBack(trip, { before, after }) };
}

function packingBack(packing: PackingFacts, { homeBagPlan = packing.homeBagPlan, checkedMedicines }: TripParts): PackingFacts {
  if (!checkedMedicines) return { ...packing, homeBagPlan };
  const medicines = packing.medicines.map((one) => ({ ...one, bag: checkedMedicines.includes(one.id) ? 'checked' as const : 'cabin' as const }));
  return { ...packing, homeBagPlan, medicines };
}

function itemsBack(trip: Trip, { before, after }: Difference, left: ReadonlySet<string>): readonly Item[] {
  const isTaken = ({ id }: Item): boolean => !left.has(id);
  const desks = new Map(trip.items.map(({ id, desk }) => [id, desk]));
  const old = (before.items ?? []).filter(isTaken).map((item) => ({ ...item, desk: desks.get(item.id) ?? null }));
  const gone = new Set([...(after.items ?? []).filter(isTaken), ...old].map(({ id }) => id));
  return gone.size === 0 ? trip.items : [...trip.items.filter(({ id }) => !gone.has(id)), ...old];
}

function keptBack(trip: Trip, { before, after }: Difference): Trip['kept'] {
  const touched = new Set([...(before.kept ?? []), ...(after.kept ?? [])].map(({ findingKey }) => findingKey));
  if (touched.size === 0) return trip.kept;
  const old = (before.kept ?? []).map(({ findingKey, reason, keptBy, keptAt }) => ({ findingKey, reason, keptBy, keptAt }));
  return [...trip.kept.filter(({ findingKey }) => !touched.has(findingKey)), ...old];
}
