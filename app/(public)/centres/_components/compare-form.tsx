import { Button } from '@/components/kit/button';
import { useTranslations } from '@/lib/text/here';

/** Sends the boxes of the list, which name it as their form. */
export function CompareForm() {
  const t = useTranslations('centres.compare');
  return (
    <form id="compare" method="get" action="/centres/compare" className="row cen-compare">
      <Button look="outline">{t('submit')}</Button>
      <span className="soft">{t('hint')}</span>
    </form>
  );
}
