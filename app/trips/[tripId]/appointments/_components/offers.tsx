import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import type { Shown } from './shown';

interface OffersProps {
  readonly shown: Shown;
  readonly offers: readonly { readonly appointmentId: string; readonly service: Service; readonly startsAt: Instant; readonly until: Instant }[];
}

/** Times that the centre keeps until somebody answers; they lead the screen. */
export function Offers({ shown, offers }: OffersProps) {
  const t = useTranslations('appointments.offers');
  const { record: { trip, patientName: patient }, locale, who, mayChange } = shown;
  if (offers.length === 0 || !mayChange) return null;
  const on = (at: Instant) => ({ day: formatDayOf(at, NEW_YORK, locale), time: formatTime(at, NEW_YORK, locale) });
  return (
    <Section id="offers" title={t('title')} className="offers">
      {offers.map(({ appointmentId, service, startsAt, until }, index) => (
        <Sheet key={appointmentId} className="cc">
          <h3>{service.name}</h3>
          <p>{t('text', { ...on(startsAt), who, patient, untilDay: on(until).day, untilTime: on(until).time })}</p>
          <p className="soft">{homeTime(startsAt, trip.home, locale)}</p>
          <p><ButtonLink look={index === 0 ? 'primary' : 'outline'} href={`/trips/${trip.id}/appointments/held/${appointmentId}`} label={`${t('take')}: ${service.name}`}>{t('take')}</ButtonLink></p>
        </Sheet>
      ))}
    </Section>
  );
}
