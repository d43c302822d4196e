import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { FeedAddressSheet } from '@/components/trip/feed-address-sheet';
import { FeedSteps } from '@/components/trip/feed-steps';
import { TripScreen } from '@/components/trip/trip-screen';
import { loadFeed } from '@/lib/data/feeds';
import { appUrl } from '@/lib/server/settings';
import { tripVisit } from '@/lib/server/trip-page';
import { FeedEndings } from './_components/feed-endings';
import { makeOwnFeed } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('feed.page'))('title') };
}

/** One's own calendar feed: its address, how calendars take it, a new address, none. */
export default async function FeedPage({ params }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'add-to-calendar', 'people');
  const [{ record, feed }, t, people] = await Promise.all([loadFeed(access), getTranslations('feed.page'), getTranslations('people')]);
  const { tripId } = access;
  const address = feed?.token ? `${appUrl()}/calendar/${feed.token}.ics` : null;
  return (
    <TripScreen
      trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}
      back={{ href: `/trips/${tripId}/people`, label: people('back') }}
    >
      <div className="feed">
        {feed ? <FeedAddressSheet feed={feed} address={address} what={t('what')} /> : (
          <ActionForm action={makeOwnFeed} submit={t('make')} hidden={{ tripId }} className="sheet pad">
            <p>{t('what')}</p>
            <p>{t('yours')}</p>
          </ActionForm>
        )}
        {address ? <FeedSteps address={address} /> : null}
        {feed ? <FeedEndings tripId={tripId} issue={feed.issue} /> : null}
      </div>
    </TripScreen>
  );
}
