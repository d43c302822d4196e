import { LostPage } from '@/components/kit/lost-page';
import { useLocale, useTranslations } from '@/lib/text/here';
import { otherLocale } from '@/lib/text/locale';

export default function NotFoundPage() {
  const common = useTranslations('common');
  const t = useTranslations('errors');
  const guide = useTranslations('guide');
  const words = {
    home: common('home'),
    brand: common('brand'),
    emergency: common('emergency'),
    notFound: t('notFound'),
    notFoundText: t('notFoundText'),
    toStart: t('toStart'),
    guide: guide('lost.toGuide'),
    otherLanguage: common('otherLanguage'),
  };
  return <LostPage words={words} otherLocale={otherLocale(useLocale())} />;
}
