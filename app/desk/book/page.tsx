import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { loadTripWithDesk, type TripWithDesk } from '@/lib/data/desk';
import { nextPatients } from '@/lib/data/desk-patients';
import { type DayWindow, isBookableBy, rulesFor, windowOf } from '@/lib/domain/appointments/booking-rules';
import { fitWindow } from '@/lib/domain/appointments/fit-window';
import type { Service } from '@/lib/domain/appointments/types';
import { addDays, laterDay } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Trip } from '@/lib/domain/itinerary/types';
import { bookQuery, deskPath } from '@/lib/input/desk-booking';
import { deskPage } from '@/lib/server/desk-page';
import { tripVisit } from '@/lib/server/trip-page';
import { type DaysAsked, daysAsked } from '../_components/days-of-times';
import { DeskScreen } from '../_components/desk-screen';
import { OpenTimes } from '../_components/open-times';
import { Certainty } from './_components/certainty';
import { Chosen } from './_components/chosen';
import { PatientChoice } from './_components/patient-choice';
import { ServiceChoice } from './_components/service-choice';
import { bookTime } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.book'))('title') };
}

/** A time for a patient: whom, what for, when, and whether it is certain. */
export default async function BookPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { trip, service, from, centre: asked } = bookQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked, 'work-at-desk');
  const t = await getTranslations('desk.book');
  const today = dayIn(NEW_YORK, now);
  const days = daysAsked(from, today, now);
  const loaded = trip ? await patientsDesk(trip, access.centreId, days, now) : null;
  return (
    <DeskScreen title={t('title')} lead={t('lead')} back={{ href: deskPath('schedule', { centre }), label: t('back') }}>
      {loaded
        ? <ForPatient loaded={loaded} serviceId={service} days={days} today={today} now={now} centre={centre} submit={t('save')} />
        : <PatientChoice centreId={access.centreId} centre={centre} next={await nextPatients(access, now)} />}
    </DeskScreen>
  );
}

async function patientsDesk(tripId: string, centreId: string, { window }: DaysAsked, now: Date): Promise<TripWithDesk> {
  const { access } = await tripVisit(tripId, 'book-appointment', 'appointments');
  const loaded = await loadTripWithDesk(access, window, now);
  // Somebody may work at two centres, and the trip is shared with the other one; or be on the trip, but not at its centre.
  if (loaded.record.trip.centre?.id !== centreId || !loaded.record.isSharedWithCentre) notFound();
  return loaded;
}

/** The days on which the plan needs it: those of the service, as far as the patient is in New York on them. */
function planWindow(service: Service, trip: Trip, now: Date): DayWindow | null {
  const own = windowOf(service, trip.surgery);
  const fit = fitWindow(trip, rulesFor(service, 'staff'), now);
  return own && fit.type === 'open' ? { first: fit.days.from, last: addDays(fit.days.until, -1) } : own;
}

interface ForPatientProps {
  readonly loaded: TripWithDesk;
  readonly serviceId: string | undefined;
  readonly days: DaysAsked;
  readonly today: Day;
  readonly centre: string | undefined;
  readonly now: Date;
  readonly submit: string;
}

function ForPatient({ loaded: { record, desk }, serviceId, days, today, now, centre, submit }: ForPatientProps) {
  const { id: tripId, surgery } = record.trip;
  const services = (desk?.services ?? []).filter((one) => isBookableBy(one, 'staff'));
  const service = services.find(({ id }) => id === serviceId);
  const names = new Map((desk?.resources ?? []).map(({ id, name }) => [id, name]));
  const pathOf = (query: { service?: string; from?: string } = {}) => deskPath('book', { centre, trip: tripId, ...query });
  /** Times are looked for where the plan needs them. */
  const startOf = (one: Service): string | undefined => {
    const first = planWindow(one, record.trip, now)?.first;
    return first && laterDay(first, today);
  };
  return (
    <>
      <Chosen patientName={record.patientName} surgeryOn={surgery.state === 'dated' ? surgery.on : null} service={service} names={names}
        window={service ? planWindow(service, record.trip, now) : null} paths={{ patients: deskPath('book', { centre }), services: pathOf() }} />
      {desk && service ? (
        <OpenTimes days={days} today={today} slots={desk.slotsOf(service.id)} pathFrom={(day) => pathOf({ service: service.id, from: day })} action={bookTime}
          submit={submit} hidden={{ tripId, centreId: desk.centreId, serviceId: service.id, commandId: randomUUID() }}>
          <Certainty today={today} />
        </OpenTimes>
      ) : <ServiceChoice services={services} names={names} pathOf={(one) => pathOf({ service: one.id, from: startOf(one) })} />}
    </>
  );
}
