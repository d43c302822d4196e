import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { peopleVisit } from '@/lib/server/people-visit';
import { MembersSection } from './_components/members-section';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') };
}

/** Who helps, who sees what, and who looked. */
export default async function PeoplePage({ params }: Props) {
  const { access, record, people, now } = await peopleVisit((await params).tripId, 'see-itinerary');
  const { trip } = record;
  const [links, t] = await Promise.all([shellLinks(trip.id), getTranslations('people')]);
  const path = `/trips/${trip.id}/people`;
  return (
    <TripShell
      links={links} current={path} person={access.actor.name} version={record.version}
      ribbon={ribbonOf(trip, checkTrip(trip, now).open, dayIn(NEW_YORK, now))}
    >
      <data hidden className="people-revision" value={record.peopleRevision} />
      <main id="main" className="wrap people">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="share-cols">
          <div className="share-col">
            <MembersSection path={path} access={access} record={record} people={people} />
          </div>
          <div className="share-col" />
        </div>
      </main>
    </TripShell>
  );
}
