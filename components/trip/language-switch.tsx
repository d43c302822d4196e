import { useLocale, useTranslations } from '@/lib/text/here';
import { otherLocale } from '@/lib/text/locale';

/** Always written in the language it leads to. A plain form: it works before and without JavaScript. */
export function LanguageSwitch() {
  const locale = useLocale();
  const t = useTranslations('common');
  const other = otherLocale(locale);
  return (
    <form className="language" method="post" action="/api/language">
      <input type="hidden" name="locale" value={other} />
      <button type="submit" lang={other}>{t('otherLanguage')}</button>
    </form>
  );
}
