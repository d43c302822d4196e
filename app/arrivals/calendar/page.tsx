import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { OutHead } from '@/components/trip/out-head';
import { dayCounts } from '@/lib/data/arrival-days';
import { DAY_EVENTS, daysOfSpan, highestOf, type OutSpan, spansBeside } from '@/lib/domain/arrivals/day-counts';
import { monthOf } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { spanPath, spanQuery } from '@/lib/input/arrivals-out';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { deskPage } from '@/lib/server/desk-page';
import { formatDaySpan, formatMonth } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { requestLocale } from '@/lib/text/request';
import { CountTable } from './_components/count-table';
import { DayBars } from './_components/day-bars';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivalsOut.span'))('title') };
}

const OTHER: Readonly<Record<OutSpan, OutSpan>> = { week: 'month', month: 'week' };

/** How many arrive, have surgery and go home a day, for a week or a month: drawn, and in numbers. It names nobody. */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const asked = spanQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked.centre ?? undefined, 'see-arrivals');
  const [span, today] = [asked.span ?? 'week', dayIn(NEW_YORK, now)];
  const on = asked.on ?? today;
  const [counts, t, locale] = await Promise.all([dayCounts(access, daysOfSpan(span, on)), getTranslations('arrivalsOut.span'), requestLocale()]);
  const { before, after } = spansBeside(span, on);
  const highest = highestOf(counts);
  return (
    <main id="main" className="wrap out">
      <OutHead title={t('title')} lead={t('lead', { days: spanWords(span, on, locale) })} back={{ href: arrivalsPath({ centre }), label: t('back') }}
        before={{ href: spanPath(span, { centre, on: before }), label: t(`before.${span}`) }} after={{ href: spanPath(span, { centre, on: after }), label: t(`after.${span}`) }}
        now={{ href: spanPath(span, { centre }), label: t(`now.${span}`) }} others={[{ href: spanPath(OTHER[span], { centre, on }), label: t(`show.${OTHER[span]}`) }]}>
        <PrintButton><Icon name="printer" size="s" />{t('print')}</PrintButton>
      </OutHead>
      <div className={`span span--${span}`}>
        <div className="span-bars">{DAY_EVENTS.map((event) => <DayBars key={event} event={event} counts={counts} highest={highest} today={today} />)}</div>
        <CountTable counts={counts} today={today} centre={centre} caption={t('caption', { days: spanWords(span, on, locale) })} />
      </div>
      <p className="board-foot">{t('foot')}</p>
    </main>
  );
}

function spanWords(span: OutSpan, on: Day, locale: Locale): string {
  const [from = on] = daysOfSpan(span, on);
  return span === 'month' ? formatMonth(monthOf(on), locale) : formatDaySpan({ from, until: spansBeside('week', from).after }, locale);
}
