import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { OwnFeed } from '@/components/trip/own-feed';
import { loadDeskFeed } from '@/lib/data/desk-feeds';
import { feedQuery } from '@/lib/input/arrivals-out';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { deskPage } from '@/lib/server/desk-page';
import { appUrl } from '@/lib/server/settings';
import { endOwnDeskFeed, makeOwnDeskFeed, newDeskFeedAddress } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivalsOut.feed.page'))('title') };
}

/** One's own calendar of the centre's arrivals: its address, how calendars take it, a new address, none. */
export default async function DeskFeedPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { access, centre } = await deskPage(feedQuery.parse(await searchParams).centre ?? undefined, 'see-arrivals');
  const [feed, t] = await Promise.all([loadDeskFeed(access), getTranslations('arrivalsOut.feed.page')]);
  const { centreId } = access;
  const address = feed?.token ? `${appUrl()}/calendar/arrivals/${feed.token}.ics` : null;
  return (
    <main id="main" className="wrap">
      <div className="narrow desk-page">
        <PageTitle lead={t('lead')} back={{ href: arrivalsPath({ centre }), label: t('back') }}>{t('title')}</PageTitle>
        <OwnFeed feed={feed} address={address} words="arrivalsOut.feed.page" hidden={{ centreId }} make={makeOwnDeskFeed} renew={newDeskFeedAddress} end={endOwnDeskFeed} />
      </div>
    </main>
  );
}
