import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { applyChange } from '../check/apply-change';
import { SNOOZE_DAYS } from '../check/nonstop';
import type { Made } from '../itinerary/make-item';
import type { Trip } from '../itinerary/types';
import { problem } from '../problem';

/** The day to be reminded again, when somebody does not want to book yet: two days before it is due, at most two weeks on. */
export function snoozeDay(bookBy: Day, today: Day): Day {
  const [early, late] = [addDays(today, 2), addDays(today, SNOOZE_DAYS)];
  const wanted = addDays(bookBy, -2);
  if (wanted < early) return early;
  return wanted > late ? late : wanted;
}

/** The trip with no reminder to book before that day: nobody sleeps longer than two weeks. */
export function snoozed(trip: Trip, until: Day, today: Day): Made<Trip> {
  if (until <= today) return { problems: [problem(null, 'day-past')] };
  if (until > addDays(today, SNOOZE_DAYS)) return { problems: [problem(null, 'snooze-too-long', { days: SNOOZE_DAYS })] };
  return { made: applyChange(trip, { type: 'snooze-nonstop', until }) };
}
