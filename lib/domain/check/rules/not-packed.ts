import { namedDay } from '../../itinerary/layout';
import { arrivalOffset } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { flagDays } from '../item-facts';
import { hasSetOut } from '../way-home';
import type { Trouble } from '../types';

const DAYS_BEFORE = 2;

/** The patient travels in two days or less, and something that must come along is not packed. */
export function notPacked(facts: TripFacts): readonly Trouble[] {
  const { layout, today, trip } = facts;
  const unpacked = trip.packing?.unpacked ?? 0;
  const leaves = facts.journeyIn?.span.from ?? arrivalOffset(layout);
  if (unpacked === 0 || today === null || leaves - today > DAYS_BEFORE || hasSetOut(facts)) return [];
  return [{
    about: 'must-haves', severity: 'tip', itemIds: [], days: flagDays(layout, leaves),
    params: { count: unpacked, day: namedDay(layout, leaves) }, fixes: [wayFix('open-list', 'pack')],
  }];
}
