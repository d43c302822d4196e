import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { type Month, monthAfter, monthBefore } from '@/lib/domain/calendar/months';
import { CALENDAR_VIEWS, type CalendarView, calendarPath, monthPath } from '@/lib/input/calendar-address';
import { useTranslations } from '@/lib/text/here';

interface CalendarHeadProps {
  readonly tripId: string;
  readonly month: Month;
  /** Null: the width of the screen decides. */
  readonly view: CalendarView | null;
  readonly titles: Readonly<Record<CalendarView, string>>;
  readonly mayChange: boolean;
}

/** Which days, in which view, and the way to add to them. */
export function CalendarHead({ tripId, month, view, titles, mayChange }: CalendarHeadProps) {
  const t = useTranslations('calendar');
  return (
    <div className="page-title cal-title">
      <div>
        <h1>
          {view === 'list' ? null : <span className="of-month">{titles.month}</span>}
          {view === 'month' ? null : <span className="of-list">{titles.list}</span>}
        </h1>
        <p>{t('lead')}</p>
      </div>
      <div className="row">
        {view === 'list' ? null : <MonthNav tripId={tripId} month={month} />}
        <Views tripId={tripId} month={month} view={view} />
        {mayChange ? <ButtonLink href={`/trips/${tripId}/calendar/add`}><Icon name="plus" />{t('add')}</ButtonLink> : null}
        {mayChange ? <ButtonLink look="text" href={`/trips/${tripId}/ideas`}>{t('ideas')}</ButtonLink> : null}
      </div>
    </div>
  );
}

function MonthNav({ tripId, month }: { tripId: string; month: Month }) {
  const t = useTranslations('calendar');
  return (
    <div className="month-nav of-month">
      <Link href={monthPath(tripId, monthBefore(month))} aria-label={t('before')} prefetch={false}><Icon name="arrow-left" /></Link>
      <Link href={monthPath(tripId, monthAfter(month))} aria-label={t('after')} prefetch={false}><Icon name="arrow-right" /></Link>
    </div>
  );
}

const ICONS = { month: 'calendar-days', list: 'list' } as const;

function Views({ tripId, month, view }: Pick<CalendarHeadProps, 'tripId' | 'month' | 'view'>) {
  const t = useTranslations('calendar');
  return (
    <div className={view ? 'seg' : 'seg seg--by-width'} role="group" aria-label={t('view')}>
      {CALENDAR_VIEWS.map((one) => (
        <Link key={one} className={`seg-${one}`} href={calendarPath(tripId, { view: one, month })} aria-current={one === view ? 'true' : undefined} prefetch={false}>
          <Icon name={ICONS[one]} size="s" />{t(one)}
        </Link>
      ))}
    </div>
  );
}
