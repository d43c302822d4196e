import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import { isChange } from '@/lib/domain/reminders/news-kinds';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { REMINDER_WORDS, type ReminderWord } from '@/lib/domain/reminders/types';
import type { Locale } from './locale';
import { reminderWords } from './reminder-words';
import { sentencesOf } from './translator';

const REMINDER = /^reminder\.(.+)$/;

/** What a locked screen says of a note: nothing about health, and nobody's name. */
export function outsideSentence({ note, kind, params, isNewDate }: Omit<ToldLine, 'notificationId'>, locale: Locale): string {
  const word = REMINDER.exec(note)?.[1];
  if (isReminderWord(word)) return reminderWords({ word, params, isNewDate }, locale).outside;
  const { say } = sentencesOf(locale, 'push');
  if (note === TEST_NOTE) return say('test');
  return say(isChange(kind) ? `news.${kind}` : 'news.other');
}

const isReminderWord = (word: string | undefined): word is ReminderWord => REMINDER_WORDS.some((known) => known === word);
