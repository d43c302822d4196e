import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { deskPath, type ScheduleQuery } from '@/lib/input/desk-booking';
import { formatDay, formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface WeekHeadProps {
  readonly monday: Day;
  readonly lastDay: Day;
  /** What the address asks for, beside the week. */
  readonly query: Omit<ScheduleQuery, 'week'>;
}

/** Which week it is, the way to others, and to a new booking. */
export function WeekHead({ monday, lastDay, query }: WeekHeadProps) {
  const locale = useLocale();
  const t = useTranslations('desk.week');
  const at = (week?: Day) => deskPath('schedule', { ...query, week });
  return (
    <div className="staff-head">
      <div>
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead', { first: formatDay(monday, locale), last: formatDayWithYear(lastDay, locale) })}</p>
      </div>
      <div className="row">
        <Link className="iconbtn" href={at(addDays(monday, -7))} prefetch={false} aria-label={t('before')}><Icon name="chevron-left" /></Link>
        <Link className="fbtn" href={at()} prefetch={false}>{t('now')}</Link>
        <Link className="iconbtn" href={at(addDays(monday, 7))} prefetch={false} aria-label={t('after')}><Icon name="chevron-right" /></Link>
        <ButtonLink look="primary" href={deskPath('book', { centre: query.centre })}><Icon name="plus" />{t('book')}</ButtonLink>
      </div>
    </div>
  );
}
