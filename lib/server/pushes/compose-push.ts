import type { OutgoingMessage } from '@/lib/domain/reminders/message';
import type { Locale } from '@/lib/text/locale';
import { outsideSentence } from '@/lib/text/outside-words';
import { sentencesOf } from '@/lib/text/translator';

/** What the service worker shows (`lib/device/worker/push.ts`). It stands on locked screens: nothing about health, nobody's name. */
export interface PushNote {
  readonly title: string;
  readonly body: string;
  /** The message: what comes a second time replaces the first. */
  readonly tag: string;
  readonly lang: Locale;
  /** Of Mendway itself. The inbox says it all, to whoever is signed in. */
  readonly url: string;
}

/** As many as a locked phone shows. */
const MOST_LINES = 3;

export function composePush({ id, lines }: Pick<OutgoingMessage, 'id' | 'lines'>, lang: Locale): PushNote {
  const { say } = sentencesOf(lang, 'push');
  // Several changes of a plan are one sentence here; the inbox has each.
  const sentences = [...new Set(lines.map((line) => outsideSentence(line, lang)))];
  const shown = sentences.length > MOST_LINES ? sentences.slice(0, MOST_LINES - 1) : sentences;
  const rest = sentences.length - shown.length;
  const body = [...shown, ...(rest > 0 ? [say('more', { count: rest })] : [])].join('\n');
  return { title: say('name'), body, tag: id, lang, url: '/inbox' };
}
