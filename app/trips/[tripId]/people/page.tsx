import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { EscortQuestion } from '@/components/trip/escort-question';
import { EscortSheet } from '@/components/trip/escort-sheet';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { mayDo } from '@/lib/domain/access/deeds';
import { looksAt } from '@/lib/data/looks';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { peopleVisit } from '@/lib/server/people-visit';
import { tripVisit } from '@/lib/server/trip-page';
import { answerEscort, loseEscort } from '../escort/actions';
import { DoneNotice } from './_components/done-notice';
import { KeeperSection } from './_components/keeper-section';
import { LooksSection } from './_components/looks-section';
import { FeedLine } from './_components/feed-line';
import { InviteSection } from './_components/invite-section';
import { MembersSection } from './_components/members-section';
import { TasksSection } from './_components/tasks-section';
import { revokeInvite, sendInvite, sendInviteAgain } from './invite/actions';
import { answerTask, tickTask } from './tasks/actions';

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
  const [{ record, people, tasks, escortAnswers, feed, invitations }, looks] = await Promise.all([peopleVisit(tripId, 'see-itinerary'), looksAt(access)]);
  const { trip } = record;
  const [links, t, { done }] = await Promise.all([shellLinks(trip.id), getTranslations('people'), searchParams]);
  const keeper = people.find(({ userId, role }) => userId === access.actor.userId && role === 'KEEPER');
  const path = `/trips/${trip.id}/people`;
  const reader = { userId: access.actor.userId, standing: access.standing };
  return (
    <TripShell
      links={links} current={path} person={access.actor.name} version={record.version}
      ribbon={ribbonOf(trip, checkTrip(trip, now).open, dayIn(NEW_YORK, now))}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <main id="main" className="wrap people">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {done === undefined ? null : <DoneNotice done={String(done)} trip={trip} />}
        <EscortSheet trip={trip} answers={escortAnswers} people={people} reader={reader} now={now} lose={loseEscort} manage={`/trips/${trip.id}/escort`} />
        <EscortQuestion trip={trip} answers={escortAnswers} userId={reader.userId} patientName={record.patientName} answer={answerEscort} />
        <div className="share-cols">
          <div className="share-col">
            <MembersSection path={path} access={access} record={record} people={people} />
            <TasksSection tripId={trip.id} tasks={tasks} people={people} reader={reader} home={trip.home} now={now} tick={tickTask} answer={answerTask} />
            {mayDo('manage-people', access.standing) ? <InviteSection tripId={trip.id} invitations={invitations} now={now} actions={INVITE} /> : null}
          </div>
          <div className="share-col">
            {mayDo('add-to-calendar', access.standing) ? <FeedLine path={path} feed={feed} /> : null}
            {keeper ? <KeeperSection path={path} keeper={keeper} patientName={record.patientName} /> : null}
            <LooksSection path={path} looks={looks} isOwn={access.standing.role === 'STAFF'} today={dayIn(NEW_YORK, now)} />
          </div>
        </div>
      </main>
    </TripShell>
  );
}
