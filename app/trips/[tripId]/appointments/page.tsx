import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { PrintButton } from '@/components/kit/print-button';
import { ChangedNotice } from '@/components/trip/changed-notice';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { appointmentList } from '@/lib/domain/appointments/by-hand';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { shownReminders } from '@/lib/domain/reminders/list-view';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { type AppointmentsPage, appointmentsPage } from '@/lib/server/appointments-page';
import { undoChange } from '../history/actions';
import { AskedSection, BookedSection, ToCallSection } from './_components/groups';
import { Medicines } from './_components/medicines';
import { Offers } from './_components/offers';
import type { Shown } from './_components/shown';
import '@/app/styles/of/appointments.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from a change. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appointments'))('title') };
}

async function shownOf({ access: { standing }, record, calls, services, booked, own, now }: AppointmentsPage): Promise<Shown> {
  const { trip } = record;
  return {
    record, now, services, booked, locale: await getLocale(),
    reminders: shownReminders(own),
    list: appointmentList(trip, calls, now),
    check: checkTrip(trip, now),
    mayChange: mayDo('change-itinerary', standing),
    maySetSurgery: mayDo('set-surgery', standing),
    seesMedical: mayDo('see-medical', standing),
    who: standing.role === 'OWNER' ? 'own' : 'other',
  };
}

/** Who gives the appointments, and so what this screen helps with. */
async function leadOf({ mayChange, services, record: { centre } }: Shown): Promise<string> {
  const t = await getTranslations('appointments.lead');
  if (!mayChange) return t('look');
  if (!centre) return t('noCentre');
  return t(services.length > 0 ? 'mendway' : 'phone', { centre: centre.name });
}

/** Every appointment of the trip: to call, asked, booked. */
export default async function AppointmentsScreen({ params, searchParams }: Props) {
  const page = await appointmentsPage((await params).tripId, 'see-itinerary');
  const { access, record: { trip, version, lastChange }, now, offers, fasting } = page;
  const [shown, links, t, print, { done }] = await Promise.all([shownOf(page), shellLinks(trip.id), getTranslations('appointments'), getTranslations('trip'), searchParams]);
  return (
    <TripShell
      links={links} current={`/trips/${trip.id}/appointments`} person={access.actor.name} version={version}
      ribbon={ribbonOf(trip, shown.mayChange ? shown.check.open : [], dayIn(NEW_YORK, now))}
    >
      <main id="main" className="wrap appointments">
        <PageTitle lead={await leadOf(shown)}>{t('title')}</PageTitle>
        {done === 'cancelled' ? <Notice tone="ok" role="status"><p><b>{t('cancelled')}</b></p></Notice> : null}
        {done === undefined || done === 'cancelled' ? null : (
          <ChangedNotice
            tripId={trip.id} done="changed" last={lastChange} next={null}
            reader={{ userId: access.actor.userId, standing: access.standing }} now={now} undo={undoChange}
          />
        )}
        <Offers shown={shown} offers={offers} />
        <div className="appt-cols">
          <ToCallSection shown={shown} hasOffers={offers.length > 0} />
          <div className="appt-side">
            <AskedSection shown={shown} />
            <BookedSection shown={shown} fasting={fasting} />
            <div className="row appt-add">
              {shown.mayChange ? <AddLinks tripId={trip.id} add={t('add')} read={t('fromFile')} /> : null}
              <PrintButton><Icon name="printer" />{print('print')}</PrintButton>
            </div>
            <Medicines shown={shown} />
          </div>
        </div>
      </main>
    </TripShell>
  );
}

function AddLinks({ tripId, add, read }: { tripId: string; add: string; read: string }) {
  return (
    <>
      <ButtonLink href={`/trips/${tripId}/items/new?kind=APPOINTMENT&back=appointments`}><Icon name="plus" />{add}</ButtonLink>
      <ButtonLink look="text" href={`/trips/${tripId}/appointments/import`}>{read}</ButtonLink>
    </>
  );
}
