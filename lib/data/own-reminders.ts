import type { Instant } from '@/lib/domain/calendar/types';
import { reminderListOf } from '@/lib/domain/reminders/reminder-list';
import type { ReminderLine } from '@/lib/domain/reminders/types';
import { database } from './client';
import type { TripAccess } from './open-trip';
import { reminderFacts } from './reminder-facts';

/** The whole list of whoever has the access, worked out anew: what they chose a moment ago shows. In one statement. */
export async function ownReminders({ tripId, actor: { userId } }: TripAccess<'set-reminders'>, now: Instant): Promise<readonly ReminderLine[]> {
  const facts = (await reminderFacts(database(), [tripId])).get(tripId);
  return facts ? reminderListOf(facts, userId, now) : [];
}
