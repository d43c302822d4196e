import { wasMissed } from '../../appointments/attendance';
import { journeyIn, landingDay } from '../../itinerary/journeys';
import { namedDay, placedWith } from '../../itinerary/layout';
import { arrivalOffset, centreDaysBeforeSurgery } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { pickTime, wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import type { Trouble } from '../types';

/** From the arrival, planned or real, through the day before surgery. */
function windowStart({ layout }: TripFacts): number {
  const journey = journeyIn(layout);
  return Math.min(arrivalOffset(layout), journey ? landingDay(journey) : Infinity);
}

/** A pre-op visit is needed and none lies between arrival and surgery, or nobody came to it. It is over on surgery day. */
export function missingPreOp(facts: TripFacts): readonly Trouble[] {
  const { layout, today, trip } = facts;
  if (!trip.profile.preOpVisit || (today !== null && today >= 0)) return [];
  const all = placedWith(layout, 'APPOINTMENT', 'PRE_OP');
  const visits = all.filter(({ item }) => !wasMissed(item));
  const start = windowStart(facts);
  if (visits.some(({ span }) => span.from >= start && span.from < 0)) return [];
  const offset = centreDaysBeforeSurgery(layout, 1);
  const late = today !== null && offset < today;
  const other = visits[0]?.item.id;
  const missed = other ? undefined : all.at(-1);
  const day = late ? '' : namedDay(layout, offset);
  return [{
    severity: 'warning',
    itemIds: [other ?? missed?.item.id ?? []].flat(),
    days: flagDays(layout, late ? 0 : offset),
    params: {
      day, late: late ? 'yes' : 'no', elsewhere: other ? 'yes' : 'no', first: namedDay(layout, start), last: namedDay(layout, -1),
      missed: missed ? namedDay(layout, missed.span.from) : '',
    },
    fixes: [...pickTime(trip, 'pick-pre-op', visits[0]?.item), other ? wayFix('change-appointment', 'change-item', { day }, other) : wayFix('type-in', 'add-pre-op', { day })],
  }];
}
