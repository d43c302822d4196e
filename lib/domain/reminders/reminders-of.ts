import type { Instant } from '../calendar/types';
import type { PlannedReminder, ReminderFacts } from './types';

export function remindersOf(_facts: ReminderFacts, _now: Instant): readonly PlannedReminder[] {
  return [];
}
