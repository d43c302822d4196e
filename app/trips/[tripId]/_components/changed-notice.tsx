import { Notice } from '@/components/kit/notice';
import { useTranslations } from '@/lib/text/here';

/** Said once, to somebody who comes back from a form or a fix. */
export function ChangedNotice() {
  const t = useTranslations('trip.check');
  return <div className="wrap changed"><Notice tone="ok" role="status">{t('fixed')}</Notice></div>;
}
