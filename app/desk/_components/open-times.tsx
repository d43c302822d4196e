import Link from 'next/link';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import type { Slot } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDay, formatDayLong } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { type DaysAsked, DAYS_SHOWN, timesByDay } from './days-of-times';
import { TimeChoice } from './time-choice';

interface OpenTimesProps {
  readonly days: DaysAsked;
  /** The first day that can be booked. */
  readonly today: Day;
  /** Of all days that were looked at. */
  readonly slots: readonly Slot[];
  /** The address of the same page from another day on. */
  readonly pathFrom: (day: Day) => string;
  readonly action: FormAction;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** What the form asks beside the time. */
  readonly children?: ReactNode;
}

/** The open times of a few days in a form, and the way to other days. */
export function OpenTimes({ days, today, slots, pathFrom, action, submit, hidden, children }: OpenTimesProps) {
  const locale = useLocale();
  const t = useTranslations('desk.book');
  const times = timesByDay(slots, days, locale);
  const span = t('days', { first: formatDay(days.from, locale), last: formatDay(addDays(days.until, -1), locale) });
  return (
    <section aria-labelledby="times">
      <div className="times-head">
        <h2 id="times">{t('times')}</h2>
        <p className="soft">{span}</p>
        <nav className="row" aria-label={t('otherDays')}>
          {days.from > today ? <Link className="fbtn" href={pathFrom(earlier(days.from, today))} prefetch={false}>{t('earlier')}</Link> : null}
          <Link className="fbtn" href={pathFrom(days.until)} prefetch={false}>{t('later')}</Link>
        </nav>
      </div>
      {times.length === 0 ? <NoTimes slots={slots} pathFrom={pathFrom} /> : (
        <ActionForm action={action} submit={submit} hidden={hidden} className="sheet pad">
          <TimeChoice legend={t('times')} days={times} />
          {children}
        </ActionForm>
      )}
    </section>
  );
}

function earlier(from: Day, today: Day): Day {
  const before = addDays(from, -DAYS_SHOWN);
  return before < today ? today : before;
}

/** Nothing on the shown days: when there is something. */
function NoTimes({ slots: [next], pathFrom }: { slots: readonly Slot[]; pathFrom: (day: Day) => string }) {
  const locale = useLocale();
  const t = useTranslations('desk.book');
  if (!next) return <Notice tone="tip"><p>{t('noneAtAll')}</p></Notice>;
  const day = dayIn(NEW_YORK, next.startsAt);
  return (
    <Notice tone="tip">
      <p>{t('none')} {t('firstOpen', { day: formatDayLong(day, locale) })}</p>
      <p><Link href={pathFrom(day)} prefetch={false}>{t('goThere')}</Link></p>
    </Notice>
  );
}
