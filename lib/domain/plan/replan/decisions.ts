import { changeUntil } from '../../appointments/change-until';
import type { FindingParams } from '../../check/types';
import { isSame } from '../../history/same';
import type { Item, Place, When } from '../../itinerary/types';
import type { LineKind, Reason } from './types';

/** What becomes of one item. */
export interface Decision {
  readonly item: Item;
  readonly kind: LineKind;
  readonly to: When | null;
  readonly place?: Place | null;
  readonly reason: Reason;
  readonly params?: FindingParams;
  readonly isLocked?: boolean;
  readonly isOwn?: boolean;
  readonly isNew?: boolean;
}

export const keep = (item: Item, reason: Reason = 'fits'): Decision => ({ item, kind: 'keep', to: item.when, reason });

/** A move, or a keep where it would lead to the time that the item has. */
export function moveTo(item: Item, to: When, reason: Reason, more: Partial<Decision> = {}): Decision {
  return isSame(item.when, to) && !more.place ? { ...keep(item), ...more } : { item, kind: 'move', to, reason, ...more };
}

/** What can be changed, and until when, as far as somebody wrote it down. */
function bookingParams(item: Item): FindingParams {
  const canChange = item.booking?.canChange ?? (item.desk ? true : null);
  const change = canChange === null ? 'unknown' : canChange ? 'yes' : 'no';
  return { change, changeBy: changeUntil(item) ?? '' };
}

/** People call and ask for that time; the booking itself stays. */
export function rebook(item: Item, to: When | null, reason: Reason, params: FindingParams = {}): Decision {
  return { item, kind: 'rebook', to, reason, params: { ...bookingParams(item), ...params } };
}
