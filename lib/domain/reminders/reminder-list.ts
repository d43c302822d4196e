import type { Instant } from '../calendar/types';
import type { ReminderFacts, ReminderLine } from './types';

export function reminderListOf(_facts: ReminderFacts, _userId: string, _now: Instant): readonly ReminderLine[] {
  return [];
}
