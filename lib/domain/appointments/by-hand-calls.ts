import { firstCentreDayFrom, isCentreDay } from '../calendar/centre-days';
import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { NEW_YORK, wallTimeIn } from '../calendar/zones';

export interface NextTry {
  readonly on: Day;
  readonly part: 'morning' | 'afternoon';
}

const NOON = '12:00';

function afterTry(triedAt: Instant): NextTry {
  const { day, time } = wallTimeIn(NEW_YORK, triedAt);
  if (isCentreDay(day) && time < NOON) return { on: day, part: 'afternoon' };
  return { on: firstCentreDayFrom(addDays(day, 1)), part: 'morning' };
}

/** When to call again after nobody answered: the other half of that day, else the next centre day; never a day that is over. */
export function nextTry(triedAt: Instant, now: Instant): NextTry {
  const next = afterTry(triedAt);
  const { day, time } = wallTimeIn(NEW_YORK, now);
  if (next.on >= day) return next;
  const on = firstCentreDayFrom(day);
  return { on, part: on === day && time >= NOON ? 'afternoon' : 'morning' };
}
