import { Notice } from '@/components/kit/notice';
import type { UpdatesTime } from '@/lib/domain/people/updates-days';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Whoever opens the form days too early may have meant another page. */
export function EarlyNote({ time }: { time: UpdatesTime }) {
  const t = useTranslations('updates.post');
  const locale = useLocale();
  return time.type === 'before' ? <Notice tone="tip">{t('early', { day: formatDay(time.surgeryOn, locale) })}</Notice> : null;
}
