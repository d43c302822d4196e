import '@/app/styles/of/times.css';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { itemToFill } from '@/lib/domain/appointments/booked-item';
import { loadTripWithDesk } from '@/lib/data/desk';
import { appointmentPath, heldAddress } from '@/lib/input/time-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { bookTime, releaseTime } from './actions';
import { KeptTime } from './_components/kept-time';
import { OverTime } from './_components/over-time';

interface Props {
  readonly params: Promise<{ tripId: string; appointmentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('times.held'))('book') };
}

/** A time that is kept for this trip while somebody looks at it: chosen by them, or offered by the centre. */
export default async function HeldPage({ params, searchParams }: Props) {
  const { tripId, appointmentId } = await params;
  const { access, now } = await tripVisit(tripId, 'book-appointment', 'appointments');
  const { record, desk } = await loadTripWithDesk(access, { from: now, until: now }, now);
  const { trip, version } = record;
  if (trip.items.some((item) => item.desk?.appointmentId === appointmentId)) redirect(appointmentPath(tripId, appointmentId));
  const { service: serviceId, item: itemId } = heldAddress.parse(await searchParams);
  const time = desk?.times.find((one) => one.appointmentId === appointmentId);
  const service = desk?.services.find(({ id }) => id === (time?.serviceId ?? serviceId));
  if (!service) notFound();
  const t = await getTranslations('times.held');
  const who = access.standing.role === 'OWNER' ? 'own' : 'other';
  const title = !time ? t('overTitle') : time.state === 'OFFERED' ? t('offerTitle') : t('title', { who });
  const back = { href: `/trips/${trip.id}/appointments`, label: (await getTranslations('times'))('all') };
  const fills = itemToFill(trip, service, time?.itemId ?? itemId);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={title} lead={service.name} back={back}>
      {time
        ? <KeptTime trip={trip} time={time} service={service} fills={fills} centre={record.centre} now={now} commandId={randomUUID()} bookTime={bookTime} releaseTime={releaseTime} />
        : <OverTime tripId={trip.id} serviceId={service.id} itemId={fills?.id ?? null} />}
    </TripScreen>
  );
}
