import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { useTranslations } from '@/lib/text/here';

/** The board on paper. */
export function OutLinks() {
  const t = useTranslations('arrivals');
  return <PrintButton><Icon name="printer" size="s" />{t('print')}</PrintButton>;
}
