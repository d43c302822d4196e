import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { loadTimes } from '@/lib/data/desk';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { laterDay } from '@/lib/domain/calendar/days';
import { deskPath, visitQuery } from '@/lib/input/desk-booking';
import { deskVisitPage } from '@/lib/server/desk-visit';
import { tripVisit } from '@/lib/server/trip-page';
import { formatDayOf, formatTimes } from '@/lib/text/format';
import { daysAsked } from '../../../_components/days-of-times';
import { DeskScreen } from '../../../_components/desk-screen';
import { OpenTimes } from '../../../_components/open-times';
import { moveVisit } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.visit'))('move') };
}

interface Props {
  readonly params: Promise<{ appointmentId: string }>;
  readonly searchParams: Promise<unknown>;
}

/** Another time for what is booked: the old one is given up only when the new one is certain. */
export default async function MovePage({ params, searchParams }: Props) {
  const asked = visitQuery.parse(await searchParams);
  const { visit, access, centre, now } = await deskVisitPage((await params).appointmentId, asked.centre, 'work-at-desk');
  const { appointmentId, tripId, service, startsAt, endsAt, sequence, patientName, isShared, state } = visit;
  if (!isShared || state !== 'BOOKED') notFound();
  const trip = await tripVisit(tripId, 'book-appointment', 'appointments');
  const today = dayIn(NEW_YORK, now);
  const days = daysAsked(asked.from, laterDay(today, dayIn(NEW_YORK, startsAt)), now);
  const times = await loadTimes(trip.access, { serviceId: service.id, window: days.window, now, moving: appointmentId });
  const [t, locale] = await Promise.all([getTranslations('desk.visit'), getLocale()]);
  const here = `appointments/${appointmentId}`;
  const lead = t('moveLead', { day: formatDayOf(startsAt, NEW_YORK, locale), times: formatTimes(startsAt, endsAt, NEW_YORK, locale) });
  return (
    <DeskScreen title={t('moveTitle', { service: service.name, name: patientName })} lead={lead} back={{ href: deskPath(here, { centre }), label: t('back') }}>
      <OpenTimes days={days} today={today} slots={times?.slots ?? []} pathFrom={(day) => deskPath(`${here}/move`, { centre, from: day })} action={moveVisit}
        submit={t('moveNow')} hidden={{ tripId, centreId: access.centreId, appointmentId, sequence: String(sequence) }} />
    </DeskScreen>
  );
}
