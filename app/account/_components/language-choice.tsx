import { getLocale } from 'next-intl/server';
import { LANGUAGE_NAMES, LOCALES } from '@/lib/text/locale';

/** A plain form, as everywhere the language is changed. */
export async function LanguageChoice({ label }: { label: string }) {
  const current = await getLocale();
  return (
    <form method="post" action="/api/language" className="seg" aria-label={label}>
      {LOCALES.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale} aria-pressed={locale === current}>{LANGUAGE_NAMES[locale]}</button>
      ))}
    </form>
  );
}
