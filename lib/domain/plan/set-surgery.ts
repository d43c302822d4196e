import { addDays, laterDay } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
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
  if (trip.surgery.state === 'unknown') {
    const today = dayIn(NEW_YORK, now);
    return { ...dated, items: dateDraft(trip.items, on).flatMap((item) => inTime(item, on, today)) };
  }
  if (trip.surgery.on === on) return trip;
  const bare = layOut({ ...dated, items: [] });
  const fresh = draftItems(bare, todayOf(bare, now));
  return { ...dated, items: trip.items.flatMap((item) => (isDrafted(item) ? redrafted(item, fresh) : [item])) };
}

/** As `draftItems` does: nobody arrives before today, and a pre-op visit whose day is past is not planned. */
function inTime(item: Item, on: Day, today: Day): readonly Item[] {
  if (!isDrafted(item) || item.when.type !== 'days') return [item];
  if (item.purpose === 'PRE_OP') return item.when.from < today ? [] : [item];
  if (item.purpose !== 'ARRIVE') return [item];
  const from = laterDay(item.when.from, today < on ? today : on);
  return [{ ...item, when: { type: 'days', from, until: addDays(from, 1) } }];
}

/** A pre-op visit that a new draft would leave out is left out: its old day belongs to another surgery day. */
function redrafted(item: Item, fresh: readonly Item[]): readonly Item[] {
  const match = fresh.find(({ kind, purpose }) => kind === item.kind && purpose === item.purpose);
  if (match) return [{ ...item, when: match.when }];
  return item.purpose === 'PRE_OP' ? [] : [item];
}
