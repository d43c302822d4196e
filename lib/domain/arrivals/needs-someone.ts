import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import type { Finding } from '../check/types';

/** Blocked, or nobody stays with the patient after discharge: a patient alone is never scrolled past, however sure anybody is. */
const isGrave = ({ ruleId, severity }: Finding): boolean => severity === 'blocked' || ruleId === 'no-escort';

/**
 * Somebody at the centre has to look at it today: something grave is open, or a warning falls due today or tomorrow. Of
 * patients who are not home yet.
 */
export function needsSomeone(open: readonly Finding[], today: Day): boolean {
  const soon: readonly Day[] = [today, addDays(today, 1)];
  const isDue = ({ severity, days }: Finding) => severity === 'warning' && days.some((day) => soon.includes(day));
  return open.some((finding) => isGrave(finding) || isDue(finding));
}
