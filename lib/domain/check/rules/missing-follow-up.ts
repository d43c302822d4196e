import { wasMissed } from '../../appointments/attendance';
import { namedDay, placedWith, type OffsetSpan, type Placed } from '../../itinerary/layout';
import { followUpDraftOffset, followUpSpan, missedFollowUp } from '../../recovery/windows';
import { isOver, type TripFacts } from '../facts';
import { pickTime, wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import type { Trouble } from '../types';

function counts({ trip }: TripFacts, window: OffsetSpan, { item, span }: Placed): boolean {
  const inWindow = span.from >= window.from && span.from < window.until;
  return inWindow && (item.place !== 'REMOTE' || trip.profile.followUpByPhone);
}

function troubleOf({ layout, trip }: TripFacts, window: OffsetSpan, other: Placed | undefined): Trouble {
  const offset = followUpDraftOffset(layout) ?? window.from;
  const missed = missedFollowUp(layout);
  // Days before a visit that nobody came to are behind: no day is named then.
  const day = missed ? '' : namedDay(layout, offset);
  return {
    severity: 'warning',
    itemIds: [other, missed].flatMap((visit) => visit?.item.id ?? []),
    days: flagDays(layout, missed?.span.from ?? offset),
    params: {
      day, first: namedDay(layout, window.from), last: namedDay(layout, window.until - 1),
      elsewhere: other ? 'yes' : 'no', phone: trip.profile.followUpByPhone ? 'yes' : 'no',
      missed: missed ? namedDay(layout, missed.span.from) : '',
    },
    fixes: [
      ...pickTime(trip, 'pick-follow-up', other?.item),
      other ? wayFix('change-appointment', 'change-item', { day }, other.item.id) : wayFix('type-in', 'add-follow-up', { day }),
    ],
  };
}

/** A visit that nobody came to is owed until the way home is over. */
export function isOwed({ layout, journeyHome, today }: TripFacts): boolean {
  return missedFollowUp(layout) !== null && journeyHome !== null && !isOver(journeyHome.span, today);
}

/** A follow-up is needed and none lies in its window, or nobody came to it. After the window it is else too late to say so. */
export function missingFollowUp(facts: TripFacts): readonly Trouble[] {
  const window = followUpSpan(facts.trip.profile);
  if (!window || (isOver(window, facts.today) && !isOwed(facts))) return [];
  const visits = placedWith(facts.layout, 'APPOINTMENT', 'FOLLOW_UP').filter(({ item }) => !wasMissed(item));
  return visits.some((visit) => counts(facts, window, visit)) ? [] : [troubleOf(facts, window, visits[0])];
}
