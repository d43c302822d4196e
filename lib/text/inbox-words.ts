import type { InboxNote } from '@/lib/domain/inbox-note';
import { mayReadWord } from '@/lib/domain/reminders/medical-words';
import { nameOrFormer } from './former-words';
import type { Locale } from './locale';
import { readable } from './readable';
import { reminderWords } from './reminder-words';
import { sentencesOf } from './translator';

/** What a note says to its reader. A reminder that they may not read in full says what mails say of it. */
export function noteWords({ kind, params, reminder }: InboxNote, locale: Locale): string {
  if (reminder) {
    const { inbox, outside } = reminderWords({ ...reminder, params }, locale);
    return mayReadWord(reminder.word, reminder.standing) ? inbox : outside;
  }
  const { knows, say } = sentencesOf(locale, 'inbox');
  const key = `kinds.${kind}`;
  const named = params.name === '' ? { ...params, name: nameOrFormer('', locale) } : params;
  return knows(key) ? say(key, readable(named, locale)) : say('unknownKind');
}
