import type { SettledLetter } from '@/lib/data/suggestions';
import type { Mail } from '@/lib/outside/mail/mail';
import { sentencesOf } from '@/lib/text/translator';
import { layOut } from './layout';
import { type Stoppable, stopWay } from './stop-way';

/** What became of a suggestion, in the language of whoever made it. It names no place: mails pass many hands. */
export function composeSuggestion({ email, isAccepted, reason, locale, unsubscribe }: SettledLetter & Stoppable, appUrl: string): Mail {
  const { say } = sentencesOf(locale, 'suggest');
  const of = (part: string) => say(`mail.${part}`);
  const words = {
    lead: of(isAccepted ? 'accepted' : 'declined'), details: reason === '' ? [] : [reason], button: of('button'), link: `${appUrl}/centres`,
    note: of('note'), foot: sentencesOf(locale, 'mail').say('foot'), stops: [stopWay(unsubscribe, locale)],
  };
  return { to: email, subject: of('subject'), ...layOut(words, locale), unsubscribe };
}
