import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/kit/button';
import { MenuLine } from '@/components/kit/menu-line';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { loadTripWithDesk, type TripDesk } from '@/lib/data/desk';
import type { Trip } from '@/lib/domain/itinerary/types';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deskPath, patientQuery } from '@/lib/input/desk-booking';
import { deskPage } from '@/lib/server/desk-page';
import { tripVisit } from '@/lib/server/trip-page';
import { untilWords } from '@/lib/text/desk-words';
import { formatDayOf, formatDayWithYear, formatTime, formatTimes } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { DeskScreen } from '../../_components/desk-screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.patient'))('times') };
}

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<unknown>;
}

/** A patient's times at this centre, and the ways to the surgery day and to the trip. */
export default async function PatientPage({ params, searchParams }: Props) {
  const [{ tripId }, query] = await Promise.all([params, searchParams]);
  const desk = await deskPage(patientQuery.parse(query).centre, 'see-desk');
  const { access, now } = await tripVisit(tripId, 'see-itinerary', 'appointments');
  const { record, desk: own } = await loadTripWithDesk(access, { from: now, until: now }, now);
  if (record.trip.centre?.id !== desk.access.centreId || !record.isSharedWithCentre) notFound();
  const [t, back] = await Promise.all([getTranslations('desk.patient'), getTranslations('desk.book')]);
  return (
    <DeskScreen title={record.patientName} lead={t('lead')} back={{ href: deskPath('schedule', { centre: desk.centre }), label: back('back') }}>
      <SurgeryAndTrip trip={record.trip} />
      <Section id="times" title={t('times')} className="word-part">
        <PatientTimes desk={own} centre={desk.centre} />
        <p className="after-list"><ButtonLink look="primary" href={deskPath('book', { centre: desk.centre, trip: tripId })}>{t('book')}</ButtonLink></p>
      </Section>
    </DeskScreen>
  );
}

function SurgeryAndTrip({ trip }: { trip: Trip }) {
  const locale = useLocale();
  const t = useTranslations('desk.patient');
  const noDate = useTranslations('desk.book')('noDate');
  const { surgery } = trip;
  const hour = surgeryHour(trip);
  const day = surgery.state === 'dated' ? formatDayWithYear(surgery.on, locale) : noDate;
  return (
    <Sheet padded={false} className="lines">
      <SettingRow title={t('surgery')} note={hour ? t('surgeryAt', { day, time: formatTime(hour, NEW_YORK, locale) }) : day}>
        <RowLink href={`/trips/${trip.id}/date`} label={t('surgery')}>{t('setSurgery')}</RowLink>
      </SettingRow>
      <SettingRow title={t('trip')} note=""><RowLink href={`/trips/${trip.id}`} label={t('trip')}>{t('openTrip')}</RowLink></SettingRow>
    </Sheet>
  );
}

function PatientTimes({ desk, centre }: { desk: TripDesk | null; centre: string | undefined }) {
  const locale = useLocale();
  const t = useTranslations('desk.patient');
  const states = useTranslations('desk.visit');
  if (!desk || desk.times.length === 0) return <p className="soft">{t('none')}</p>;
  const nameOf = (serviceId: string) => desk.services.find(({ id }) => id === serviceId)?.name ?? '';
  return (
    <ul className="sheet menu">
      {desk.times.map(({ appointmentId, serviceId, state, startsAt, endsAt, heldUntil }) => (
        <MenuLine key={appointmentId} href={deskPath(`appointments/${appointmentId}`, { centre })} icon="calendar-days" label={nameOf(serviceId)}
          note={t('line', { day: formatDayOf(startsAt, NEW_YORK, locale), times: formatTimes(startsAt, endsAt, NEW_YORK, locale), state: states(`states.${state}`, { until: untilWords(heldUntil, locale) }) })} />
      ))}
    </ul>
  );
}
