import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { PrintButton } from '@/components/kit/print-button';
import { OutHead } from '@/components/trip/out-head';
import { daySheet } from '@/lib/data/arrival-days';
import { recordDeskLook } from '@/lib/data/desk-audit';
import { DAY_EVENTS } from '@/lib/domain/arrivals/day-counts';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { dayPath, dayQuery, spanPath } from '@/lib/input/arrivals-out';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { deskPage } from '@/lib/server/desk-page';
import { sheetLine } from '@/lib/text/day-sheet-words';
import { formatDayLong } from '@/lib/text/format';
import { requestLocale } from '@/lib/text/request';
import { DayTable } from './_components/day-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivalsOut.day'))('title') };
}

/** All that happens on one day, to be printed and ticked off. It tells of many patients, so who opens it is written down first. */
export default async function DayPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = dayQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'see-arrivals');
  const on = asked.on ?? dayIn(NEW_YORK, now);
  await recordDeskLook(access, 'see-arrivals', now);
  const [sheet, t, locale] = await Promise.all([daySheet(access, on), getTranslations('arrivalsOut.day'), requestLocale()]);
  return (
    <main id="main" className="wrap out">
      <OutHead title={t('title')} lead={t('lead', { day: formatDayLong(on, locale) })} back={{ href: arrivalsPath({ centre }), label: t('back') }}
        before={{ href: dayPath({ centre, on: addDays(on, -1) }), label: t('before') }} after={{ href: dayPath({ centre, on: addDays(on, 1) }), label: t('after') }}
        now={{ href: dayPath({ centre }), label: t('today') }} others={[{ href: spanPath('week', { centre, on }), label: t('week') }]}>
        <PrintButton><Icon name="printer" size="s" />{t('print')}</PrintButton>
      </OutHead>
      {sheet.isCut ? <Notice tone="warn">{t('cut')}</Notice> : null}
      {DAY_EVENTS.map((event) => <DayTable key={event} event={event} lines={sheet[event].map((arrival) => sheetLine(arrival, event, locale, now))} centre={centre} />)}
      <p className="board-foot">{t('foot')}</p>
    </main>
  );
}
