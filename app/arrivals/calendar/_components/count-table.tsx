import Link from 'next/link';
import { DAY_EVENTS, type DayCount, totalOf } from '@/lib/domain/arrivals/day-counts';
import type { Day } from '@/lib/domain/calendar/types';
import { dayPath } from '@/lib/input/arrivals-out';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface CountTableProps {
  readonly counts: readonly DayCount[];
  readonly today: Day;
  readonly centre: string | undefined;
  readonly caption: string;
}

/** The numbers behind the bars; each day leads to its sheet. */
export function CountTable({ counts, today, centre, caption }: CountTableProps) {
  const locale = useLocale();
  const t = useTranslations('arrivalsOut.span');
  return (
    <table className="count-table sheet">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr><th scope="col">{t('day')}</th>{DAY_EVENTS.map((event) => <th key={event} scope="col">{t(`columns.${event}`)}</th>)}</tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.day}>
            <th scope="row"><Link href={dayPath({ centre, on: count.day })} prefetch={false} aria-current={count.day === today ? 'date' : undefined}>{formatDay(count.day, locale)}</Link></th>
            {DAY_EVENTS.map((event) => <td key={event} className={count[event] === 0 ? 'is-none' : undefined}>{count[event]}</td>)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr><th scope="row">{t('total')}</th>{DAY_EVENTS.map((event) => <td key={event}>{totalOf(counts, event)}</td>)}</tr>
      </tfoot>
    </table>
  );
}
