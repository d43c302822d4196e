import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { EscortQuestion } from '@/components/trip/escort-question';
import { EscortSheet } from '@/components/trip/escort-sheet';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { looksAt } from '@/lib/data/looks';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { peoplePage } from '@/lib/server/people-page';
import { replanPath } from '@/lib/server/sealed-replan';
import { appUrl } from '@/lib/server/settings';
import { tripVisit } from '@/lib/server/trip-page';
import { answerEscort, loseEscort } from '../escort/actions';
import { DeleteLine } from './_components/delete-line';
import { DoneNotice } from './_components/done-notice';
import { FeedLine } from './_components/feed-line';
import { InviteSection } from './_components/invite-section';
import { KeeperSection } from './_components/keeper-section';
import { LooksSection } from './_components/looks-section';
import { LinksSection } from './_components/links-section';
import { MembersSection } from './_components/members-section';
import { TasksSection } from './_components/tasks-section';
import { UpdatesWay } from './_components/updates-way';
import { revokeInvite, sendInvite, sendInviteAgain } from './invite/actions';
import { answerTask, tickTask } from './tasks/actions';
import '@/app/styles/of/shared.css';

const INVITE = { send: sendInvite, again: sendInviteAgain, revoke: revokeInvite } as const;

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the reader comes back from a change. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

/** Who helps, who sees what, and who looked. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { tripId } = await params;
  const { access, now } = await tripVisit(tripId, 'see-itinerary', 'people');
  const [{ record, people, tasks, escortAnswers, feed, invitations, shareLinks }, looks] = await Promise.all([peoplePage(tripId, 'see-itinerary'), looksAt(access)]);
  const { trip } = record;
  const { actor, standing } = access;
  const [links, t, { done }] = await Promise.all([shellLinks(trip.id), getTranslations('people'), searchParams]);
  const keeper = people.find(({ userId, role }) => userId === actor.userId && role === 'KEEPER');
  const escortHref = trip.escort.state === 'none' ? replanPath(trip.id, { type: 'escort-lost' }) : null;
  const [path, today] = [`/trips/${trip.id}/people`, dayIn(NEW_YORK, now)];
  const reader = { userId: actor.userId, standing };
  return (
    <TripShell links={links} current={path} person={actor.name} version={record.version} ribbon={ribbonOf(trip, checkTrip(trip, now).open, today)}>
      <data hidden className="people-revision" value={record.peopleRevision} />
      <main id="main" className="wrap people">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {done === undefined ? null : <DoneNotice done={String(done)} escortHref={escortHref} />}
        <EscortSheet trip={trip} answers={escortAnswers} people={people} reader={reader} now={now} lose={loseEscort} manage={`/trips/${trip.id}/escort`} />
        <EscortQuestion trip={trip} answers={escortAnswers} userId={reader.userId} patientName={record.patientName} answer={answerEscort} />
        <div className="share-cols">
          <div className="share-col">
            <div>
              <MembersSection path={path} reader={reader} record={record} people={people} />
              <UpdatesWay tripId={trip.id} standing={standing} />
            </div>
            <TasksSection tripId={trip.id} tasks={tasks} people={people} reader={reader} home={trip.home} now={now} tick={tickTask} answer={answerTask} />
            {mayDo('manage-people', standing) ? <InviteSection tripId={trip.id} invitations={invitations} now={now} actions={INVITE} /> : null}
          </div>
          <div className="share-col">
            {mayDo('manage-people', standing) ? <LinksSection path={path} links={shareLinks} origin={appUrl()} now={now} /> : null}
            {mayDo('add-to-calendar', standing) ? <FeedLine path={path} feed={feed} /> : null}
            {keeper ? <KeeperSection path={path} keeper={keeper} patientName={record.patientName} /> : null}
            {mayDo('delete-trip', standing) ? <DeleteLine tripId={trip.id} /> : null}
            <LooksSection path={path} looks={looks} isOwn={standing.role === 'STAFF'} today={today} />
          </div>
        </div>
      </main>
    </TripShell>
  );
}
