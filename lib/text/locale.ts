export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each in its own words. */
export const LANGUAGE_NAMES = { en: 'English', es: 'Español' } as const satisfies Record<Locale, string>;

const DEFAULT_LOCALE: Locale = 'en';

/** Holds the language a person chose; without it the browser's own languages decide. */
export const LOCALE_COOKIE = 'mendway-locale';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language that somebody's row names; English where it names none that we speak. */
export const localeOf = (kept: string): Locale => (isLocale(kept) ? kept : DEFAULT_LOCALE);

/** The language the switch offers on a page in `locale`. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'es' : 'en';
}

/** A cookie's value when it names a language we speak, else the reader's `Accept-Language`, else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  return isLocale(cookie) ? cookie : (preferredLocale(acceptLanguage ?? '') ?? DEFAULT_LOCALE);
}

function preferredLocale(acceptLanguage: string): Locale | undefined {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map(readPreference)
    .filter((preference) => preference.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((preference) => preference.language)
    .find(isLocale);
}

function readPreference(part: string): { language: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: tag.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
