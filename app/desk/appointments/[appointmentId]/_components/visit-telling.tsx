import { Notice } from '@/components/kit/notice';
import { TellingList } from '@/components/trip/telling-list';
import type { Telling } from '@/lib/domain/appointments/telling';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** What whoever holds the trip was told about this time, and what is planned. */
export function VisitTelling({ telling }: { telling: Telling }) {
  const locale = useLocale();
  const t = useTranslations('telling');
  return (
    <section className="sheet pad" aria-labelledby="telling">
      <h2 id="telling">{t('title')}</h2>
      {telling.mailFailedAt ? <Notice tone="warn"><p>{t('comesBack', { day: formatDayOf(telling.mailFailedAt, NEW_YORK, locale) })}</p></Notice> : null}
      <TellingList telling={telling} />
    </section>
  );
}
