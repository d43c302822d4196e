import type { Instant } from '../calendar/types';
import { isOnlyPlanned } from '../check/item-facts';
import { isJourney } from '../itinerary/kinds';
import type { Item, Trip } from '../itinerary/types';
import { applyProposal } from '../plan/replan/apply-proposal';
import { replan } from '../plan/replan/replan';

/** Drafted by Mendway, and moved by it when the visit before it moves. */
const follows = (item: Item): boolean => item.purpose === 'GO_HOME' && isJourney(item.kind) && isOnlyPlanned(item);

/** The trip without what follows its follow-up by itself: a way home that nobody has booked stands in no one's way. */
export const withoutFollowers = (trip: Trip): Trip => ({ ...trip, items: trip.items.filter((item) => !follows(item)) });

/** The trip after a visit was put on its day: what Mendway only drafted around it follows. */
export function withFollowers(before: Trip, after: Trip, itemId: string, now: Instant): Trip {
  const to = after.items.find(({ id }) => id === itemId)?.when;
  if (!to) return after;
  const from = before.items.find(({ id }) => id === itemId)?.when ?? to;
  const proposal = replan(after, { type: 'item-moved', itemId, from, to }, now);
  return applyProposal(after, proposal, new Set(proposal.lines.filter(({ isOwn }) => isOwn).map(({ id }) => id)));
}
