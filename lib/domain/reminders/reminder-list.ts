import type { Instant } from '../calendar/types';
import { remindersFor } from './reminders-of';
import type { ReminderFacts, ReminderLine } from './types';

/** The whole list of one person: what was told, what comes, and what they stopped. What lay behind when the trip was made is left out. */
export function reminderListOf(facts: ReminderFacts, userId: string, now: Instant): readonly ReminderLine[] {
  const worked = remindersFor(facts, facts.people.filter((person) => person.userId === userId));
  const listed = worked.filter(({ state, planned }) => state === 'told' || state === 'missed' || planned.usefulUntil > now);
  return listed.map(({ planned, state, wish }) => ({ ...planned, state, wish }));
}
