import { dayNumber } from '../../calendar/days';
import { namedDay, placedWith, wholeDays } from '../../itinerary/layout';
import { DAYS_TO_SPARE, lastSupplyDay } from '../../packing/trip-days';
import { noteFix } from '../drafted-note';
import type { TripFacts } from '../facts';
import { flagDays } from '../item-facts';
import { isHomeAgain } from '../way-home';
import type { Trouble } from '../types';

const ASK_DAYS_BEFORE = 7;

/** The last day of the medicine that ends first, as an offset; null where nobody wrote one down. */
function firstEnd({ trip, layout }: TripFacts): number | null {
  const { surgeryNumber } = layout;
  if (surgeryNumber === null) return null;
  const ends = (trip.packing?.medicines ?? []).flatMap(({ lastsUntil }) => (lastsUntil ? [dayNumber(lastsUntil) - surgeryNumber] : []));
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** A medicine ends before three days after the way home, and no refill is on the plan. */
export function medicineRunsOut(facts: TripFacts): readonly Trouble[] {
  const { layout, today } = facts;
  const end = firstEnd(facts);
  const isEnough = end === null || end >= lastSupplyDay(layout);
  if (isEnough || isHomeAgain(facts) || placedWith(layout, 'NOTE', 'REFILL').length > 0) return [];
  const ask = Math.max(end - ASK_DAYS_BEFORE, today ?? -Infinity);
  return [{
    about: 'refill',
    severity: 'warning',
    itemIds: [],
    days: flagDays(layout, end),
    params: { day: namedDay(layout, end), spare: DAYS_TO_SPARE },
    fixes: [noteFix('add-refill', 'REFILL', wholeDays(layout, { from: ask, until: ask + 1 }), { day: namedDay(layout, ask) })],
  }];
}
