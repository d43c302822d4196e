import { addDays } from '../../calendar/days';
import { dayIn, NEW_YORK } from '../../calendar/zones';
import { arrivalOffset } from '../../recovery/windows';
import type { TripFacts } from '../facts';
import { changeFix } from '../fixes';
import { flagDays } from '../item-facts';
import { flightForm, looksForFlight, ON_SALE_DAYS, SNOOZE_DAYS } from '../nonstop';
import type { Trouble } from '../types';

/** Non-stops are known from home, the surgery has its day, seats are on sale, and the way in is not booked. */
export function nonstopNotBooked(facts: TripFacts): readonly Trouble[] {
  const { layout, now, today, trip } = facts;
  const day = dayIn(NEW_YORK, now);
  const isQuiet = trip.nonstopSnoozedUntil !== null && day < trip.nonstopSnoozedUntil;
  if (trip.routes?.nonstop !== 'known' || today === null || isQuiet || !looksForFlight(facts)) return [];
  const arrival = arrivalOffset(layout);
  if (today < arrival - ON_SALE_DAYS) return [];
  const until = addDays(day, SNOOZE_DAYS);
  return [{
    about: 'way-in',
    severity: 'warning',
    itemIds: [],
    days: flagDays(layout, facts.journeyIn?.span.from ?? arrival),
    params: { city: trip.home.city },
    fixes: [flightForm(facts, 'booked-one'), changeFix('snooze', { type: 'snooze-nonstop', until }, { day: until })],
  }];
}
