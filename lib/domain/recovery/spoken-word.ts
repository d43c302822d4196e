import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { type Problem, problem } from '../problem';

/** A word has somebody who said it, on a day that has been. */
export function speakerProblems(saidBy: string, days: Readonly<Record<string, Day>>, now: Instant): readonly Problem[] {
  const today = dayIn(NEW_YORK, now);
  const ahead = Object.entries(days).filter(([, day]) => day > today).map(([field]) => problem(field, 'day-not-yet'));
  return saidBy.trim() === '' ? [problem('saidBy', 'required'), ...ahead] : ahead;
}
