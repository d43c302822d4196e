import type { CentreFact, Item, Trip } from '../itinerary/types';
import type { Change } from './types';

function changed(trip: Trip, itemId: string, edit: (item: Item) => Item): Trip {
  return { ...trip, items: trip.items.map((item) => (item.id === itemId ? edit(item) : item)) };
}

/** All that a trip itself knows of another centre is its closed one's successor; nobody has verified it here. */
function centreOf({ centre }: Trip, centreId: string): CentreFact {
  const name = centre?.successor?.id === centreId ? centre.successor.name : '';
  return { id: centreId, name, status: 'UNVERIFIED', closedOn: null, successor: null };
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
      return changed(trip, change.itemId, (item) => ({ ...item, kind: 'VISIT', place: 'STAY' }));
    case 'move-visit-to-stay':
      return changed(trip, change.itemId, (item) => ({ ...item, place: 'STAY' }));
    case 'remove-item':
      return { ...trip, items: trip.items.filter(({ id }) => id !== change.itemId) };
    case 'choose-centre':
      return { ...trip, centre: centreOf(trip, change.centreId) };
    case 'set-escort':
      return { ...trip, escort: change.escort };
  }
}
