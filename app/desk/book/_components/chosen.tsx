import Link from 'next/link';
import type { DayWindow } from '@/lib/domain/appointments/booking-rules';
import type { Service } from '@/lib/domain/appointments/types';
import type { Day } from '@/lib/domain/calendar/types';
import { type Names, whoGives } from '@/lib/text/desk-words';
import { formatDay, formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface ChosenProps {
  readonly patientName: string;
  readonly surgeryOn: Day | null;
  /** Where another patient, another service is chosen. */
  readonly paths: { readonly patients: string; readonly services: string };
  readonly service?: Service;
  readonly names: Names;
  /** The days on which the plan needs it. */
  readonly window: DayWindow | null;
}

/** What was chosen so far, each with the way to choose anew. */
export function Chosen({ patientName, surgeryOn, paths, service, names, window }: ChosenProps) {
  const locale = useLocale();
  const t = useTranslations('desk.book');
  return (
    <ul className="sheet lines chosen">
      <li>
        <span><b>{patientName}</b><span className="soft">{surgeryOn ? t('surgeryOn', { day: formatDayWithYear(surgeryOn, locale) }) : t('noDate')}</span></span>
        <Link href={paths.patients} prefetch={false}>{t('otherPatient')}</Link>
      </li>
      {service ? (
        <li>
          <span>
            <b>{service.name}</b>
            <span className="soft">{t('serviceNote', { minutes: service.minutes, who: whoGives(service, names, locale) })}</span>
            {window ? <span className="soft">{t('window', { first: formatDay(window.first, locale), last: formatDay(window.last, locale) })}</span> : null}
          </span>
          <Link href={paths.services} prefetch={false}>{t('otherService')}</Link>
        </li>
      ) : null}
    </ul>
  );
}
