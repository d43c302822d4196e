import type { Instant } from '../../calendar/types';
import { checkTrip } from '../../check/check-trip';
import type { Finding } from '../../check/types';
import type { Trip } from '../../itinerary/types';
import { allLines, applyProposal } from './apply-proposal';
import { decide } from './decide';
import { troubleKey } from './floating';
import { linesOf } from './lines';
import { sidesOf, type Sides } from './sides';
import type { Proposal, ReplanEvent } from './types';

/** What was blocked before the event. A form may have stored it already: then the troubles of what it moved are no old ones. */
function blockedBefore({ old, now }: Sides, { trip, event }: Asked, open: readonly Finding[]): ReadonlySet<string> {
  const isOfEvent = ({ itemIds }: Finding) => event.type === 'item-moved' && itemIds.includes(event.itemId);
  const before = old.trip === trip ? open : [...checkTrip(old.trip, now).open, ...open.filter((finding) => !isOfEvent(finding))];
  return new Set(before.filter(({ severity }) => severity === 'blocked').map(troubleKey));
}

interface Asked {
  readonly trip: Trip;
  readonly event: ReplanEvent;
}

/**
 * What the event does to the whole trip: what moves along, what has to be rebooked, what finds no day, and what stays,
 * with the findings of trip check on both sides.
 */
export function replan(trip: Trip, event: ReplanEvent, now: Instant): Proposal {
  const before = checkTrip(trip, now).open;
  const sides = sidesOf(trip, event, now);
  const lines = linesOf(sides, decide(sides, blockedBefore(sides, { trip, event }, before)));
  const after = applyProposal(trip, { event, lines }, allLines({ lines }));
  return { event, lines, after, findings: { before, after: checkTrip(after, now).open } };
}
