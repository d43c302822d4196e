import Link from 'next/link';
import type { CSSProperties } from 'react';
import type { WeekTime } from '@/lib/domain/appointments/desk-week';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deskPath } from '@/lib/input/desk-booking';
import { notesInARow, whoIs } from '@/lib/text/desk-words';
import { formatTime, formatTimes } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { lookOf, serviceName, type Shown } from './shown';

interface TimeBlockProps {
  readonly time: WeekTime;
  /** It began the day before. */
  readonly isContinued: boolean;
  /** So short that all of it stands in one line. */
  readonly isShort: boolean;
  readonly shown: Shown;
  readonly place: CSSProperties;
}

/** One time of the week: whose, when, what for, with whom. */
export function TimeBlock({ time, isContinued, isShort, shown, place }: TimeBlockProps) {
  const t = useTranslations('desk.week');
  const { appointmentId, patientName, state, attendance } = time;
  const notes = [isContinued ? t('continued') : null, attendance ? t(`attendance.${attendance}`) : null];
  return (
    <li className={`${lookOf(time, shown.services)}${isShort ? ' bk--short' : ''}`} style={place}>
      <Link href={deskPath(`appointments/${appointmentId}`, { centre: shown.centre })} prefetch={false}>
        <b>{state === 'HELD' ? t('held') : patientName}</b>
        <span>{notesInARow([useLine(time, shown), ...notes])}</span>
      </Link>
    </li>
  );
}

function useLine({ startsAt, endsAt, state, heldUntil, moveAskedAt, serviceId, resourceIds }: WeekTime, { services, names }: Shown): string {
  const locale = useLocale();
  const t = useTranslations('desk.week');
  const times = formatTimes(startsAt, endsAt, NEW_YORK, locale);
  const until = heldUntil ? formatTime(heldUntil, NEW_YORK, locale) : '';
  if (state === 'HELD') return t('heldLine', { times, until });
  const who = whoIs(resourceIds, names);
  if (state === 'OFFERED') return t('offerLine', { times, who });
  return moveAskedAt ? t('moveLine', { times }) : t('line', { times, what: serviceName(services, serviceId), who });
}
