import { getLocale, getTranslations } from 'next-intl/server';
import { otherLocale } from '@/lib/text/locale';

/** Always written in the language it leads to. A plain form: it works before and without JavaScript. */
export async function LanguageSwitch() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  const other = otherLocale(locale);
  return (
    <form className="language" method="post" action="/api/language">
      <input type="hidden" name="locale" value={other} />
      <button type="submit" lang={other}>{t('otherLanguage')}</button>
    </form>
  );
}
