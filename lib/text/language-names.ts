import { LANGUAGES } from '@/lib/domain/arrivals/languages';
import { capitalised } from './capitalised';
import { type Locale, LOCALES } from './locale';
import { sentencesOf } from './translator';

const NAMES = {
  en: new Intl.DisplayNames('en-US', { type: 'language' }),
  es: new Intl.DisplayNames('es-US', { type: 'language' }),
} as const satisfies Record<Locale, Intl.DisplayNames>;

/** "Portuguese" for `pt`; our own words where Node knows none, or none that tells two languages apart. A code that nobody named stays as it is. */
export function languageName(code: string, locale: Locale): string {
  const { knows, say } = sentencesOf(locale, 'needs');
  const key = `languages.${code}`;
  return capitalised(knows(key) ? say(key) : (NAMES[locale].of(code) ?? code), locale);
}

/** The first language but English in words like "Spanish, English", in any language of ours; null where there is none. */
export function languageIn(words: string): string | null {
  const named = words.toLowerCase().split(/[^\p{L}\p{M}()’' -]+|\s(?:and|y|e)\s/u).map((word) => word.trim());
  const found = named.map(codeNamed).find((code) => code !== undefined && code !== 'en');
  return found ?? null;
}

const codeNamed = (word: string): string | undefined =>
  LANGUAGES.find((code) => LOCALES.some((locale) => languageName(code, locale).toLowerCase() === word));
