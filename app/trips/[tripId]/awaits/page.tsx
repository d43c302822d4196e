import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/kit/empty-state';
import { TripScreen } from '@/components/trip/trip-screen';
import { openProposals } from '@/lib/data/proposals';
import { tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { AwaitedList } from './_components/awaited-list';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centresWord'))('awaits.title') };
}

/** What the patient's side wrote down and the centre has not answered: confirmed in one tap, or said otherwise. */
export default async function AwaitsPage({ params }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'settle-word', 'recovery');
  const [proposals, t, back] = await Promise.all([openProposals(access), getTranslations('centresWord.awaits'), wayBack(access, undefined)]);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')} back={back}>
      {proposals.length > 0 ? <AwaitedList tripId={trip.id} proposals={proposals} /> : <EmptyState title={t('none')}>{t('noneNote')}</EmptyState>}
    </TripScreen>
  );
}
