import type { Day, Instant } from '../calendar/types';
import { layOut, todayOf } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { dateDraft } from './date-draft';
import { draftItems } from './draft-items';

/** What only the plan itself put there: nobody booked it, named it or gave it a time. */
const isDrafted = (item: Item): boolean =>
  item.state === 'PLANNED' && item.title === '' && item.legs.length === 0 && item.when.type === 'days';

/**
 * The trip with its surgery on that day. Drafted items follow; what people booked or added stays where it is,
 * and trip check says where that no longer fits.
 */
export function setSurgery(trip: Trip, on: Day, now: Instant): Trip {
  const dated: Trip = { ...trip, surgery: { state: 'dated', on, confirmedByCentre: false } };
  if (trip.surgery.state === 'unknown') return { ...dated, items: dateDraft(trip.items, on) };
  if (trip.surgery.on === on) return trip;
  const bare = layOut({ ...dated, items: [] });
  const fresh = draftItems(bare, todayOf(bare, now));
  return { ...dated, items: trip.items.map((item) => (isDrafted(item) ? redrafted(item, fresh) : item)) };
}

function redrafted(item: Item, fresh: readonly Item[]): Item {
  const match = fresh.find(({ kind, purpose }) => kind === item.kind && purpose === item.purpose);
  return match ? { ...item, when: match.when } : item;
}
