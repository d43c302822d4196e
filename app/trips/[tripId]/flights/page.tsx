import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { ChangedNotice } from '@/components/trip/changed-notice';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { nonstopAnswer } from '@/lib/domain/flights/nonstop-answer';
import { nonstopWatch } from '@/lib/domain/flights/watch';
import { flightsHome, journeysByWay } from '@/lib/domain/itinerary/journeys';
import { layOut } from '@/lib/domain/itinerary/layout';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { listAirports } from '@/lib/data/reference';
import { listRoutes } from '@/lib/data/routes';
import { tripPage, type TripPage } from '@/lib/server/trip-page';
import { undoChange } from '../history/actions';
import { Direction } from './_components/direction';
import { FlyHomeSection } from './_components/fly-home-section';
import { Reminders } from './_components/reminders';
import type { Shown } from './_components/shown';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from a change. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('flights'))('title') };
}

async function shownOf({ access: { standing }, record, now }: TripPage): Promise<Shown> {
  const { trip, madeOn } = record;
  const [airports, routes, locale] = await Promise.all([listAirports(), listRoutes(), getLocale()]);
  const cities = new Map(airports.map(({ iata, city }) => [iata, city]));
  return {
    record, now, locale, standing,
    mayChange: mayDo('change-itinerary', standing), seesMedical: mayDo('see-medical', standing),
    check: checkTrip(trip, now), watch: nonstopWatch(trip, now, madeOn),
    answer: trip.home.airport === null ? { state: 'unknown' } : nonstopAnswer(trip.home.airport, routes, { state: 'off' }, now),
    cityOf: (iata) => cities.get(iata) ?? iata,
  };
}

/** All journeys of the trip: tickets, what is due when, who flies non-stop, and the check before flying home. */
export default async function FlightsPage({ params, searchParams }: Props) {
  const page = await tripPage((await params).tripId, 'see-itinerary');
  const { access, record: { trip, version, lastChange }, now } = page;
  const [shown, links, t, { done }] = await Promise.all([shownOf(page), shellLinks(trip.id), getTranslations('flights'), searchParams]);
  const { out, home, others } = journeysByWay(trip);
  const firstId = [...out, ...home].find(({ kind, state }) => kind === 'FLIGHT' && state !== 'BOOKED')?.id ?? null;
  const [flightHome] = flightsHome(layOut(trip));
  const isLocal = trip.home.mode === 'LOCAL' && out.length + home.length + others.length === 0;
  const common = { shown, firstId };
  return (
    <TripShell
      links={links} current={`/trips/${trip.id}/flights`} person={access.actor.name} version={version}
      ribbon={ribbonOf(trip, shown.mayChange ? shown.check.open : [], dayIn(NEW_YORK, now))}
    >
      <main id="main" className="wrap flights">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {done === undefined ? null : (
          <ChangedNotice
            tripId={trip.id} done="changed" last={lastChange} next={null}
            reader={{ userId: access.actor.userId, standing: access.standing }} now={now} undo={undoChange}
          />
        )}
        {isLocal ? <EmptyState title={t('local.title')}>{t('local.body')}</EmptyState> : (
          <>
            <Direction id="out" title={t('out')} items={out} none={<p className="soft">{t('none')}</p>} {...common} />
            <Direction id="home" title={t('home', { city: trip.home.city })} items={home} none={<p className="soft">{t('noneHome')}</p>} {...common} />
            {others.length > 0 ? <Direction id="others" title={t('others')} items={others} none={null} {...common} /> : null}
          </>
        )}
        {shown.mayChange ? <AddRow tripId={trip.id} label={t('add.title')} names={{ FLIGHT: t('add.FLIGHT'), TRAIN: t('add.TRAIN'), CAR: t('add.CAR') }} /> : null}
        {isLocal ? null : <div className="two flight-part"><Reminders shown={shown} /></div>}
        {flightHome ? <FlyHomeSection flight={flightHome} shown={shown} /> : null}
      </main>
    </TripShell>
  );
}

const ADDED = ['FLIGHT', 'TRAIN', 'CAR'] as const;

function AddRow({ tripId, label, names }: { tripId: string; label: string; names: Readonly<Record<(typeof ADDED)[number], string>> }) {
  return (
    <nav className="row add-journey" aria-label={label}>
      {ADDED.map((kind) => <ButtonLink key={kind} href={`/trips/${tripId}/items/new?kind=${kind}`}>{names[kind]}</ButtonLink>)}
    </nav>
  );
}
