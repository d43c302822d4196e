import { firstCentreDayFrom, isCentreDay } from '../calendar/centre-days';
import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { NEW_YORK, wallTimeIn } from '../calendar/zones';

export interface NextTry {
  readonly on: Day;
  readonly part: 'morning' | 'afternoon';
}

const NOON = '12:00';

/** When to call again after nobody answered: the other half of that day, else the morning of the next centre day. */
export function nextTry(triedAt: Instant): NextTry {
  const { day, time } = wallTimeIn(NEW_YORK, triedAt);
  if (isCentreDay(day) && time < NOON) return { on: day, part: 'afternoon' };
  return { on: firstCentreDayFrom(addDays(day, 1)), part: 'morning' };
}
