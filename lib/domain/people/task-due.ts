import { addDays, twoYearsAfter } from '../calendar/days';
import type { ClockTime, Day, Instant, Zone } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { isSame } from '../history/same';
import { type Made, momentOf } from '../itinerary/make-item';
import { problem } from '../problem';
import type { Due } from './types';

/** By when, as somebody typed it. */
export interface TypedDue {
  readonly day: Day | null;
  readonly time: ClockTime | null;
  readonly zone: Zone;
}

/** A day, or an hour of it; neither past nor years away, unless it is what stood there before. */
export function dueOf({ day, time, zone }: TypedDue, known: Due | null, now: Instant): Made<Due | null> {
  if (day === null) return time === null ? { made: null } : { problems: [problem('day', 'required')] };
  const due = time === null ? { made: { type: 'day' as const, on: day } } : momentDue(day, time, zone);
  if ('problems' in due || isSame(due.made, known)) return due;
  // West of New York it may still be the day before.
  if (day < addDays(dayIn(NEW_YORK, now), time === null ? 0 : -1)) return { problems: [problem('day', 'day-past')] };
  return day > twoYearsAfter(dayIn(NEW_YORK, now)) ? { problems: [problem('day', 'day-too-far')] } : due;
}

function momentDue(on: Day, time: ClockTime, zone: Zone): Made<Due> {
  const moment = momentOf('time', on, time, zone);
  return 'made' in moment ? { made: { type: 'moment', on, at: moment.made, zone } } : moment;
}
