import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChangedNotice, HistoryLink } from '@/components/trip/changed-notice';
import { NoteSection } from '@/components/trip/note-section';
import { RemindersLink } from '@/components/trip/reminders-link';
import { RibbonSheet } from '@/components/trip/ribbon-sheet';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { sealedReplanPath } from '@/lib/server/sealed-replan';
import { tripHelpPage } from '@/lib/server/trip-help-page';
import { givenName } from '@/lib/text/names';
import { AboutSection } from './_components/about-section';
import { CallsSection } from './_components/calls-section';
import { CheckSection } from './_components/check-section';
import { HelpSection } from './_components/help-section';
import { Hero } from './_components/hero';
import { Itinerary } from './_components/itinerary';
import { NextSection } from './_components/next-section';
import { QuestionsSection } from './_components/questions-section';
import { UpdatesSection } from './_components/updates-section';
import { writeNote } from './actions';
import { answerEscort } from './escort/actions';
import { undoChange } from './history/actions';
import { answerTask, tickTask } from './people/tasks/actions';
import { answerCentre } from './questions/actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from a change. `e`: what it may mean for the rest of the trip, sealed. */
  readonly searchParams: Promise<{ done?: string | string[]; e?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // Without the patient's name: a title shows in tabs, histories and shared screens.
  return { title: (await getTranslations('trip'))('namedTo') };
}

function doneOf(done: string | string[] | undefined) {
  if (done === undefined) return null;
  return done === 'undone' || done === 'undone-but' ? done : 'changed';
}

/** The trip on one page: ribbon, trip check, what to do next, where and who, all days. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const help = await tripHelpPage((await params).tripId, 'see-itinerary', 'itinerary');
  const { access, record, now } = help;
  const { trip } = record;
  const { done, e } = await searchParams;
  const [links, t, locale] = await Promise.all([shellLinks(trip.id), getTranslations('trip.hero'), getLocale()]);
  const mayChange = mayDo('change-itinerary', access.standing);
  const check = checkTrip(trip, now);
  // Findings speak of clearances and say what to do: they are for those who can.
  const reader = { userId: access.actor.userId, standing: access.standing };
  const view = ribbonOf(trip, mayChange ? check.open : [], dayIn(NEW_YORK, now));
  return (
    <TripShell links={links} current={`/trips/${trip.id}`} person={access.actor.name} version={record.version}>
      <data hidden className="people-revision" value={record.peopleRevision} />
      <main id="main">
        <Hero record={record} view={view} standing={access.standing} now={now} />
        <div className="wrap">
          <RibbonSheet view={view} locale={locale} label={t('ribbon', { name: givenName(record.patientName) })} overlaps />
        </div>
        <ChangedNotice
          tripId={trip.id} done={doneOf(done)} last={record.lastChange} next={typeof e === 'string' ? sealedReplanPath(trip.id, e) : null}
          reader={reader} now={now} undo={undoChange}
        />
        <div className="wrap overview-grid">
          {mayChange ? <CheckSection trip={trip} check={check} now={now} /> : null}
          <div className="overview-side">
            <QuestionsSection tripId={trip.id} questions={help.questions} standing={access.standing} now={now} answer={answerCentre} />
            <HelpSection help={help} reader={reader} now={now} acts={{ answerEscort, answerTask, tickTask }} />
            {mayChange ? <CallsSection record={record} /> : null}
            {mayChange ? <NextSection record={record} standing={access.standing} now={now} /> : null}
            <AboutSection record={record} standing={access.standing} now={now} />
            <UpdatesSection trip={trip} standing={access.standing} now={now} />
            <HistoryLink tripId={trip.id} />
            {mayDo('set-reminders', access.standing) ? <RemindersLink tripId={trip.id} /> : null}
          </div>
          <Itinerary trip={trip} mayChange={mayChange} />
        </div>
        {mayChange ? <div className="wrap"><NoteSection tripId={trip.id} now={now} action={writeNote} /></div> : null}
      </main>
    </TripShell>
  );
}
