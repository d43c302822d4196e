import type { Day, Instant } from '@/lib/domain/calendar/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { Line } from '@/lib/domain/plan/replan/types';

/** What Mendway drafted, and what is still counted from surgery day. */
const followsByItself = ({ isOwn, isLocked, from }: Line): boolean => isOwn || isLocked || from?.type === 'offset';

/**
 * The trip with its surgery on that day, of the re-plan only the lines taken that follow by themselves: drafted items.
 * What people booked or added stays where it is, and trip check says where that no longer fits.
 */
export function setSurgery(trip: Trip, on: Day, now: Instant): Trip {
  const proposal = replan(trip, { type: 'surgery-day', on, time: null }, now);
  return applyProposal(trip, proposal, new Set(proposal.lines.filter(followsByItself).map(({ id }) => id)));
}
