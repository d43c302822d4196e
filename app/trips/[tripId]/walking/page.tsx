import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { TripScreen } from '@/components/trip/trip-screen';
import { WalkingDays } from '@/components/trip/walking-days';
import { mayDo } from '@/lib/domain/access/deeds';
import { gatherFacts } from '@/lib/domain/check/facts';
import { tripPage } from '@/lib/server/trip-page';
import { MinutesForm } from './_components/minutes-form';
import '@/app/styles/of/guide.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from saving. */
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('walking'))('title') };
}

/** How much is on foot on each gentle day, and whose numbers those are. */
export default async function WalkingPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'see-itinerary', 'itinerary');
  const { trip, version } = record;
  const [t, changed, { done }] = await Promise.all([getTranslations('walking'), getTranslations('trip.check'), searchParams]);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      {done === undefined ? null : <Notice tone="ok" role="status">{changed('fixed')}</Notice>}
      <WalkingDays facts={gatherFacts(trip, now)} />
      {mayDo('change-itinerary', access.standing) ? <MinutesForm record={record} /> : null}
      <Section id="city" title={t('city')} className="word-part">
        <p><Link href="/guide/walking" prefetch={false}>{t('toGuide')}</Link></p>
      </Section>
    </TripScreen>
  );
}
