import { ButtonLink } from '@/components/kit/button';
import { SourceLine } from '@/components/kit/source-line';
import { surgeryArrival, type SurgeryArrival } from '@/lib/domain/appointments/by-hand-surgery';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { SOURCES_READ_ON } from '@/lib/domain/recovery/sources';
import { formatDay, formatDayWithYear, formatTime } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import type { Shown } from './shown';
import { VisitDate } from './visit-date';

interface SurgeryLineProps {
  readonly shown: Shown;
  readonly fasting: FastingRule | null;
}

/** The centre's own hour of surgery: until they call it waits, and says for which day. */
export function SurgeryLine({ shown, fasting }: SurgeryLineProps) {
  const t = useTranslations('appointments.surgery');
  const { record: { trip }, now, locale, maySetSurgery } = shown;
  const arrival = surgeryArrival(trip, now);
  if (!arrival) return null;
  return (
    <li data-phase="surgery">
      <VisitDate day={arrival.on} locale={locale} />
      <div>
        <h3>{t('title')}</h3>
        <ArrivalTime shown={shown} arrival={arrival} />
        {shown.mayChange || shown.seesMedical ? <Fasting fasting={fasting} shown={shown} /> : null}
        {maySetSurgery ? <p><ButtonLink look={arrival.state === 'known' ? 'text' : 'outline'} href={`/trips/${trip.id}/date`}>{t(arrival.state === 'known' ? 'change' : 'have')}</ButtonLink></p> : null}
      </div>
    </li>
  );
}

export const hasSurgeryLine = ({ record: { trip }, now }: Shown): boolean => surgeryArrival(trip, now) !== null;

function ArrivalTime({ shown: { record: { trip }, locale }, arrival }: { shown: Shown; arrival: SurgeryArrival }) {
  const t = useTranslations('appointments.surgery');
  if (arrival.state === 'known') {
    const home = homeTime(arrival.at, trip.home, locale);
    return <p>{formatTime(arrival.at, NEW_YORK, locale)}{home ? <span className="soft"> · {home}</span> : null}</p>;
  }
  return (
    <>
      <p>{t(arrival.state, { day: formatDay(arrival.callsOn, locale) })}</p>
      <p className="soft small">{t('most')}</p>
      <SourceLine kind="measured">{t('source', { day: formatDayWithYear(SOURCES_READ_ON as Day, locale) })}</SourceLine>
    </>
  );
}

/** The centre's rule in its own words, with its source; without one it is asked, and no hour is assumed. */
function Fasting({ fasting, shown: { locale } }: SurgeryLineProps) {
  const t = useTranslations('appointments.surgery');
  if (!fasting) return <p className="soft small">{t('fastingAsk')}</p>;
  const { rule, source, checkedOn } = fasting;
  return (
    <>
      <p className="small">{t('fasting', { rule })}</p>
      {checkedOn ? <SourceLine kind="measured">{t('fastingSource', { source, day: formatDayWithYear(checkedOn, locale) })}</SourceLine> : null}
    </>
  );
}
