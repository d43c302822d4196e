import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { ChangedNotice } from '@/components/trip/changed-notice';
import { NonstopSection } from '@/components/trip/nonstop-section';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { airlineOf } from '@/lib/domain/flights/airlines';
import { nonstopWatch } from '@/lib/domain/flights/watch';
import { flightsHome, journeyDay, journeysByWay } from '@/lib/domain/itinerary/journeys';
import { layOut } from '@/lib/domain/itinerary/layout';
import type { Item } from '@/lib/domain/itinerary/types';
import { shownReminders } from '@/lib/domain/reminders/list-view';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { readLiveQuestion } from '@/lib/input/live-question';
import { type NonstopKnowledge, nonstopKnowledge } from '@/lib/server/nonstop-knowledge';
import { remindedPage, type RemindedPage } from '@/lib/server/reminders-page';
import { undoChange } from '../history/actions';
import { Direction } from './_components/direction';
import { FlyHomeSection } from './_components/fly-home-section';
import { LiveSection } from './_components/live-section';
import { Reminders } from './_components/reminders';
import type { Shown } from './_components/shown';
import { askLiveNonstops } from './live/actions';
import '@/app/styles/of/flights.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from a change. `live`: from which airport on which day somebody asked just now. */
  readonly searchParams: Promise<{ done?: string | string[]; live?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('flights'))('title') };
}

async function shownOf({ access: { standing }, record, own, now }: RemindedPage, { answer, cityOf }: NonstopKnowledge): Promise<Shown> {
  const { trip, madeOn } = record;
  return {
    record, now, locale: await getLocale(), standing,
    mayChange: mayDo('change-itinerary', standing), seesMedical: mayDo('see-medical', standing),
    check: checkTrip(trip, now), watch: nonstopWatch(trip, now, madeOn), reminders: shownReminders(own), answer, cityOf,
  };
}

/** All journeys of the trip: tickets, what is due when, who flies non-stop, and the check before flying home. */
export default async function FlightsPage({ params, searchParams }: Props) {
  const page = await remindedPage((await params).tripId, 'see-itinerary', 'flights');
  const { access, record: { trip, version, lastChange }, now } = page;
  const { done, live } = await searchParams;
  const nonstops = await nonstopKnowledge(trip, readLiveQuestion(live), now);
  const [shown, links, t] = await Promise.all([shownOf(page, nonstops), shellLinks(trip.id), getTranslations('flights')]);
  const { out, home, others } = journeysByWay(trip);
  const firstId = [...out, ...home].find(({ kind, state }) => kind === 'FLIGHT' && state !== 'BOOKED')?.id ?? null;
  const [flightHome] = flightsHome(layOut(trip));
  const isLocal = trip.home.mode === 'LOCAL' && out.length + home.length + others.length === 0;
  const askOn = dayToAsk(out, dayIn(NEW_YORK, now));
  const common = { shown, firstId };
  return (
    <TripShell
      links={links} current={`/trips/${trip.id}/flights`} person={access.actor.name} version={version}
      ribbon={ribbonOf(trip, shown.mayChange ? shown.check.open : [], dayIn(NEW_YORK, now))}
    >
      <main id="main" className="wrap flights">
        <PageTitle lead={t(trip.home.mode === 'FLY' ? 'lead' : 'leadGround')}>{t('title')}</PageTitle>
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
        {shown.mayChange ? <AddRow tripId={trip.id} label={t('add.title')} names={{ FLIGHT: t('add.FLIGHT'), TRAIN: t('add.TRAIN'), CAR: t('add.CAR') }} calendar={t('add.calendar')} /> : null}
        {isLocal ? null : (
          <div className="two flight-part">
            <Reminders shown={shown} />
            {nonstops.home && trip.home.mode === 'FLY' ? (
              <div>
                <NonstopSection home={nonstops.home} answer={nonstops.answer} nearest={nonstops.nearest} hrefOf={({ carrier }) => airlineOf(carrier)?.website ?? null} />
                {nonstops.mayAsk && shown.mayChange && askOn ? <LiveSection tripId={trip.id} origin={nonstops.home.iata} day={askOn} live={nonstops.live} ask={askLiveNonstops} /> : null}
              </div>
            ) : null}
          </div>
        )}
        {flightHome ? <FlyHomeSection flight={flightHome} shown={shown} /> : null}
      </main>
    </TripShell>
  );
}

/** The day of the way in, while it lies ahead: only then is there a flight to ask about. */
function dayToAsk([first]: readonly Item[], today: Day): Day | null {
  const day = first ? journeyDay(first) : null;
  return day && day >= today ? day : null;
}

const ADDED = ['FLIGHT', 'TRAIN', 'CAR'] as const;

interface AddRowProps {
  readonly tripId: string;
  readonly label: string;
  readonly names: Readonly<Record<(typeof ADDED)[number], string>>;
  readonly calendar: string;
}

function AddRow({ tripId, label, names, calendar }: AddRowProps) {
  return (
    <nav className="row add-journey" aria-label={label}>
      {ADDED.map((kind) => <ButtonLink key={kind} href={`/trips/${tripId}/items/new?kind=${kind}&back=flights`}>{names[kind]}</ButtonLink>)}
      <ButtonLink look="text" href={`/trips/${tripId}/flights/import`}>{calendar}</ButtonLink>
    </nav>
  );
}
