import type { Item } from '../../itinerary/types';
import { isArranged } from '../../check/item-facts';
import { draftKey, type Sides } from './sides';

/**
 * `own`: drafted by the plan and arranged by nobody; it follows surgery. `fixed`: arranged with somebody else; only
 * people can move it. `floating`: a person's plan that any fitting day can take.
 */
export type Role = 'own' | 'fixed' | 'floating';

const ALWAYS_OWN: readonly Item['kind'][] = ['SURGERY', 'QUIET_DAYS'];
const ALWAYS_FLOATING: readonly Item['kind'][] = ['OUTING', 'VISIT', 'NOTE'];

export function roleOf(item: Item, { mains, next, event }: Sides): Role {
  if (item.desk) return 'fixed';
  if (ALWAYS_OWN.includes(item.kind)) return 'own';
  if (ALWAYS_FLOATING.includes(item.kind)) return 'floating';
  if (isArranged(item)) return 'fixed';
  const key = draftKey(item);
  // A cancelled surgery needs none of them; otherwise the first of its kind is the plan's.
  const isOwn = event.type === 'surgery-cancelled' ? next.drafts.has(key) : mains.get(key) === item.id;
  return isOwn ? 'own' : 'floating';
}
