import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { tripPage } from '@/lib/server/trip-page';
import { isolated } from '@/lib/text/isolated';
import { shareWithDesk } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.centre'))('tab') };
}

/** Whether the centre's staff see the trip. */
export default async function CentreSharingPage({ params }: Props) {
  const { access, record: { trip, version, centre, isSharedWithCentre: isShared }, now } = await tripPage((await params).tripId, 'share-with-centre', 'people');
  if (!centre?.hasStaff) notFound();
  const [t, people, needs] = await Promise.all([getTranslations('people.centre'), getTranslations('people'), getTranslations('needs')]);
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now}
      title={t('title', { name: isolated(centre.name) })} lead={t(isShared ? 'shared' : 'notShared')} back={{ href: `/trips/${access.tripId}/people`, label: people('back') }}
    >
      <ActionForm
        action={shareWithDesk} submit={t(isShared ? 'stop' : 'share')} look={isShared ? 'stop' : 'primary'} className="sheet pad"
        hidden={{ tripId: access.tripId, share: isShared ? 'no' : 'yes' }}
      >
        {isShared ? <p>{t('stopNote')}</p> : null}
      </ActionForm>
      {isShared ? <p className="needs-way"><ButtonLink href={`/trips/${access.tripId}/needs`}>{needs('tell')}</ButtonLink></p> : null}
    </TripScreen>
  );
}
