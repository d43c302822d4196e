import type { Metadata } from 'next';
import { after } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { UpdatesTimeline } from '@/components/trip/updates-timeline';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { latestUpdate, mayCorrect } from '@/lib/domain/people/updates';
import { comingDays, updatesTime } from '@/lib/domain/people/updates-days';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { markNotesRead } from '@/lib/data/notifications';
import { UPDATE_NOTE } from '@/lib/data/update-hearers';
import { loadUpdates } from '@/lib/data/updates-page';
import { updatesQuery } from '@/lib/input/update-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { givenName } from '@/lib/text/names';
import { ComingDaysSection } from './_components/coming-days';
import { CorrectLink } from './_components/correct-link';
import { ForYou } from './_components/for-you';
import { LiveLine } from './_components/live-line';
import { PageHead } from './_components/page-head';
import { PostWay } from './_components/post-way';
import '@/app/styles/of/updates.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: what the reader has just done. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates'))('title') };
}

/** `/trips/:id/updates`: how surgery day goes, for each reader in the words that the owner chose for them. */
export default async function UpdatesPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'see-updates', 'updates');
  const [{ done }, page] = await Promise.all([searchParams.then((query) => updatesQuery.parse(query)), loadUpdates(access, now)]);
  const { tripId, standing, actor } = access;
  const { record: { trip, patientName, version, peopleRevision, centre }, updates } = page;
  // Whoever reads here needs no mail that says there is something to read.
  after(() => markNotesRead(actor, { tripId, kind: UPDATE_NOTE }, now));
  const [links, t] = await Promise.all([shellLinks(tripId), getTranslations('updates')]);
  const today = dayIn(NEW_YORK, now);
  const [time, latest, chooser] = [updatesTime(trip, today), latestUpdate(updates), givenName(page.chooser)];
  const isForOthers = page.words === 'NONE' && updates.length === 0;
  return (
    <TripShell links={links} person={actor.name} version={version}>
      <main id="main">
        <data className="people-revision" value={peopleRevision} hidden />
        <PageHead
          standing={standing} chooser={chooser} centre={centre?.name ?? ''} patientName={patientName}
          latest={latest} time={time} home={trip.home} isForOthers={isForOthers}
        />
        <div className="wrap up-wrap up-cols">
          <section aria-label={t('title')}>
            {done ? <Notice tone="ok" role="status">{t(`done.${done}`)}</Notice> : null}
            {mayDo('post-update', standing) ? <PostWay tripId={tripId} time={time} /> : null}
            {isForOthers ? <p className="soft">{t('notForYou', { name: chooser })}</p> : (
              <>
                <LiveLine today={today} />
                <UpdatesTimeline
                  updates={updates} home={trip.home} today={today}
                  deeds={(update) => (mayCorrect({ userId: actor.userId, standing }, update) ? <CorrectLink tripId={tripId} update={update} /> : null)}
                />
              </>
            )}
          </section>
          <div className="stack up-side">
            <ComingDaysSection trip={trip} days={comingDays(trip, latest, today)} view={ribbonOf(trip, [], today)} today={today} />
            <ForYou tripId={tripId} hears={page.hears} standing={standing} />
          </div>
        </div>
      </main>
    </TripShell>
  );
}
