import { Icon } from '@/components/kit/icon';
import type { Day } from '@/lib/domain/calendar/types';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** The day of the hours below, and that nobody needs to load the page again. */
export function LiveLine({ today }: { today: Day }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  return <p className="up-live"><Icon name="check" size="s" /> {t('live', { day: formatDay(today, locale) })}</p>;
}
