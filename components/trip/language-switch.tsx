import { LanguageForm } from '@/components/kit/language-form';
import { useLocale, useTranslations } from '@/lib/text/here';
import { otherLocale } from '@/lib/text/locale';

/** Always written in the language it leads to. */
export function LanguageSwitch() {
  const t = useTranslations('common');
  return <LanguageForm locale={otherLocale(useLocale())}>{t('otherLanguage')}</LanguageForm>;
}
