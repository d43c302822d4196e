import type { Instant } from '../../calendar/types';
import { isSame } from '../../history/same';
import { isJourney } from '../../itinerary/kinds';
import type { Item, Trip } from '../../itinerary/types';
import type { AskedEvent } from '../asked-event';
import { replan } from './replan';
import type { ReplanEvent } from './types';

const othersHangOn = ({ kind, purpose }: Item): boolean => isJourney(kind) || purpose === 'FOLLOW_UP';

/** What somebody who moved a journey or the follow-up by hand should look at next; null when the rest still fits. */
export function eventOfMove(before: Trip, after: Trip, itemId: string, now: Instant): AskedEvent | null {
  const [old, item] = [before, after].map(({ items }) => items.find(({ id }) => id === itemId));
  if (!old || !item || !othersHangOn(item) || isSame(old.when, item.when)) return null;
  const event = { type: 'item-moved', itemId, from: old.when, to: item.when } as const;
  return changesAnything(after, event, now) ? event : null;
}

/** The same for the hold of a trip that is lifted; null when the trip has none. */
export function eventOfLifting({ hold, ...trip }: Trip, now: Instant): AskedEvent | null {
  if (hold === null) return null;
  const event = { type: 'hold-lifted', hold } as const;
  return changesAnything({ ...trip, hold: null }, event, now) ? event : null;
}

const changesAnything = (after: Trip, event: ReplanEvent, now: Instant): boolean =>
  replan(after, event, now).lines.some(({ kind }) => kind !== 'keep');
