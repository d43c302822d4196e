import { twoYearsAfter } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Problem, problem } from '@/lib/domain/problem';

/** Surgery lies ahead, and nobody plans further than two years. */
export function surgeryDayProblem(day: Day, now: Date): Problem | null {
  const today = dayIn(NEW_YORK, now);
  if (day < today) return problem('day', 'day-past');
  return day > twoYearsAfter(today) ? problem('day', 'day-too-far') : null;
}
