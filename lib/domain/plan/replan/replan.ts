import type { Instant } from '../../calendar/types';
import { checkTrip } from '../../check/check-trip';
import type { Trip } from '../../itinerary/types';
import { allLines, applyProposal } from './apply-proposal';
import { decide } from './decide';
import { linesOf } from './lines';
import { sidesOf } from './sides';
import type { Proposal, ReplanEvent } from './types';

/**
 * What the event does to the whole trip: what moves along, what has to be rebooked, what finds no day, and what stays,
 * with the findings of trip check on both sides.
 */
export function replan(trip: Trip, event: ReplanEvent, now: Instant): Proposal {
  const before = checkTrip(trip, now).open;
  const known = new Set(before.filter(({ severity }) => severity === 'blocked').map(({ key }) => key));
  const sides = sidesOf(trip, event, now);
  const lines = linesOf(sides, decide(sides, known));
  const after = applyProposal(trip, { event, lines }, allLines({ lines }));
  return { event, lines, after, findings: { before, after: checkTrip(after, now).open } };
}
