import { namedDay, placedWith, type OffsetSpan, type Placed } from '../../itinerary/layout';
import { followUpDraftOffset, followUpSpan } from '../../recovery/windows';
import { isOver, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import type { Trouble } from '../types';

function counts({ trip }: TripFacts, window: OffsetSpan, { item, span }: Placed): boolean {
  const inWindow = span.from >= window.from && span.from < window.until;
  return inWindow && (item.place !== 'REMOTE' || trip.profile.followUpByPhone);
}

function troubleOf({ layout, trip }: TripFacts, window: OffsetSpan, other: Placed | undefined): Trouble {
  const offset = followUpDraftOffset(layout) ?? window.from;
  const day = namedDay(layout, offset);
  return {
    severity: 'warning',
    itemIds: other ? [other.item.id] : [],
    days: flagDays(layout, offset),
    params: {
      day, first: namedDay(layout, window.from), last: namedDay(layout, window.until - 1),
      elsewhere: other ? 'yes' : 'no', phone: trip.profile.followUpByPhone ? 'yes' : 'no',
    },
    fixes: other ? [wayFix('change-appointment', 'change-item', { day }, other.item.id)] : [wayFix('type-in', 'add-follow-up', { day })],
  };
}

/** A follow-up is needed and none lies in its window. After the window it is too late to say so. */
export function missingFollowUp(facts: TripFacts): readonly Trouble[] {
  const window = followUpSpan(facts.trip.profile);
  if (!window || isOver(window, facts.today)) return [];
  const visits = placedWith(facts.layout, 'APPOINTMENT', 'FOLLOW_UP');
  return visits.some((visit) => counts(facts, window, visit)) ? [] : [troubleOf(facts, window, visits[0])];
}
