import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { choosePathOf } from '../unsubscribe';
import type { MailWay } from './layout';

/** What is asked of a mail that its reader can do without. */
export interface Stoppable {
  readonly locale: Locale;
  /** Where one click ends mails like it. */
  readonly unsubscribe: string;
}

/** For the foot of a mail: to the page that asks first. */
export const stopWay = (unsubscribe: string, locale: Locale): MailWay => ({ words: sentencesOf(locale, 'messageMail').say('stop'), url: choosePathOf(unsubscribe) });
