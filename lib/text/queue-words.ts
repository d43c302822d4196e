import type { DeedAnswer } from '@/lib/domain/offline/deeds';
import { isPackedAfter } from '@/lib/domain/offline/tick';
import { isolated } from './isolated';
import type { Locale } from './locale';
import { type Messages, messagesOf, problemSentence, type SentenceValues, sentencesOf } from './translator';

/** What became of something done without a network. */
export function deedAnswerWords(answer: DeedAnswer, locale: Locale): string {
  const { say } = sentencesOf(locale, 'queue');
  switch (answer.outcome) {
    case 'done':
      return say('answers.done');
    case 'gone':
      return say('answers.gone');
    case 'refused':
      return problemSentence(locale, answer.code);
    case 'conflict':
      return answer.reason === 'removed' ? say('answers.removed') : turnedWords(answer, locale);
  }
}

/** Who turned the line, and where it stands now: a name is no verb's business, so both are sentences of their own. */
function turnedWords({ turns, by }: Extract<DeedAnswer, { reason: 'turned' }>, locale: Locale): string {
  const { say } = sentencesOf(locale, 'queue');
  const [key, values]: [string, SentenceValues] = typeof by === 'string' ? [by, {}] : ['named', { name: isolated(by.name) }];
  return `${say(`answers.turned.${key}`, values)} ${say(`answers.turned.${isPackedAfter(turns) ? 'packed' : 'unpacked'}`)}`;
}

/** What a page needs to say of it without a network: whole sentences, their gaps filled in on the device. */
export type WaitingWords = Messages['queue']['device'];

export const waitingWords = (locale: Locale): WaitingWords => messagesOf(locale).queue.device;
