import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { daysToLoad, timesView } from '@/lib/domain/appointments/fit-page';
import { dayIn, minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { loadTripWithDesk } from '@/lib/data/desk';
import { timesAddress } from '@/lib/input/time-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { keepTime, moveAppointment } from './actions';
import { AllAppointments } from './_components/all-appointments';
import { askedTimes } from './_components/asked-times';
import { ClosedWindow } from './_components/closed-window';
import { NowCard } from './_components/now-card';
import type { Shown } from './_components/shown';
import { TimesParts } from './_components/times-parts';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('times'))('all') };
}

/** The times that the centre's desk has for something that the plan needs: the best first, then all by day. */
export default async function TimesPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'book-appointment');
  const address = timesAddress.parse(await searchParams);
  const { record, desk } = await loadTripWithDesk(access, daysToLoad(address.day, now), now);
  const { trip, version, patientName } = record;
  const list = `/trips/${trip.id}/appointments`;
  if (!desk) redirect(list);
  const asked = askedTimes(trip, desk, address);
  if (!asked) notFound();
  const { service, fills, moving } = asked;
  const view = timesView({ trip, service, desk: desk.deskOf(service.id, moving?.appointmentId), fills, day: address.day, at: address.at }, now);
  const [links, t] = await Promise.all([shellLinks(trip.id), getTranslations('times')]);
  const who = access.standing.role === 'OWNER' ? 'own' : 'other';
  const shown: Shown = { trip, service, fills, moving, who, phone: record.centre?.phone ?? '', keepTime, moveAppointment };
  const words = { who, name: service.name, patient: patientName };
  const sameClock = minutesAhead(trip.home.zone, now) === minutesAhead(NEW_YORK, now);
  return (
    <TripShell links={links} current={list} person={access.actor.name} ribbon={ribbonOf(trip, checkTrip(trip, now).open, dayIn(NEW_YORK, now))} version={version}>
      <main id="main" className="wrap">
        <PageTitle lead={sameClock ? t('leadHere') : t('lead', { city: trip.home.city })} back={{ href: list, label: t('all') }}>
          {moving ? t('titleMove', words) : t('title', words)}
        </PageTitle>
        <div className="tm-cols">
          <div>
            {moving ? <NowCard shown={shown} fit={view.now} /> : null}
            {view.times ? <TimesParts shown={shown} times={view.times} /> : <ClosedWindow shown={shown} window={view.window} />}
          </div>
          <AllAppointments shown={shown} />
        </div>
      </main>
    </TripShell>
  );
}
