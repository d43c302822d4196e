import Link from 'next/link';
import { Notice } from '@/components/kit/notice';
import type { WeekTime } from '@/lib/domain/appointments/desk-week';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deskPath } from '@/lib/input/desk-booking';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface OutsideListProps {
  readonly times: readonly WeekTime[];
  readonly centre: string | undefined;
}

/** Booked times that the hours no longer hold: somebody has to call those patients. */
export function OutsideList({ times, centre }: OutsideListProps) {
  const locale = useLocale();
  const t = useTranslations('desk.week');
  if (times.length === 0) return null;
  return (
    <Notice tone="warn">
      <p><b>{t('outside', { count: times.length })}</b> {t('outsideNote')}</p>
      <ul className="outside">
        {times.map(({ appointmentId, patientName: name, startsAt }) => (
          <li key={appointmentId}>
            <Link href={deskPath(`appointments/${appointmentId}`, { centre })} prefetch={false}>
              {t('outsideLine', { name, day: formatDayOf(startsAt, NEW_YORK, locale), time: formatTime(startsAt, NEW_YORK, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
