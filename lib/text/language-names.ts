import { LANGUAGES } from '@/lib/domain/arrivals/languages';
import { type Locale, LOCALES } from './locale';
import { sentencesOf } from './translator';

// Making one costs more than a page of naming.
const made = new Map<Locale, Intl.DisplayNames>();

function namesIn(locale: Locale): Intl.DisplayNames {
  const known = made.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  made.set(locale, known);
  return known;
}

/** "Spanish" for `es`; our own words where the browser's and Node's know none, or none that tells two languages apart. */
export function languageName(code: string, locale: Locale): string {
  const { knows, say } = sentencesOf(locale, 'needs');
  const key = `languages.${code}`;
  return knows(key) ? say(key) : (namesIn(locale).of(code) ?? code);
}

/** The first language but English in words like "Spanish, English", in any language of ours; null where there is none. */
export function languageIn(words: string): string | null {
  const named = words.toLowerCase().split(/[^\p{L}\p{M}()’' -]+|\s+(?:and|y|e)\s+/u).map((word) => word.trim());
  const found = named.map(codeNamed).find((code) => code !== undefined && code !== 'en');
  return found ?? null;
}

const codeNamed = (word: string): string | undefined =>
  LANGUAGES.find((code) => LOCALES.some((locale) => languageName(code, locale).toLowerCase() === word));
