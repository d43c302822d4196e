import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** Above the staff's screens: from when on their centre asks for a second factor, of who has none yet. */
export function AsksSoon({ from, centre }: { readonly from: Date; readonly centre: string }) {
  const t = useTranslations('account.centreAsks');
  const locale = useLocale();
  return (
    <div className="wrap-w">
      <Notice tone="warn" role="status">
        <p>
          {t('soon', { day: formatDayOf(from, NEW_YORK, locale), time: formatTime(from, NEW_YORK, locale), centre })}{' '}
          <Link href="/account/second-factor" prefetch={false}>{t('setUp')}</Link>
        </p>
      </Notice>
    </div>
  );
}
