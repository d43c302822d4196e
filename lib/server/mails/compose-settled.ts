import type { SettledLetter } from '@/lib/data/settled-letter';
import type { Mail } from '@/lib/outside/mail/mail';
import { sentencesOf } from '@/lib/text/translator';
import { layOut } from './layout';
import { type Stoppable, stopWay } from './stop-way';

/** What somebody sent in: its words, and the page on which what was taken stands. */
export const SENT_IN = {
  centre: { words: 'suggest', path: '/centres' },
  tip: { words: 'tips', path: '/guide/tips' },
} as const;

export type SentIn = keyof typeof SENT_IN;

/** What became of what somebody sent in, in their language. It names no place and repeats nothing of it: mails pass many hands. */
export function composeSettled(what: SentIn, { email, isAccepted, reason, locale, unsubscribe }: SettledLetter & Stoppable, appUrl: string): Mail {
  const { words: namespace, path } = SENT_IN[what];
  const { say } = sentencesOf(locale, namespace);
  const of = (part: string) => say(`mail.${part}`);
  const words = {
    lead: of(isAccepted ? 'accepted' : 'declined'), details: reason === '' ? [] : [reason], button: of('button'), link: `${appUrl}${path}`,
    note: of('note'), foot: sentencesOf(locale, 'mail').say('foot'), stops: [stopWay(unsubscribe, locale)],
  };
  return { to: email, subject: of('subject'), ...layOut(words, locale), unsubscribe };
}
