import type { SettledLetter } from '@/lib/data/suggestions';
import type { Mail } from '@/lib/outside/mail/mail';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { layOut } from './layout';

/** What became of a suggestion, in the language of whoever made it. It names no place: mails pass many hands. */
export function composeSuggestion({ email, isAccepted, reason, locale }: SettledLetter & { readonly locale: Locale }, appUrl: string): Mail {
  const { say } = sentencesOf(locale, 'suggest');
  const of = (part: string) => say(`mail.${part}`);
  const words = {
    lead: of(isAccepted ? 'accepted' : 'declined'), details: reason === '' ? [] : [reason], button: of('button'), link: `${appUrl}/centres`,
    note: of('note'), foot: sentencesOf(locale, 'mail').say('foot'),
  };
  return { to: email, subject: of('subject'), ...layOut(words, locale) };
}
