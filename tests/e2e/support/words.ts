import { type Namespace, type SentenceValues, sentencesOf } from '@/lib/text/translator';

/** The English words of a screen, so that a test follows a sentence when it is written better. */
export const words = (namespace: Namespace) => (key: string, values?: SentenceValues) => {
  const sentences = sentencesOf('en', namespace);
  if (!sentences.knows(key)) throw new Error(`No sentence ${namespace}.${key}`);
  return sentences.say(key, values);
};
