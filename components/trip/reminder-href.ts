import type { ReminderScreen } from '@/lib/domain/reminders/mention';

/** Names a reminder on a page. */
export const reminderId = (key: string): string => `reminder-${key.replaceAll(':', '-')}`;

/** The page on which one reminder is changed. */
export const reminderHref = (tripId: string, key: string, back: ReminderScreen | null = null): string =>
  `/trips/${tripId}/reminders/change?${new URLSearchParams({ key, ...(back && { back }) }).toString()}`;

/** Its line in the whole list. */
export const inReminderList = (tripId: string, key: string): string => `/trips/${tripId}/reminders#${reminderId(key)}`;
