import type { Locale } from './locale';

/** A sentence that may begin with a name in small letters. */
export function capitalised(sentence: string, locale: Locale): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(locale) + sentence.slice(first.length);
}
