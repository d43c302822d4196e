import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ButtonLink } from '@/components/kit/button';
import { Sheet } from '@/components/kit/sheet';
import { TripScreen } from '@/components/trip/trip-screen';
import type { Day } from '@/lib/domain/calendar/types';
import type { FoundAppointment } from '@/lib/input/appointment-import';
import { openReading, sealReading } from '@/lib/server/sealed-reading';
import { tripPage } from '@/lib/server/trip-page';
import { formatClock, formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import '@/app/styles/of/appointments.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `e`: what was read, sealed. */
  readonly searchParams: Promise<{ e?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appointments'))('import.found') };
}

/** What a calendar told: each event to check and save, and what it did not say. */
export default async function FoundAppointmentsPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary', 'appointments');
  const reading = openReading(trip.id, (await searchParams).e);
  if (!reading) notFound();
  const t = await getTranslations('appointments');
  const { found, cancelled, hasMore } = reading;
  const base = `/trips/${trip.id}/appointments`;
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('import.found')} lead={t('import.foundLead', { count: found.length })}
      back={{ href: base, label: t('bookedForm.back') }}
    >
      <ul className="stack found-events">
        {found.map((one, index) => (
          <li key={index}>
            <FoundCard found={one} href={`${base}/call/booked?e=${sealReading(trip.id, { found: [one], cancelled: 0, hasMore: false })}`} />
          </li>
        ))}
      </ul>
      {cancelled > 0 ? <p className="soft">{t('import.cancelled', { count: cancelled })}</p> : null}
      {hasMore ? <p className="soft">{t('import.more', { count: found.length })}</p> : null}
      <p><ButtonLink href={`${base}/import`}>{t('import.another')}</ButtonLink></p>
    </TripScreen>
  );
}

function FoundCard({ found: { title, typed, notes }, href }: { found: FoundAppointment; href: string }) {
  const [t, locale] = [useTranslations('appointments.import'), useLocale()];
  const name = title || t('unnamed');
  const day = typed.day ? formatDay(typed.day as Day, locale) : 'none';
  const time = typed.time ? formatClock(typed.time, locale) : 'none';
  return (
    <Sheet className="cc">
      <h2 className="found-name">{name}</h2>
      <p>{t('day', { day, time })}</p>
      {typed.note ? <p className="soft small">{typed.note}</p> : null}
      {notes.map((note) => <p key={note} className="soft small">{t(`note.${note}`)}</p>)}
      <p><ButtonLink href={href} label={t('checkNamed', { name })}>{t('check')}</ButtonLink></p>
    </Sheet>
  );
}
