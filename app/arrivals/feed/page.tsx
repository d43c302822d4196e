import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { FeedAddressSheet } from '@/components/trip/feed-address-sheet';
import { FeedSteps } from '@/components/trip/feed-steps';
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
  const { access, centre } = await deskPage(feedQuery.parse(await searchParams).centre, 'see-arrivals');
  const [feed, t] = await Promise.all([loadDeskFeed(access), getTranslations('arrivalsOut.feed.page')]);
  const { centreId } = access;
  const address = feed?.token ? `${appUrl()}/calendar/arrivals/${feed.token}.ics` : null;
  return (
    <main id="main" className="wrap">
      <div className="narrow desk-page">
        <PageTitle lead={t('lead')} back={{ href: arrivalsPath({ centre }), label: t('back') }}>{t('title')}</PageTitle>
        <div className="feed">
          {feed ? <FeedAddressSheet feed={feed} address={address} what={t('what')} /> : (
            <ActionForm action={makeOwnDeskFeed} submit={t('make')} hidden={{ centreId }} className="sheet pad">
              <p>{t('what')}</p>
              <p>{t('yours')}</p>
            </ActionForm>
          )}
          {address ? <FeedSteps address={address} /> : null}
          {feed ? <Endings centreId={centreId} issue={feed.issue} /> : null}
        </div>
      </div>
    </main>
  );
}

/** A new address, which ends the one that is shown, or none. */
async function Endings({ centreId, issue }: { centreId: string; issue: number }) {
  const t = await getTranslations('arrivalsOut.feed.page');
  return (
    <Section id="change" title={t('change')}>
      <ActionForm action={newDeskFeedAddress} submit={t('renew')} look="outline" hidden={{ centreId, issue: String(issue) }} label={t('renew')}>
        <p className="soft">{t('renewNote')}</p>
      </ActionForm>
      <ActionForm action={endOwnDeskFeed} submit={t('stop')} look="text" hidden={{ centreId }} label={t('stop')}>
        <p className="soft">{t('stopNote')}</p>
      </ActionForm>
    </Section>
  );
}
