import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { bookerOf, rulesFor } from '@/lib/domain/appointments/booking-rules';
import { daysToLoad, timesView } from '@/lib/domain/appointments/fit-page';
import { fitWindow } from '@/lib/domain/appointments/fit-window';
import type { Service } from '@/lib/domain/appointments/types';
import type { Day, DaySpan } from '@/lib/domain/calendar/types';
import { dayIn, minutesAhead, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { loadTripWithDesk, type TripTime } from '@/lib/data/desk';
import { appointmentPath, timesAddress } from '@/lib/input/time-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { keepTime, moveAppointment } from './actions';
import { AllAppointments } from './_components/all-appointments';
import { askedTimes } from './_components/asked-times';
import { ClosedWindow } from './_components/closed-window';
import { NowCard } from './_components/now-card';
import type { Shown } from './_components/shown';
import { TimesParts } from './_components/times-parts';
import '@/app/styles/of/times.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('times'))('all') };
}

const isWithin = ({ from, until }: DaySpan, day: Day | null): boolean => day !== null && day >= from && day < until;

/** What the plan needs once is booked once: then the way on is to move it. */
function bookedAlready({ id, purpose }: Service, times: readonly TripTime[], now: Date): TripTime | undefined {
  return purpose === null ? undefined : times.find(({ serviceId, state, startsAt }) => serviceId === id && state === 'BOOKED' && startsAt > now);
}

/** The times that the centre's desk has for something that the plan needs: the best first, then all by day. */
export default async function TimesPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'book-appointment', 'appointments');
  const address = timesAddress.parse(await searchParams);
  const anchor = address.day ?? address.from;
  const first = await loadTripWithDesk(access, anchor ? daysToLoad(anchor) : { from: now, until: now }, now);
  const { record, record: { trip, version, patientName } } = first;
  const list = `/trips/${trip.id}/appointments`;
  if (!first.desk) redirect(list);
  const asked = askedTimes(trip, first.desk, address);
  // The centre gives times, but none for this: it is asked for by hand.
  if (!asked && address.purpose) redirect(list);
  if (!asked) notFound();
  const { fills, moving } = asked;
  const booked = moving ? undefined : bookedAlready(asked.service, first.desk.times, now);
  if (booked) redirect(appointmentPath(trip.id, booked.appointmentId));
  const service = rulesFor(asked.service, bookerOf(access.standing));
  const window = fitWindow(trip, service, now);
  // Which days there are follows from the trip: an address that names none of them gets the first.
  const other = window.type === 'open' && !isWithin(window.days, anchor) ? window.days.from : null;
  const { desk } = other ? await loadTripWithDesk(access, daysToLoad(other), now) : first;
  if (!desk) redirect(list);
  const days = other ? { day: null, from: other } : { day: address.day, from: address.from };
  const view = timesView({ trip, service, desk: desk.deskOf(service.id, moving?.appointmentId), fills, ...days, at: address.at }, now);
  const [links, t] = await Promise.all([shellLinks(trip.id), getTranslations('times')]);
  const who = access.standing.role === 'OWNER' ? 'own' : 'other';
  const shown: Shown = { trip, service, fills, moving, who, phone: record.centre?.phone ?? '', commandId: randomUUID(), keepTime, moveAppointment };
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
