import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnFeed } from '@/components/trip/own-feed';
import { TripScreen } from '@/components/trip/trip-screen';
import { loadFeed } from '@/lib/data/feeds';
import { appUrl } from '@/lib/server/settings';
import { tripVisit } from '@/lib/server/trip-page';
import { endOwnFeed, makeOwnFeed, newFeedAddress } from './actions';

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
      <OwnFeed feed={feed} address={address} words="feed.page" hidden={{ tripId }} make={makeOwnFeed} renew={newFeedAddress} end={endOwnFeed} />
      <p className="soft">{t('rings')}</p>
    </TripScreen>
  );
}
