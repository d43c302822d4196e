import type { Instant } from '../calendar/types';
import { REMINDER_KINDS, type ReminderKind } from './kinds';
import { remindersOf } from './reminders-of';
import type { ReminderFacts } from './types';

/** Somebody else on the trip who is going to be reminded, and of what. */
export interface OthersReminders {
  readonly userId: string;
  readonly kinds: readonly ReminderKind[];
}

/** Who else is reminded of what from now on; those of whom nothing is planned are left out. */
export function othersReminders(facts: ReminderFacts, readerId: string, now: Instant): readonly OthersReminders[] {
  const planned = remindersOf(facts, now);
  return facts.people.filter(({ userId }) => userId !== readerId).flatMap(({ userId }) => {
    const of = new Set(planned.filter((one) => one.userId === userId).map(({ kind }) => kind));
    const kinds = REMINDER_KINDS.filter((kind) => of.has(kind));
    return kinds.length > 0 ? [{ userId, kinds }] : [];
  });
}
