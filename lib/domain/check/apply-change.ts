import type { BagPlan, CentreFact, Item, PackingFacts, Trip } from '../itinerary/types';
import type { Change } from './types';

function changed(trip: Trip, itemId: string, edit: (item: Item) => Item): Trip {
  return { ...trip, items: trip.items.map((item) => (item.id === itemId ? edit(item) : item)) };
}

/** All that a trip itself knows of another centre is its closed one's successor; nobody has verified it here. */
function centreOf({ centre }: Trip, centreId: string): CentreFact {
  const name = centre?.successor?.id === centreId ? centre.successor.name : '';
  return { id: centreId, name, status: 'UNVERIFIED', closedOn: null, successor: null };
}

/** An outing asks something of the body; a visitor does not. */
export function visitAtStay(item: Item): Item {
  return { ...item, kind: 'VISIT', place: 'STAY', activity: null, walkMinutes: null };
}

function medicinesInCabin(packing: PackingFacts): PackingFacts {
  return { ...packing, medicines: packing.medicines.map((one) => ({ ...one, bag: 'cabin' })) };
}

/** Who checks the bag, or has it sent, says that the medicines stay with the patient. */
function withBagPlan(packing: PackingFacts, homeBagPlan: BagPlan): PackingFacts {
  const keepsMedicines = homeBagPlan === 'check-it' || homeBagPlan === 'ship';
  return { ...(keepsMedicines ? medicinesInCabin(packing) : packing), homeBagPlan };
}

function withPacking(trip: Trip, edit: (packing: PackingFacts) => PackingFacts): Trip {
  return trip.packing ? { ...trip, packing: edit(trip.packing) } : trip;
}

/**
 * The change with an id of its own for the item that it adds. Fixes are pure, so what they add carries a drafted id,
 * the same each time; whoever stores it gives the id that is kept.
 */
export function withItemId(change: Change, id: string): Change {
  return change.type === 'add-item' ? { ...change, item: { ...change.item, id } } : change;
}

/** The trip after the change. An item that is not there is left alone. */
export function applyChange(trip: Trip, change: Change): Trip {
  switch (change.type) {
    case 'add-item':
      return { ...trip, items: [...trip.items.filter(({ id }) => id !== change.item.id), change.item] };
    case 'change-item':
      return changed(trip, change.item.id, () => change.item);
    case 'move-item':
      return changed(trip, change.itemId, (item) => ({ ...item, when: change.when }));
    case 'make-visit-at-stay':
      return changed(trip, change.itemId, visitAtStay);
    case 'move-visit-to-stay':
      return changed(trip, change.itemId, (item) => ({ ...item, place: 'STAY' }));
    case 'remove-item':
      return { ...trip, items: trip.items.filter(({ id }) => id !== change.itemId) };
    case 'choose-centre':
      return { ...trip, centre: centreOf(trip, change.centreId) };
    case 'set-escort':
      return { ...trip, escort: change.escort };
    case 'mark-papers':
      return { ...trip, hasPapers: true };
    case 'snooze-nonstop':
      return { ...trip, nonstopSnoozedUntil: change.until };
    case 'choose-bag-plan':
      return withPacking(trip, (packing) => withBagPlan(packing, change.plan));
    case 'keep-medicines-in-cabin':
      return withPacking(trip, medicinesInCabin);
  }
}
