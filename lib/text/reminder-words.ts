import type { PlannedReminder } from '@/lib/domain/reminders/types';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf } from './translator';

export interface ReminderWords {
  /** For who signed in: it says it all. */
  readonly inbox: string;
  /** For mails and pushes: nothing about health. */
  readonly outside: string;
  /** For lists of what will come. */
  readonly line: string;
}

/** What a reminder says in the reader's language. */
export function reminderWords({ word, params, isNewDate }: Pick<PlannedReminder, 'word' | 'params' | 'isNewDate'>, locale: Locale): ReminderWords {
  const { say } = sentencesOf(locale, 'reminders');
  const values = readable(params, locale);
  const headed = (text: string): string => (isNewDate ? say('newDate', { text }) : text);
  return { inbox: headed(say(`${word}.inbox`, values)), outside: headed(say(`${word}.outside`, values)), line: say(`${word}.line`, values) };
}
