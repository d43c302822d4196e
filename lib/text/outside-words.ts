import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import { isChange } from '@/lib/domain/reminders/news-kinds';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { REMINDER_WORDS } from '@/lib/domain/reminders/types';
import type { Locale } from './locale';
import { reminderWords } from './reminder-words';
import { sentencesOf } from './translator';

/** What mails and locked screens say of a note: nothing about health, and nobody's name. */
export function outsideSentence({ note, kind, params, isNewDate }: Pick<ToldLine, 'note' | 'kind' | 'params' | 'isNewDate'>, locale: Locale): string {
  const word = REMINDER_WORDS.find((known) => note === `reminder.${known}`);
  if (word) return reminderWords({ word, params, isNewDate }, locale).outside;
  const { say } = sentencesOf(locale, 'outside');
  if (note === TEST_NOTE) return say('test');
  return say(isChange(kind) ? `news.${kind}` : 'news.other');
}
