import type { Day, Instant } from '../calendar/types';
import type { Trip } from '../itinerary/types';
import { applyProposal } from './replan/apply-proposal';
import { replan } from './replan/replan';
import type { Line } from './replan/types';

/** What Mendway drafted, and what is still counted from surgery day. */
const followsByItself = ({ isOwn, isLocked, from }: Line): boolean => isOwn || isLocked || from?.type === 'offset';

/**
 * The trip with its surgery on that day. Drafted items follow; what people booked or added stays where it is,
 * and trip check says where that no longer fits.
 */
export function setSurgery(trip: Trip, on: Day, now: Instant): Trip {
  const proposal = replan(trip, { type: 'surgery-day', on, time: null }, now);
  return applyProposal(trip, proposal, new Set(proposal.lines.filter(followsByItself).map(({ id }) => id)));
}
